"""Programs tell sections, employers and roles apart by size, weight, case and distance."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, NamedTuple

import pdfplumber
import pytest

from conformance import documents
from cvkit import selection, source, theme, view
from cvkit.exporters import pdf

if TYPE_CHECKING:
    from collections.abc import Iterator

RESUME = b"""\
basics:
  name: Ada Byron
  headline: Engineer of Looms
  email: ada@byron.example
  summary: She weaves.
work:
  - organization: Quartz Mill
    location: Leeds
    roles:
      - {title: Weaver, team: Silk, dates: 2015 - 2019, bullets: [Cotton, Linen, Woollens]}
      - {title: Apprentice, dates: 2012 - 2015, bullets: [Needles, Yarn]}
  - {organization: Slate Works, location: Wales, title: Clerk, dates: 2010 - 2012}
skills:
  - {name: Looms, keywords: [Jacquard]}
"""

LARGER = 1.15
"""How much larger than an employer a section's title must be, unless it differs otherwise."""

APART = 1.4
"""The least distance of a role from the bullet before it, in distances of two bullets: parsers
that compare distances of lines take less for the same entry (openresume-parser)."""

THEMES = [name for name in theme.built_in().available() if name != "jekyll"]


class Line(NamedTuple):
    """A line of a page, as pdfplumber finds it, or a part of it.

    Attributes:
        text: The text.
        size: The font size, in points.
        font: The name of the font.
        base: How far its baseline is from the top of the page, in points.
    """

    text: str
    size: float
    font: str
    base: float


def lines(name: str) -> list[Line]:
    """Return the lines of the résumé in a theme."""
    resume = source.read(RESUME, "resume.yaml").resume
    assert resume
    used = documents.look(name, has_debian_fonts=False)
    document = view.build(selection.select(resume), **used.layout.of_entries)
    with pdfplumber.open(io.BytesIO(pdf.export(document, used).data)) as file:
        (page,) = file.pages
        return [*_lines(page)]


def _lines(page: pdfplumber.page.Page) -> Iterator[Line]:
    for line in page.extract_text_lines():
        first = next(char for char in line["chars"] if char["text"].isalpha())
        base = page.height - first["matrix"][5]
        yield Line(line["text"], first["size"], first["fontname"], base)


def stands_out(title: Line, employer: Line) -> bool:
    """Return whether a section's title is larger than an employer, or bold and in capitals."""
    is_bold = "Bold" in title.font and "Bold" not in employer.font
    return title.size > LARGER * employer.size or (is_bold and title.text.isupper())


@pytest.mark.parametrize("name", THEMES)
def test_typography(name: str) -> None:
    found = {line.text.lstrip("\N{BULLET}\N{EN SPACE} "): line for line in lines(name)}
    employer, later, promotion = (
        next(line for text, line in found.items() if start in text)
        for start in ("Quartz Mill", "Slate Works", "Apprentice")
    )
    # A title shares its line with no text, or it wouldn't be found.
    assert all(stands_out(found[title], employer) for title in ("Summary", "Experience", "Skills"))
    bullets = found["Woollens"].base - found["Linen"].base
    assert promotion.base - found["Woollens"].base > APART * bullets
    assert later.base - found["Yarn"].base > APART * bullets


def test_a_role_of_minimal_shares_its_line_with_nothing() -> None:
    texts = [line.text for line in lines("minimal")]
    assert texts[-4:-2] == ["Slate Works, Wales 2010 – 2012", "Clerk"]


def test_a_title_that_does_not_stand_out() -> None:
    employer = Line("Quartz Mill", 11, "cvkit-body-Semi-Bold", 0)
    assert not stands_out(employer._replace(text="SKILLS", size=12), employer)
    assert not stands_out(Line("Skills", 11, "cvkit-body-Bold", 0), employer._replace(font="x"))
    assert stands_out(Line("SKILLS", 11, "cvkit-body-Bold", 0), employer._replace(font="x"))

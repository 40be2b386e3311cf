"""The order of a page's text, for those who extract it; and that the eye sees no difference."""

from __future__ import annotations

import io
import shutil
import subprocess
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from pdfminer.high_level import extract_text

from conftest import ROOT
from cvkit import selection, source, theme, view
from cvkit.exporters import pdf
from cvkit.exporters.pdf import layout as pdf_layout
from cvkit.exporters.pdf.reading_order import restore_reading_order
from cvkit.view.blocks import plain

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import DocumentOf
    from cvkit.view.blocks import Document

JOB = """
basics: {name: Ada}
work:
  - organization: Mill
    location: Turin
    roles:
      - title: Engineer
        dates: 2020 – 2021
        bullets:
          - Led the **Store (Mill)** and the *Barrel* of it
          - Oiled gears
          - Wrote notes
          - Punched cards
"""
HEBREW = ROOT / "tests/data/scripts/he.yaml"
KOREAN = ROOT / "tests/data/scripts/ko.yaml"


def by_poppler(path: Path, data: bytes, *options: str) -> list[str]:
    """Return the lines that Poppler reads."""
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.fail("pdftotext is needed: install poppler-utils")
    path.write_bytes(data)
    done = subprocess.run([tool, *options, str(path), "-"], capture_output=True, check=True)
    return done.stdout.decode().splitlines()


def pictures(data: bytes) -> list[bytes]:
    with pypdfium2.PdfDocument(data) as document:
        return [sheet.render(scale=1).to_pil().tobytes() for sheet in document]


@pytest.mark.parametrize("name", theme.built_in().available())
def test_the_eye_sees_no_difference(fullest: Document, name: str) -> None:
    used = theme.built_in().load(name)
    as_painted = pdf_layout.lay_out(fullest, used).paint(used).data
    assert pictures(pdf.export(fullest, used).data) == pictures(as_painted)


def test_places_and_dates_stay_on_their_line(document_of: DocumentOf, tmp_path: Path) -> None:
    data = pdf.export(document_of(JOB), theme.built_in().load("classic")).data
    lines = by_poppler(tmp_path / "a.pdf", data)
    assert "Mill  Turin" in lines
    assert "Engineer  2020 – 2021" in lines
    others = extract_text(io.BytesIO(data)).splitlines()
    assert ["Mill", "Turin"] in [line.split() for line in others]
    assert ["Engineer", "2020", "–", "2021"] in [line.split() for line in others]


def test_points_stay_with_their_signs(document_of: DocumentOf, tmp_path: Path) -> None:
    data = pdf.export(document_of(JOB), theme.built_in().load("classic")).data
    points = ["Led the Store (Mill) and the Barrel of it", "Oiled gears", "Wrote notes"]
    for options in ((), ("-raw",), ("-layout",)):
        lines = by_poppler(tmp_path / "a.pdf", data, *options)
        listed = [line.partition("•")[2].strip() for line in lines if "•" in line]
        assert listed == [*points, "Punched cards"]


def test_signs_stand_with_points_that_another_font_sets_lower(tmp_path: Path) -> None:
    reading = source.read(KOREAN.read_bytes(), "ko.yaml")
    assert reading.resume
    document = view.build(selection.select(reading.resume))
    points = [
        plain(bullet.text)[:5]
        for section in document.sections
        for entry in section.entries
        for bullet in entry.bullets
    ]
    data = pdf.export(document, theme.built_in().load("academic")).data
    with pypdfium2.PdfDocument(data) as sheets:
        painted = sheets[0].get_textpage().get_text_range().splitlines()
    for lines in (
        painted,
        *(by_poppler(tmp_path / "a.pdf", data, *raw) for raw in ((), ("-raw",))),
    ):
        listed = [line.partition("•")[2].strip()[:5] for line in lines if "•" in line]
        assert listed == points


def test_a_gap_is_held_together_from_the_right_as_well(tmp_path: Path) -> None:
    reading = source.read(HEBREW.read_bytes(), "he.yaml")
    assert reading.resume
    document = view.build(selection.select(reading.resume))
    data = pdf.export(document, theme.built_in().load("classic")).data
    lines = by_poppler(tmp_path / "a.pdf", data)
    assert any("Orot Ltd" in line and "תל אביב" in line for line in lines)
    assert any("2020" in line and "מהנדסת בכירה" in line for line in lines)


def test_without_any_blank_there_is_nothing_to_write(document_of: DocumentOf) -> None:
    text = JOB.replace("Led the **Store (Mill)** and the *Barrel* of it", "Led")
    text = text.replace("        dates: 2020 – 2021\n", "").replace(" gears", "")
    document = document_of(text.replace(" notes", "").replace(" cards", ""))
    used = theme.built_in().load("classic")
    assert b"ActualText" not in uncompressed(document, used)
    assert b"ActualText" in uncompressed(document_of(JOB), used)


def uncompressed(document: Document, used: theme.Theme) -> bytes:
    options = {"finisher": restore_reading_order, "uncompressed_pdf": True, "pdf_tags": True}
    return pdf_layout.lay_out(document, used).paint(used, **options).data


DATED = """
basics: {name: Ada Byron, headline: Engineer of Looms}
work:
  - organization: Quartz Mill
    location: Leeds
    roles:
      - {title: Weaver, team: Silk, dates: Aug 2015 – Mar 2019, bullets: [Wove cotton, LONG]}
      - {title: Apprentice, team: Cotton, dates: Aug 2012 – Aug 2015, bullets: [Threaded needles]}
  - {organization: Slate Works, location: Wales, title: Clerk, dates: 2010 – 2012}
interests: [{name: Boards, keywords: [Chess]}]
"""


@pytest.mark.parametrize("name", ["modern", "academic"])
def test_lines_beside_a_column_of_dates_are_in_order(name: str, document_of: DocumentOf) -> None:
    long = "Wove cotton and linen in five towns and " * 3 + "rested"
    document = document_of(DATED.replace("LONG", f'"{long}"'))
    text = extract_text(io.BytesIO(pdf.export(document, theme.built_in().load(name)).data))
    heads = ("Quartz", "Aug 2015 –", "Weaver", "rested", "Aug 2012 –", "Apprentice", "needles")
    others = ("Slate", "2010", "Clerk", "Interests", "Chess")
    places = [text.index(word) for word in (*heads, *others)]
    assert places == sorted(places)

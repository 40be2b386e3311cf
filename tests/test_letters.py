"""A letter is exported as a résumé is: in every format and theme, complete, as PDF/UA."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import page as validator
import pdfplumber
import pytest

from cvkit import pipeline, theme
from cvkit.errors import CvkitError
from projects import MemoryProject

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cvkit.exporters.artifact import Artifact
    from cvkit.pipeline import Rendered

RESUME = b"""\
basics:
  name: Ada Lovelace
  headline: Programmer
  email: ada@analytical.co.uk
  location: London
work: [{organization: Analytical Engines}]
"""
LETTER = """\
resume: resume.yaml
letter:
  form: FORM
  organization: Navy
  recipient: ["{{ organization }}", Ms. Grace Hopper, 1 Wharf Road, 10115 Berlin]
  date: 2026-11-27
  subject: Engineer
  salutation: Dear Ms. Hopper,
  paragraphs: [I write **programs**., "I admire the {{ organization }}."]
  closing: Sincerely,
  enclosures: [References]
export: {theme: THEME}
"""
READ = ("pdf", "docx", "html", "markdown", "text")
TOP_OF_FIRST_LINE = 17.7
"""Distance of the address from the top of its field, in mm: 5 mm and 12.7 mm (DIN 5008)."""


def _made(form: str, name: str, formats: tuple[str, ...]) -> Mapping[str, Artifact]:
    text = LETTER.replace("FORM", form).replace("THEME", name).encode()
    project = MemoryProject({"resume.yaml": RESUME})
    reading = pipeline.check(text, "letter.yaml", project)
    assert reading.diagnostics == ()
    rendered = pipeline.render(reading, formats, pipeline.RenderOptions(), project)
    assert rendered.diagnostics == ()  # each format was read back
    return rendered.artifacts


@pytest.mark.parametrize("name", theme.built_in().available())
def test_each_theme_has_a_letter_in_which_every_text_is_found(name: str) -> None:
    form = "us" if name in {"academic", "classic"} else "din5008-b"
    assert set(_made(form, name, READ)) == set(READ)


def test_what_a_letter_says_is_in_order() -> None:
    text = _made("plain", "classic", ("text",))["text"].data.decode()
    assert text.split("\n\n") == [
        "Ada Lovelace\nProgrammer\nLondon\nada@analytical.co.uk",
        "Navy\nMs. Grace Hopper\n1 Wharf Road\n10115 Berlin",
        "November 27, 2026",
        "Engineer",
        "Dear Ms. Hopper,",
        "I write programs.",
        "I admire the Navy.",
        "Sincerely,",
        "Ada Lovelace",
        "Enclosures:\nReferences\n",
    ]


@pytest.mark.parametrize(
    ("form", "name", "field", "marks"),
    [
        ("din5008-a", "classic", 27, (87, 148.5, 192)),
        ("din5008-b", "classic", 45, (105, 148.5, 210)),
        ("din5008-b", "sidebar", 45, (105, 148.5, 210)),
    ],
)
def test_din_5008_measures(form: str, name: str, field: float, marks: tuple[float, ...]) -> None:
    pdf = _made(form, name, ("pdf",))["pdf"].data
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        page = opened.pages[0]
        words = {word["text"]: word for word in page.extract_words()}
        drawn = [_mm(one["top"]) for one in (*page.lines, *page.rects) if _mm(one["x0"]) < 6]
    first, last = words["Navy"], words["10115"]
    assert _mm(first["x0"]) == pytest.approx(25, abs=0.3)
    assert _mm(first["top"]) == pytest.approx(field + TOP_OF_FIRST_LINE, abs=1.5)
    assert _mm(last["bottom"]) < field + 45
    assert sorted(drawn) == pytest.approx(marks, abs=0.2)


LONG = "Some words on what one can be told in a letterhead and then some more. " * 3


@pytest.mark.parametrize("name", theme.built_in().available())
@pytest.mark.parametrize("form", ["din5008-a", "din5008-b"])
def test_a_high_letterhead_moves_the_address_down_and_that_is_told(form: str, name: str) -> None:
    resume = RESUME.replace(b"work:", b"  details: {A: %b, B: %b, C: %b, D: %b}\nwork:")
    resume %= (LONG.encode(),) * 4
    project = MemoryProject({"resume.yaml": resume})
    text = LETTER.replace("FORM", form).replace("THEME", name).encode()
    reading = pipeline.check(text, "letter.yaml", project)
    assert reading.diagnostics == ()
    made = pipeline.render(reading, ["pdf"], pipeline.RenderOptions(), project)
    with pdfplumber.open(io.BytesIO(made.artifacts["pdf"].data)) as opened:
        words = opened.pages[0].extract_words()
    address = [next(one for one in words if one["text"] == text) for text in ("Navy", "10115")]
    for word in address:
        assert [one["text"] for one in words if one != word and _is_over(one, word)] == []
    below = _mm(address[1]["bottom"]) > {"din5008-a": 72, "din5008-b": 90}[form]
    said = [(one.code, one.severity, one.route) for one in made.diagnostics]
    assert said == [("CV322", "warning", ("letter", "recipient", 3))] * below
    if form == "din5008-a":
        assert below


def test_nothing_is_drawn_over_a_long_address() -> None:
    lines = ", ".join(f"Line{number}" for number in range(12))
    text = LETTER.replace("FORM", "din5008-b").replace("THEME", "classic")
    project = MemoryProject({"resume.yaml": RESUME})
    reading = pipeline.check(text.replace("Ms. Grace Hopper", lines).encode(), "l.yaml", project)
    made = pipeline.render(reading, ["pdf"], pipeline.RenderOptions(), project)
    assert [one.code for one in made.diagnostics] == ["CV322"]
    with pdfplumber.open(io.BytesIO(made.artifacts["pdf"].data)) as opened:
        words = opened.pages[0].extract_words()
    over = [
        (one["text"], other["text"])
        for number, one in enumerate(words)
        for other in words[:number]
        if _is_over(one, other)
    ]
    assert over == []


def _is_over(one: Mapping[str, float], other: Mapping[str, float]) -> bool:
    """Whether words overlap by more than the space that letters leave in their boxes."""
    is_beside = one["x0"] > other["x1"] or other["x0"] > one["x1"]
    return not is_beside and abs(one["top"] - other["top"]) < 7


@pytest.mark.parametrize("name", ["classic", "sidebar"])
def test_the_window_of_an_envelope_is_on_the_left_of_a_page_from_right_to_left(name: str) -> None:
    pdf = _made("din5008-b", f"{name}, locale: he", ("pdf",))["pdf"].data
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        words = {word["text"]: word for word in opened.pages[0].extract_words()}
    address = [words["Navy"], words["Grace"], words["10115"]]
    assert min(_mm(one["x0"]) for one in address) > 20
    assert max(_mm(one["x1"]) for one in address) < 105.1


def _mm(points: float) -> float:
    return points / 72 * 25.4


def test_it_is_accessible_and_reproducible() -> None:
    made, again = (_made("fr", "modern", ("pdf",))["pdf"].data for _ in range(2))
    assert made == again
    assert validator.validate_pdf_bytes(made, profile="ua1").failures == []


APPLICATION = """
export:
  theme: THEME
  variants:
    navy:
      letter: {recipient: Navy, date: 2026-11-27, paragraphs: I write **programs**.}
    army: {headline: Soldier}
"""


BOTH = pipeline.RenderOptions(variant="navy", with_letter=True)


def _together(name: str, options: pipeline.RenderOptions = BOTH) -> Rendered:
    text = RESUME + APPLICATION.replace("THEME", name).encode()
    project = MemoryProject({})
    reading = pipeline.check(text, "resume.yaml", project)
    return pipeline.render(reading, ["pdf"], options, project)


@pytest.mark.parametrize("name", ["classic", "sidebar", "academic"])
def test_a_letter_and_its_resume_are_one_file(name: str) -> None:
    made = _together(name)
    assert made.diagnostics == ()
    artifact = made.artifacts["pdf"]
    assert artifact.pages == 2
    assert validator.validate_pdf_bytes(artifact.data, profile="ua1").failures == []
    with pdfplumber.open(io.BytesIO(artifact.data)) as opened:
        first, second = (page.extract_text() for page in opened.pages)
    assert "I write programs." in first
    assert "Analytical Engines" not in first
    assert "Analytical Engines" in second
    assert _together(name).artifacts["pdf"].data == artifact.data


def test_the_letter_of_a_variant_alone() -> None:
    letter = _together("classic", BOTH._replace(with_letter=False, letter=True)).artifacts["pdf"]
    resume = _together("classic", BOTH._replace(with_letter=False)).artifacts["pdf"]
    both = _together("classic").artifacts["pdf"]
    assert (letter.pages, resume.pages, both.pages) == (1, 1, 2)
    assert len({letter.data, resume.data, both.data}) == 3


def test_a_variant_without_a_letter_is_told() -> None:
    with pytest.raises(CvkitError, match="The variant army has no letter"):
        _together("classic", BOTH._replace(variant="army"))
    with pytest.raises(CvkitError, match="The résumé has no letter"):
        _together("classic", BOTH._replace(variant=None))


def test_formats_of_data_have_no_letters() -> None:
    with pytest.raises(CvkitError, match="A letter can't be exported as jsonresume"):
        _made("us", "classic", ("jsonresume",))

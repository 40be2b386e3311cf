"""A side column is drawn only if something stands in it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pdfplumber
import pytest

from cvkit import pipeline
from projects import MemoryProject

if TYPE_CHECKING:
    from collections.abc import Mapping

JOB = "work: [{organization: Mill, title: Weaver, location: York, dates: 2020 – 2024}]\n"
EMAIL = ", email: ada@example.org"
RIGHT_MARGIN = 13.0
"""The theme's right margin, in mm."""

POINTS_PER_MM = 72 / 25.4


def made(name: str, files: Mapping[str, str]) -> bytes:
    """Return a file as PDF."""
    project = MemoryProject({key: text.encode() for key, text in files.items()})
    reading = pipeline.check(files[name].encode(), name, project)
    options = pipeline.RenderOptions(theme="sidebar")
    rendered = pipeline.render(reading, ["pdf"], options, project)
    assert rendered.diagnostics == ()
    return rendered.artifacts["pdf"].data


def is_drawn(pdf: bytes) -> bool:
    """Whether the first page has a ground from its top to its bottom."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        page = document.pages[0]
        return any(rect["height"] >= page.height for rect in page.rects)


def ends_at(pdf: bytes, word: str) -> float:
    """Return how far from the right edge of the paper a word ends, in mm."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        page = document.pages[0]
        (found,) = (one for one in page.extract_words() if one["text"] == word)
        return float(page.width - found["x1"]) / POINTS_PER_MM


@pytest.mark.parametrize(
    ("contacts", "section", "has_side"),
    [
        ("", "", False),
        (EMAIL, "", True),
        ("", "skills: [Looms]\n", True),
        (EMAIL, "skills: [Looms]\n", True),
    ],
)
@pytest.mark.parametrize("locale", ["en", "he"])
def test_the_ground_is_there_for_contacts_and_sections(
    contacts: str, section: str, locale: str, *, has_side: bool
) -> None:
    look = f"export: {{locale: {locale}}}\n"
    text = f"basics: {{name: Ada{contacts}}}\n{JOB}{section}{look}"
    assert is_drawn(made("resume.yaml", {"resume.yaml": text})) == has_side


def test_without_a_side_column_dates_end_at_the_margin() -> None:
    pdf = made("resume.yaml", {"resume.yaml": f"basics: {{name: Ada}}\n{JOB}"})
    assert ends_at(pdf, "2024") == pytest.approx(RIGHT_MARGIN, abs=0.2)


@pytest.mark.parametrize("letters", [16, 21, 24, 27, 30, 40, 60])
@pytest.mark.parametrize("section", ["", "skills: [Looms]\n"])
@pytest.mark.parametrize("look", ["locale: en", "locale: he", "theme_options: {contacts: icons}"])
def test_an_address_stays_whole(letters: int, section: str, look: str) -> None:
    address = f"{'nm' * letters}"[: letters - 11] + "@mill.test"
    contacts = f"phone: +44 20 7946 0958, email: {address}, url: {address.replace('@', '.')}"
    text = f"basics: {{name: Ada, {contacts}}}\n{JOB}{section}export: {{{look}}}\n"
    pdf = made("resume.yaml", {"resume.yaml": text})
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        words = [one["text"] for one in document.pages[0].extract_words()]
    assert address in words
    assert letters > 24 or address.replace("@", ".") in words


@pytest.mark.parametrize(("contacts", "has_side"), [("", False), (EMAIL, True)])
@pytest.mark.parametrize("form", ["plain", "din5008-b"])
def test_a_letter_has_the_column_for_contacts_only(
    contacts: str, form: str, *, has_side: bool
) -> None:
    files = {
        "resume.yaml": f"basics: {{name: Ada{contacts}}}\n{JOB}skills: [Looms]\n",
        "letter.yaml": f"resume: resume.yaml\nletter: {{form: {form}, paragraphs: [Hello.]}}\n",
    }
    assert is_drawn(made("letter.yaml", files)) == has_side

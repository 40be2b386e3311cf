"""The marks of levels in a narrow column, and indices: where they stand in the PDF."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, NamedTuple

import pdfplumber
import pypdfium2
import pytest

from cvkit import theme
from cvkit.exporters import pdf

if TYPE_CHECKING:
    from PIL.Image import Image

    from conftest import DocumentOf

LANGUAGES = """
basics: {name: Ada}
work: [{organization: Mill, title: Weaver}]
languages:
  - {language: Dutch, level: B1}
  - {language: Norwegian, level: native}
  - {language: The language of the islands, level: C1}
"""
SCALE = 4
RED = (192, 0, 0)


class Level(NamedTuple):
    """Where the marks of a level are, in points from the paper's left edge."""

    start: float
    end: float


@pytest.mark.parametrize("levels", ["dots", "bar"])
def test_marks_in_the_side_column_stand_below_each_other(
    document_of: DocumentOf, levels: str
) -> None:
    look = theme.built_in().load("sidebar", settings={"levels": levels, "accent": "#c00000"})
    data = pdf.export(document_of(LANGUAGES), look).data
    with pdfplumber.open(io.BytesIO(data)) as opened:
        words = {word["text"]: word for word in opened.pages[0].extract_words()}
        width = float(opened.pages[0].width)
    with pypdfium2.PdfDocument(data) as opened:
        picture = opened[0].render(scale=SCALE).to_pil().convert("RGB")
    found = [beside(picture, words[first]) for first in ("Dutch", "Norwegian", "The")]
    edge = width - look.page.right * 72 / 25.4
    for level in found:
        assert level.start == pytest.approx(found[0].start, abs=0.5)
        assert level.end == pytest.approx(found[0].end, abs=0.5)
        assert edge - 2 < level.end < edge


def beside(picture: Image, word: dict[str, float]) -> Level:
    """Return where the line of a word has marks."""
    rows = range(round(word["top"] * SCALE), round(word["bottom"] * SCALE))
    columns = range(round(word["x1"] * SCALE), picture.width)
    marked = [x for x in columns if any(picture.getpixel((x, y)) == RED for y in rows)]
    return Level(marked[0] / SCALE, marked[-1] / SCALE)


@pytest.mark.parametrize("name", ["academic", "classic", "minimal"])
def test_an_index_stands_a_little_below_its_line_or_above_it(
    document_of: DocumentOf, name: str
) -> None:
    text = "basics: {name: Ada, summary: CO~2~ in 10^7^ looms}"
    data = pdf.export(document_of(text), theme.built_in().load(name)).data
    with pdfplumber.open(io.BytesIO(data)) as opened:
        letters = {letter["text"]: letter for letter in opened.pages[0].chars}
    line, size = letters["C"]["matrix"][5], letters["C"]["size"]
    below, above = (letters[digit]["matrix"][5] - line for digit in "27")
    assert -0.25 * size < below < -0.1 * size
    assert 0.25 * size < above < 0.4 * size

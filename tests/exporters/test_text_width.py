"""The width of text, beside that of the same text in the PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pdfplumber
import pytest

from cvkit import theme
from cvkit.exporters import pdf
from cvkit.exporters.text_width import widths

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import DocumentOf

_POINTS_PER_MM = 72 / 25.4


@pytest.mark.parametrize("name", ["classic", "academic", "modern", "sidebar"])
def test_a_width_is_that_of_the_text_in_the_pdf(
    name: str, document_of: DocumentOf, tmp_path: Path
) -> None:
    look = theme.built_in().load(name)
    text = "Wavering-Type-2023"
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf.export(document_of(f"basics: {{name: Ada, location: {text}}}"), look).data)
    with pdfplumber.open(path) as opened:
        word = next(word for word in opened.pages[0].extract_words() if word["text"] == text)
    (width,) = widths(look, look.styles.contact, [text])
    real = (word["x1"] - word["x0"]) / _POINTS_PER_MM
    size = look.styles.contact.size
    assert real * 0.995 < width < real * 1.005 * max(1, round(2 * size) / 2 / size)


def test_characters_that_the_font_lacks_are_estimated() -> None:
    look = theme.built_in().load("classic")
    style = look.styles.body.model_copy(update={"size": 72})
    assert widths(look, style, ["中中", "\u0915"]) == [2 * 25.4, pytest.approx(0.6 * 25.4)]


def test_nothing_has_no_width() -> None:
    look = theme.built_in().load("classic")
    assert widths(look, look.styles.body, []) == []
    assert widths(look, look.styles.body, [""]) == [0]

"""Compares the text of a PDF with what its pages look like."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from cvkit.errors import FileError
from cvkit.readback.pdf import opened, opened_document
from cvkit.readback.pdf_glyphs import TEXT, bounds_of, text_of
from cvkit.readback.read_text import Hidden

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image

_SCALE = 2.0
"""Pixels for each point; thinner strokes than half a point are grey."""

_MOST_PIXELS = 36_000_000
"""Of the picture of a page; those of larger pages are coarser."""

_LONGEST_SIDE = 14_400
"""In points: 200 inches, which PDF allows (ISO 32000-1, annex C)."""

_FAINT = 24
"""Text differs from what is behind it by more than so many of 255 greys, or it can't be seen."""

_TINY = 2.0
"""In points; smaller text can't be read."""


def hidden(data: bytes) -> tuple[Hidden, ...]:
    """Return the text that no one sees.

    Each piece of text is looked up on a picture of its page. So white text on white is found, and
    text behind a picture, but not white text on a dark bar.

    Args:
        data: The PDF.

    Raises:
        FileError: It, or a page of it, is broken, encrypted or too large.
    """
    with opened_document(data) as document:
        return tuple(
            one for number in range(len(document)) for one in _on_page(document[number], number + 1)
        )


def unmapped(data: bytes) -> tuple[int, ...]:
    """Return the pages, from 1, with letters whose font doesn't say what characters they are.

    Args:
        data: The PDF.

    Raises:
        FileError: It is broken, encrypted or too large.
    """
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - only PDFs need it

    found: list[int] = []
    with opened_document(data) as document:
        for number in range(len(document)):
            with opened(document[number]) as page, opened(page.get_textpage()) as textpage:
                count = textpage.count_chars()
                if any(
                    pdfium.FPDFText_HasUnicodeMapError(textpage.raw, index) == 1
                    for index in range(count)
                ):
                    found.append(number + 1)
    return tuple(found)


def _on_page(one: Any, number: int) -> Iterator[Hidden]:  # noqa: ANN401 - pypdfium2 has no types
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - only PDFs need it

    with opened(one) as page, opened(page.get_textpage()) as textpage:
        page.set_rotation(0)  # an object's bounds are those before the page is turned
        scale = _scale(page.get_size(), number)
        picture = page.render(scale=scale, grayscale=True).to_pil().convert("L")
        box = page.get_bbox()
        for index in range(pdfium.FPDFPage_CountObjects(page.raw)):
            item = pdfium.FPDFPage_GetObject(page.raw, index)
            if pdfium.FPDFPageObj_GetType(item) != TEXT:
                continue
            text = text_of(pdfium, item, textpage).strip()
            if not any(map(str.isalnum, text)):
                continue
            if reason := _reason(bounds_of(pdfium, item), box, picture, scale):
                yield Hidden(text, number, reason)


def _scale(size: tuple[float, float], number: int) -> float:
    """Return the pixels for each point of a page."""
    width, height = size
    if max(width, height) > _LONGEST_SIDE:
        raise FileError(
            f"Page {number} of the PDF is {width:,.0f} × {height:,.0f} points large.",
            f"A page has at most {_LONGEST_SIDE:,} points on each side.",
        )
    return min(_SCALE, math.sqrt(_MOST_PIXELS / max(width * height, 1)))


def _reason(
    bounds: tuple[float, float, float, float],
    page: tuple[float, float, float, float],
    picture: Image,
    scale: float,
) -> str:
    """Return why a piece of text can't be seen; empty if it can."""
    left, bottom, right, top = bounds
    page_left, _, _, page_top = page
    if top - bottom < _TINY / 2:
        return "tiny"
    crop = (
        max(int((left - page_left) * scale), 0),
        max(int((page_top - top) * scale), 0),
        min(int((right - page_left) * scale) + 1, picture.width),
        min(int((page_top - bottom) * scale) + 1, picture.height),
    )
    if crop[0] >= crop[2] or crop[1] >= crop[3]:
        return ""  # outside the page, which ``cut_off`` finds
    darkest, lightest = picture.crop(crop).getextrema()
    return "invisible" if _number(lightest) - _number(darkest) < _FAINT else ""


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0

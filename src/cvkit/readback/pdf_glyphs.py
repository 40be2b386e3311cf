"""Reads what is drawn on a page of a PDF, piece by piece, in the order of its content.

PDFium adds spaces where letters are apart, and guesses in which order the words of a line are read
if some are written from right to left. What is drawn, and where, is no guess.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

from cvkit.readback.pdf_objects import TEXT, bounds_of, painted
from cvkit.readback.read_text import APART, ONE_LINE, OUTSIDE, Glyph, Hidden, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAST_EDGE = 1.0
"""In points; a glyph may be drawn a bit outside its box."""

_MAY_BE_ADDED = frozenset(map(ord, " \r\n"))
"""The characters that PDFium adds."""


def pieces(pdfium: Any, page: Any, textpage: Any, number: int) -> Iterator[Piece]:  # noqa: ANN401
    """Yield the pieces of text of a page.

    Args:
        pdfium: The module ``pypdfium2.raw``.
        page: The page.
        textpage: Its text.
        number: Its number, from 0.
    """
    drawn = _drawn(pdfium, textpage)
    last: Piece | None = None
    for index in range(pdfium.FPDFPage_CountObjects(page.raw)):
        one = pdfium.FPDFPage_GetObject(page.raw, index)
        if found := drawn.get(_address(one)):
            glyphs = tuple(sorted((glyph for glyph, _ in found), key=lambda glyph: glyph.left))
            mark = pdfium.FPDFPageObj_GetMarkedContentID(one)
            last = Piece(number, mark, found[0][1], glyphs, text_of(pdfium, one, textpage))
            yield last
        elif last and (blank := _blank_behind(last, pdfium, one)):
            yield blank


def drawn_texts(pdfium: Any, page: Any, textpage: Any) -> Iterator[tuple[int, str]]:  # noqa: ANN401
    """Yield each text object's mark, and its text without spaces that aren't drawn.

    Args:
        pdfium: The module ``pypdfium2.raw``.
        page: The page.
        textpage: Its text.
    """
    drawn: dict[int, list[str]] = {}
    raw = textpage.raw
    for index in range(textpage.count_chars()):
        number = pdfium.FPDFText_GetUnicode(raw, index)
        if number in _MAY_BE_ADDED and pdfium.FPDFText_IsGenerated(raw, index) == 1:
            continue
        if address := _address(pdfium.FPDFText_GetTextObject(raw, index)):
            drawn.setdefault(address, []).append(chr(number))
    for index in range(pdfium.FPDFPage_CountObjects(page.raw)):
        one = pdfium.FPDFPage_GetObject(page.raw, index)
        if found := drawn.get(_address(one)):
            yield pdfium.FPDFPageObj_GetMarkedContentID(one), "".join(found)


def forgotten_breaks(pdfium: Any, textpage: Any) -> Iterator[int]:  # noqa: ANN401
    """Yield where the text of a page lacks a line break: before characters, counted from 0.

    PDFium breaks no line before or behind a character that is a text object of its own.

    Args:
        pdfium: The module ``pypdfium2.raw``.
        textpage: The page's text.
    """
    x, y = ctypes.c_double(), ctypes.c_double()
    before: tuple[int, float] | None = None
    for index in range(textpage.count_chars()):
        if pdfium.FPDFText_IsGenerated(textpage.raw, index) == 1:
            before = None
            continue
        pdfium.FPDFText_GetCharOrigin(textpage.raw, index, x, y)
        here = _address(pdfium.FPDFText_GetTextObject(textpage.raw, index)), y.value
        is_apart = before and here[0] != before[0] and abs(here[1] - before[1]) > ONE_LINE
        if is_apart and not _is_beside(pdfium, textpage, index, x.value):
            yield pdfium.FPDFText_GetTextIndexFromCharIndex(textpage.raw, index)
        before = here


def _is_beside(pdfium: Any, textpage: Any, index: int, left: float) -> bool:  # noqa: ANN401
    """Return whether a character begins where the one before it ends, as raised ones do."""
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(textpage.raw, index - 1, box)
    return abs(left - float(box.right)) < APART


def cut_off(pdfium: Any, page: Any, textpage: Any, number: int) -> Iterator[Hidden]:  # noqa: ANN401
    """Yield the text objects that are outside their page, or go past its edge.

    Args:
        pdfium: The module ``pypdfium2.raw``.
        page: The page.
        textpage: Its text.
        number: Its number, from 1.
    """
    left, bottom, right, top = page.get_bbox()
    for one in painted(pdfium, page):
        if one.kind != TEXT:
            continue
        first, low, last, high = one.bounds
        is_on_page = first < right and last > left and low < top and high > bottom
        past = max(left - first, last - right, bottom - low, high - top)
        if past > _PAST_EDGE and (text := text_of(pdfium, one.item, textpage).strip()):
            yield Hidden(text, number, "cut off" if is_on_page else OUTSIDE)


def text_of(pdfium: Any, one: Any, textpage: Any) -> str:  # noqa: ANN401
    """Return the text of a text object, in the order that PDFium guesses.

    Args:
        pdfium: The module ``pypdfium2.raw``.
        one: The object.
        textpage: The text of its page.
    """
    size = pdfium.FPDFTextObj_GetText(one, textpage.raw, None, 0)
    buffer = (ctypes.c_ushort * (size // 2))()
    pdfium.FPDFTextObj_GetText(one, textpage.raw, buffer, size)
    return bytes(buffer)[:-2].decode("utf-16-le", errors="replace")


def _drawn(pdfium: Any, textpage: Any) -> dict[int, list[tuple[Glyph, float]]]:  # noqa: ANN401
    """Return the glyphs of each text object, by its address, with the height of their line."""
    found: dict[int, list[tuple[Glyph, float]]] = {}
    box = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    origin = None
    for index in range(textpage.count_chars()):
        if pdfium.FPDFText_IsGenerated(textpage.raw, index) == 1:
            continue
        if not (address := _address(pdfium.FPDFText_GetTextObject(textpage.raw, index))):
            continue
        character = chr(pdfium.FPDFText_GetUnicode(textpage.raw, index))
        pdfium.FPDFText_GetCharOrigin(textpage.raw, index, x, y)
        glyphs = found.setdefault(address, [])
        if glyphs and origin == (x.value, y.value):  # of one glyph that stands for several letters
            glyph, height = glyphs.pop()
            glyphs.append((glyph._replace(text=glyph.text + character), height))
            continue
        origin = x.value, y.value
        pdfium.FPDFText_GetLooseCharBox(textpage.raw, index, box)
        glyphs.append((Glyph(x.value, box.right, character), y.value))
    return found


def _blank_behind(last: Piece, pdfium: Any, one: Any) -> Piece | None:  # noqa: ANN401
    """Return the blank on the right of letters from right to left, which PDFium leaves out."""
    mark = pdfium.FPDFPageObj_GetMarkedContentID(one)
    is_text = pdfium.FPDFPageObj_GetType(one) == TEXT
    if mark != last.mark or not is_text or not _is_without_ink(pdfium, one):
        return None
    place = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(one, place)
    if abs(place.e - last.glyphs[-1].right) > APART or abs(place.f - last.height) > ONE_LINE:
        return None
    return Piece(last.page, mark, last.height, (Glyph(place.e, place.e, " "),), " ")


def _is_without_ink(pdfium: Any, one: Any) -> bool:  # noqa: ANN401
    left, bottom, right, top = bounds_of(pdfium, one)
    return (left, bottom) == (right, top)


def _address(one: Any) -> int:  # noqa: ANN401
    return ctypes.addressof(one.contents) if one else 0

"""Tells the texts of a line from the signs that themes put between them."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from cvkit.readback.displayed import Shape, shape_of
from cvkit.view.directions import is_rtl

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cvkit.readback.read_text import Glyph, Piece

_WIDEST_SPACE = 20.0
"""In points; what is wider is between two texts."""

_SIGNS = " \u00a0,،:;؛·•|/–—"
"""Signs that themes put between texts."""


def at_signs(piece: Piece, *, is_rtl_page: bool) -> list[Piece]:
    """Return the texts in a piece and the signs around them, in the order in which they are read.

    Args:
        piece: The piece.
        is_rtl_page: Whether its page runs from right to left, and signs with it.
    """
    runs = [(is_sign, [*glyphs]) for is_sign, glyphs in groupby(piece.glyphs, key=_is_sign)]
    parts: list[tuple[bool, list[Glyph]]] = []
    for number, (is_sign, glyphs) in enumerate(runs):
        is_blank = is_sign and not any(one.text.strip() for one in glyphs)
        if (is_blank and 0 < number < len(runs) - 1) or (parts and parts[-1][0] == is_sign):
            parts[-1][1].extend(glyphs)
        else:
            parts.append((is_sign, glyphs))
    found = [_part(piece, glyphs, is_rtl_page=is_rtl_page) for _, glyphs in parts]
    return found[::-1] if is_rtl_page else found


def is_signs(piece: Piece) -> bool:
    """Return whether there is no text in a piece, but only signs of the theme."""
    return all(map(_is_sign, piece.glyphs))


def has_words(piece: Piece) -> bool:
    """Return whether a piece has a letter or a digit."""
    return any(map(str.isalnum, text_of(piece)))


def is_between_texts(piece: Piece) -> bool:
    """Return whether a piece is a blank that is too wide for one within a text."""
    width = piece.glyphs[-1].right - piece.glyphs[0].left
    return width > _WIDEST_SPACE and not text_of(piece).strip()


def shapes_of(line: Iterable[Piece]) -> list[Shape]:
    """Return the shape of each piece."""
    return [shape_of(text_of(piece)) for piece in line]


def text_of(piece: Piece) -> str:
    """Return the text of a piece as it stands on the page, from left to right."""
    return "".join(glyph.text for glyph in piece.glyphs)


def _part(piece: Piece, glyphs: Sequence[Glyph], *, is_rtl_page: bool) -> Piece:
    text = "".join(one.text for one in glyphs)
    is_reversed = is_rtl_page and (is_rtl(text) or not text.strip(_SIGNS))
    guess = "".join(one.text for one in reversed(glyphs)) if is_reversed else text
    return piece._replace(glyphs=tuple(glyphs), guess=guess)


def _is_sign(glyph: Glyph) -> bool:
    return not glyph.text.strip(_SIGNS)

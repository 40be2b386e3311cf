"""Tells the texts of a line from the signs that themes put between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.readback.displayed import Shape, shape_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.readback.read_text import Glyph, Piece

_WIDEST_SPACE = 20.0
"""In points; what is wider is between two texts."""

_SIGNS = " \u00a0,،:;؛·•|/–—()[]"
"""Signs that themes put between texts."""


def parts(piece: Piece) -> Iterator[Piece]:
    """Yield the texts and the signs in a piece, each sign by itself, from left to right.

    A bracket of a text and the comma behind it may be drawn at once. Blanks around a sign are with
    it, others are a part of the text.

    Args:
        piece: The piece.
    """
    found: list[list[Glyph]] = []
    blanks: list[Glyph] = []
    was_text = True
    for glyph in piece.glyphs:
        if not glyph.text.strip():
            blanks.append(glyph)
            continue
        is_text = not _is_sign(glyph)
        if found and not was_text:
            found[-1] += blanks
            blanks = []
        if found and is_text and was_text:
            found[-1] += [*blanks, glyph]
        else:
            found.append([*blanks, glyph])
        blanks = []
        was_text = is_text
    if len(found) <= 1:
        yield piece
        return
    found[-1] += blanks
    for glyphs in found:
        yield piece._replace(glyphs=tuple(glyphs), guess="".join(one.text for one in glyphs))


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


def _is_sign(glyph: Glyph) -> bool:
    return not glyph.text.strip(_SIGNS)

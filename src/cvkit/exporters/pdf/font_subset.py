"""Subsets a font for embedding: only the painted glyphs, with reproducible bytes.

The engine does this with a library that may not be installed, and without it writes the current
time into each font. The HarfBuzz that comes with cvkit gives the same result everywhere.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_DROPPED = (
    "BASE", "DSIG", "EBDT", "EBLC", "EBSC", "GPOS", "GSUB", "JSTF", "LTSH", "PCLT", "SVG ",
)  # fmt: skip
"""Tables for text layout, which a PDF doesn't need (ISO 32000-2, 9.9)."""


def subset(font: bytes, index: int, glyphs: Iterable[int], *, hinting: bool, notdef: bool) -> bytes:
    """Subset a font to the given glyphs, which keep their IDs.

    Args:
        font: An OpenType font or font collection.
        index: Index of the font in a collection, from 0.
        glyphs: The glyph IDs, as used on the page.
        hinting: Whether to keep hinting, which is for low-resolution screens.
        notdef: Whether to keep the outline of the box for missing characters.

    Returns:
        The subset; the original font if there are no glyphs, or if HarfBuzz can't read it.
    """
    wanted = sorted(glyphs)
    try:
        return _subset(font, index, wanted, hinting=hinting, notdef=notdef) if wanted else font
    except RuntimeError:
        return font


def _subset(font: bytes, index: int, wanted: list[int], *, hinting: bool, notdef: bool) -> bytes:
    import uharfbuzz

    flags = uharfbuzz.SubsetFlags
    shared = flags.PASSTHROUGH_UNRECOGNIZED | flags.DESUBROUTINIZE
    shared |= flags.NOTDEF_OUTLINE if notdef else flags(0)
    request = uharfbuzz.SubsetInput()
    request.glyph_set.update(wanted)
    request.flags = shared | flags.RETAIN_GIDS
    request.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in _DROPPED)
    face = uharfbuzz.subset(uharfbuzz.Face(font, index), request)
    # Unused glyphs are empty now. Those after the last used one are dropped; no IDs change.
    request = uharfbuzz.SubsetInput()
    request.glyph_set.update(range(wanted[-1] + 1))
    request.flags = shared if hinting else shared | flags.NO_HINTING
    return bytes(uharfbuzz.subset(face, request).blob.data)


def stamped_as(font: bytes, original: bytes, index: int) -> bytes:
    """Return a font with the modification time of the font that it was made from.

    Args:
        font: An OpenType font; the time is in its ``head`` table.
        original: The font that it was made from, or a font collection.
        index: Index of the font in the collection.
    """
    from fontTools.ttLib import TTFont

    opened = TTFont(io.BytesIO(font), recalcTimestamp=False, recalcBBoxes=False)
    before = TTFont(io.BytesIO(original), recalcTimestamp=False, fontNumber=index, lazy=True)
    opened["head"].modified = before["head"].modified
    saved = io.BytesIO()
    opened.save(saved)
    return saved.getvalue()

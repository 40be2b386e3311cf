"""Subsets a font for embedding: only the painted glyphs, with reproducible bytes.

The engine does so with a library that a machine may lack, and without it writes the current time
into each font. HarfBuzz as cvkit brings it along does the same everywhere.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_DROPPED = (
    "BASE", "DSIG", "EBDT", "EBLC", "EBSC", "GPOS", "GSUB", "JSTF", "LTSH", "PCLT", "SVG ",
)  # fmt: skip
"""Tables that set type. In a PDF it is set already (ISO 32000-2, 9.9)."""


def subset(font: bytes, index: int, glyphs: Iterable[int], *, hinting: bool, notdef: bool) -> bytes:
    """Return a font with some glyphs, each of which keeps its number.

    Args:
        font: An OpenType font, or a collection of them.
        index: Which font of a collection it is, from 0.
        glyphs: The numbers of the glyphs; the page names them by these.
        hinting: Whether to keep what is for screens of few pixels.
        notdef: Whether the box for a missing letter is shown.

    Returns:
        The font; the whole of it if no glyph is named, or HarfBuzz cannot read it.
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
    # The glyphs left out are empty now; those behind the last one go, which moves no other.
    request = uharfbuzz.SubsetInput()
    request.glyph_set.update(range(wanted[-1] + 1))
    request.flags = shared if hinting else shared | flags.NO_HINTING
    return bytes(uharfbuzz.subset(face, request).blob.data)


def stamped_as(font: bytes, original: bytes, index: int) -> bytes:
    """Return a font with the time of another's last change, instead of that of its making.

    Args:
        font: An OpenType font (its table ``head`` has the time).
        original: What it was made of, or a collection.
        index: Which font of the collection.
    """
    from fontTools.ttLib import TTFont

    opened = TTFont(io.BytesIO(font), recalcTimestamp=False, recalcBBoxes=False)
    before = TTFont(io.BytesIO(original), recalcTimestamp=False, fontNumber=index, lazy=True)
    opened["head"].modified = before["head"].modified
    saved = io.BytesIO()
    opened.save(saved)
    return saved.getvalue()

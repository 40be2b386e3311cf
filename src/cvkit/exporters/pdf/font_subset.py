"""Subsets a font for embedding: only the painted glyphs, with reproducible bytes.

The engine does this with a library that may not be installed, and without it writes the current
time into each font. The HarfBuzz that comes with cvkit gives the same result everywhere.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_DROPPED = (
    "BASE", "DSIG", "EBDT", "EBLC", "EBSC", "GPOS", "GSUB", "JSTF", "LTSH", "PCLT", "SVG ",
)  # fmt: skip
"""Tables for text layout, which a PDF doesn't need (ISO 32000-2, 9.9)."""

_DROPPED_WITH_OUTLINES = ("GDEF", "OS/2", "STAT", "cmap", "gasp", "name", "post")
"""What else it doesn't need of a font with TrueType outlines, whose glyphs it names by ID."""


class Part(NamedTuple):
    """A glyph as a part of another; distances in thousandths of the font size.

    Attributes:
        glyph: Its glyph ID.
        right: How far to the right it is moved.
        up: How far up it is moved.
    """

    glyph: int
    right: int
    up: int


class Composite(NamedTuple):
    """A glyph that is composed of others.

    Attributes:
        parts: The other glyphs.
        advance: Its advance width, in thousandths of the font size.
    """

    parts: tuple[Part, ...]
    advance: int


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
    whole = uharfbuzz.Face(font, index)
    dropped = (*_DROPPED, *(_DROPPED_WITH_OUTLINES if "glyf" in whole.table_tags else ()))
    request.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in dropped)
    face = uharfbuzz.subset(whole, request)
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


def glyph_count(font: bytes) -> int:
    """Return the number of glyphs in an OpenType font."""
    import uharfbuzz

    return int(uharfbuzz.Face(font).glyph_count)


def with_composites(font: bytes, added: Sequence[Composite]) -> bytes:
    """Return a font with additional glyphs, whose IDs follow those of its own.

    Args:
        font: A font with TrueType outlines.
        added: The additional glyphs.
    """
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    from fontTools.ttLib import TTFont

    opened = TTFont(io.BytesIO(font), recalcTimestamp=False)
    for tag in {"hdmx", "vhea", "vmtx", "VORG"} & set(opened.keys()):
        del opened[tag]
    # Names aren't saved; without these, fontTools would look up each in Adobe's list.
    opened.setGlyphOrder([f"glyph{number}" for number in range(opened["maxp"].numGlyphs)])
    names = list(opened.getGlyphOrder())
    outlines, em = opened["glyf"], opened["head"].unitsPerEm / 1000
    for number, one in enumerate(added):
        pen = TTGlyphPen(outlines, handleOverflowingTransforms=False)
        for part in one.parts:
            if outlines[names[part.glyph]].numberOfContours:
                move = (1, 0, 0, 1, round(part.right * em), round(part.up * em))
                pen.addComponent(names[part.glyph], move)
        glyph = pen.glyph()
        outlines[f"cvkit{number}"] = glyph
        glyph.recalcBounds(outlines)
        opened["hmtx"][f"cvkit{number}"] = (round(one.advance * em), getattr(glyph, "xMin", 0))
    opened.setGlyphOrder([*names, *(f"cvkit{number}" for number in range(len(added)))])
    saved = io.BytesIO()
    opened.save(saved)
    return saved.getvalue()

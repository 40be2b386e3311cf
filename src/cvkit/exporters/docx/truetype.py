"""Converts fonts with PostScript outlines to TrueType outlines, the only ones that Word embeds.

Most Chinese, Japanese and Korean fonts have PostScript outlines (CFF), made of cubic curves.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

_PRECISION = 0.001
"""How far a quadratic curve may be from the cubic one, as a share of the font size."""

_OF_POSTSCRIPT = ("CFF ", "CFF2", "VORG")


def with_truetype_outlines(font: bytes) -> bytes:
    """Return a font with TrueType outlines: itself if it has them.

    Args:
        font: An OpenType font without variations.

    Raises:
        ValueError: The font has no outlines, only pictures.
    """
    import uharfbuzz
    from fontTools.ttLib import TTFont

    opened = TTFont(io.BytesIO(font), recalcTimestamp=False)
    if "glyf" in opened:
        return font
    if not {"CFF ", "CFF2"} & set(opened.keys()):
        raise ValueError("the font has no outlines")
    _convert(opened, uharfbuzz.Font(uharfbuzz.Face(font)))
    saved = io.BytesIO()
    opened.save(saved)
    return saved.getvalue()


def _convert(font: TTFont, source: Any) -> None:  # noqa: ANN401 - uharfbuzz has no types
    """Replace the outlines with those that HarfBuzz draws.

    Source: OpenType 1.9, glyf, loca, maxp and post.
    """
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    from fontTools.ttLib import newTable

    order, outlines = font.getGlyphOrder(), {}
    error = font["head"].unitsPerEm * _PRECISION
    for number, name in enumerate(order):
        pen = TTGlyphPen(None)
        # PostScript's contours run in the other direction.
        source.draw_glyph_with_pen(number, Cu2QuPen(pen, error, reverse_direction=True))
        outlines[name] = pen.glyph()
    for tag in set(_OF_POSTSCRIPT) & set(font.keys()):
        del font[tag]
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, outlines
    for name, glyph in outlines.items():
        glyph.recalcBounds(glyf)
        advance, _ = font["hmtx"][name]
        font["hmtx"][name] = advance, getattr(glyph, "xMin", 0)
    font["maxp"] = limits = newTable("maxp")
    limits.tableVersion = 0x00010000
    limits.numGlyphs = len(order)
    for field in ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
                  "maxStackElements", "maxSizeOfInstructions"):  # fmt: skip
        setattr(limits, field, 0)
    limits.maxZones = 1
    font["post"].formatType = 3.0
    font.sfntVersion = "\0\1\0\0"

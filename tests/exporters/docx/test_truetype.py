"""PostScript outlines become TrueType outlines of the same shape."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
import uharfbuzz  # noqa: TID253 - the judge of these tests
from fontTools.fontBuilder import FontBuilder  # noqa: TID253 - the maker of these tests' fonts
from fontTools.pens.boundsPen import BoundsPen  # noqa: TID253
from fontTools.pens.t2CharStringPen import T2CharStringPen  # noqa: TID253
from fontTools.ttLib import TTFont  # noqa: TID253

import tiny_font
from cvkit.exporters.docx import truetype
from sentences import DEBIAN_FONTS

if TYPE_CHECKING:
    from fontTools.ttLib.ttGlyphSet import _TTGlyph


def cubic(*, outlines: bool = True) -> bytes:
    """Return a font with PostScript outlines (CFF): a circle, as far as cubic curves have one."""
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder([".notdef", "O"])
    builder.setupCharacterMap({79: "O"})
    pen = T2CharStringPen(700, None)
    pen.moveTo((650, 350))
    pen.curveTo((650, 515), (515, 650), (350, 650))
    pen.curveTo((185, 650), (50, 515), (50, 350))
    pen.curveTo((50, 185), (185, 50), (350, 50))
    pen.curveTo((515, 50), (650, 185), (650, 350))
    pen.closePath()
    circle = pen.getCharString()
    builder.setupCFF("Cubic", {}, {".notdef": circle, "O": circle}, {})
    builder.setupHorizontalMetrics({".notdef": (700, 50), "O": (700, 50)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Cubic", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    if not outlines:
        del builder.font["CFF "]
    data = io.BytesIO()
    builder.save(data)
    return data.getvalue()


def bounds(font: TTFont, name: str) -> tuple[float, ...]:
    shapes = font.getGlyphSet()
    pen = BoundsPen(shapes)
    shape: _TTGlyph = shapes[name]
    shape.draw(pen)
    return tuple(map(round, pen.bounds))


def picture(font: bytes, glyph: int) -> bytes:
    pen = uharfbuzz.RasterDraw()
    pen.transform = (0.1, 0, 0, 0.1, 0, 0)
    pen.draw_glyph(uharfbuzz.Font(uharfbuzz.Face(font)), glyph)
    return bytes(pen.render().buffer)


def test_a_circle_stays_a_circle() -> None:
    source = cubic()
    data = truetype.with_truetype_outlines(source)
    font = TTFont(io.BytesIO(data))
    assert {"glyf", "loca"} <= set(font.keys())
    assert "CFF " not in font
    assert data[:4] == b"\0\1\0\0"
    assert font.getBestCmap()[79] == font.getGlyphOrder()[1]
    assert bounds(font, font.getGlyphOrder()[1]) == (50, 50, 650, 650)
    assert font["hmtx"].metrics[font.getGlyphOrder()[1]] == (700, 50)
    before, after = picture(source, 1), picture(data, 1)
    assert len(before) == len(after) == 60 * 60
    assert max(abs(one - other) for one, other in zip(before, after, strict=True)) < 64
    assert truetype.with_truetype_outlines(source) == data, "the same every time"


def test_truetype_outlines_stay_as_they_are() -> None:
    data = tiny_font.make("Boxes", "a")
    assert truetype.with_truetype_outlines(data) is data


def test_a_font_without_outlines_is_refused() -> None:
    with pytest.raises(ValueError, match="no outlines"):
        truetype.with_truetype_outlines(cubic(outlines=False))


def test_a_real_letter_has_the_same_bounds() -> None:
    collection = (DEBIAN_FONTS / "NotoSansCJK-Regular.ttc").read_bytes()
    whole = TTFont(io.BytesIO(collection), fontNumber=0)
    request = uharfbuzz.SubsetInput()
    request.unicode_set.update(map(ord, "骨あ한"))
    face = uharfbuzz.Face(collection, 0)
    data = truetype.with_truetype_outlines(bytes(uharfbuzz.subset(face, request).blob.data))
    small = TTFont(io.BytesIO(data))
    for letter in "骨あ한":
        mine, theirs = (one.getBestCmap()[ord(letter)] for one in (small, whole))
        pairs = zip(bounds(small, mine), bounds(whole, theirs), strict=True)
        assert all(abs(one - other) <= 2 for one, other in pairs)
        assert small["hmtx"].metrics[mine][0] == whole["hmtx"].metrics[theirs][0] > 0

"""Fonts made on the spot: each letter a box, under whatever name a test needs."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from fontTools.fontBuilder import FontBuilder  # noqa: TID253 - the maker of these tests' fonts
from fontTools.pens.ttGlyphPen import TTGlyphPen  # noqa: TID253
from fontTools.ttLib import TTCollection, TTFont  # noqa: TID253

if TYPE_CHECKING:
    from pathlib import Path


def make(family: str, letters: str, *, weight: int = 400, italic: bool = False) -> bytes:
    """Return a TrueType font that has these letters and the blank.

    Args:
        family: The name in its name table.
        letters: What it has.
        weight: 100 to 900.
        italic: Whether it says that it slants.
    """
    names = {f"u{ord(letter):04X}": ord(letter) for letter in dict.fromkeys(letters + " ")}
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", *names])
    builder.setupCharacterMap({code: name for name, code in names.items()})
    builder.setupGlyf({name: _box(empty=name == "u0020") for name in (".notdef", *names)})
    builder.setupHorizontalMetrics(dict.fromkeys((".notdef", *names), (1000, 100)))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": family, "styleName": "Italic" if italic else "Regular"})
    builder.setupOS2(sTypoAscender=880, sTypoDescender=-120, usWinAscent=880, usWinDescent=120,
                     usWeightClass=weight, fsSelection=1 if italic else 64)  # fmt: skip
    builder.setupPost()
    return _bytes(builder.font)


def collect(*fonts: bytes) -> bytes:
    """Return a TrueType collection of some fonts."""
    collection = TTCollection()
    collection.fonts = [TTFont(io.BytesIO(font)) for font in fonts]
    return _bytes(collection)


def put(folder: Path, name: str, data: bytes) -> Path:
    """Write a font into a folder, and return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)
    return folder


def _box(*, empty: bool) -> object:
    pen = TTGlyphPen(None)
    if not empty:
        pen.moveTo((100, 0))
        for corner in ((100, 700), (900, 700), (900, 0)):
            pen.lineTo(corner)
        pen.closePath()
    return pen.glyph()


def _bytes(font: TTFont | TTCollection) -> bytes:
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue()

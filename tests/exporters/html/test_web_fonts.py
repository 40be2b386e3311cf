"""Fonts of web pages are compressed, and stay what they are."""

from __future__ import annotations

import io

import brotli  # type: ignore[import-untyped]
import pytest
from fontTools.ttLib import TTFont, woff2  # noqa: TID253 - the reader of these tests

from cvkit import theme
from cvkit.exporters.html import web_fonts
from cvkit.theme import Face, fonts


@pytest.fixture(scope="module")
def font() -> bytes:
    face = Face("body", 400, italic=False)
    return fonts.cut(theme.built_in().load("classic"), face, frozenset(map(ord, "Ada")))


def test_a_font_has_the_same_tables_afterwards(font: bytes) -> None:
    packed = web_fonts.woff2(font)
    assert packed[:4] == b"wOF2"
    before, after = TTFont(io.BytesIO(font)), TTFont(io.BytesIO(packed))
    assert before.keys() == after.keys()
    assert before.getBestCmap() == after.getBestCmap()
    for tag in ("glyf", "hmtx", "cmap"):
        assert before.getTableData(tag) == after.getTableData(tag)


def test_what_fonttools_asks_for_besides_is_done() -> None:
    packing = web_fonts._packing()
    text = b"Ada" * 1000
    assert packing is woff2
    assert (
        packing.brotli.decompress(packing.brotli.compress(text, mode=packing.brotli.MODE_FONT))
        == text
    )
    assert packing.brotli.compress(text, quality=11) == brotli.compress(text, quality=11)

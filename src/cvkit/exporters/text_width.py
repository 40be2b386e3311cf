"""Measures text in a theme's fonts, to lay out what neither CSS nor Word can: by HarfBuzz."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from cvkit.theme import Face, fonts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.theme import Theme
    from cvkit.theme.manifest import TextStyle

_MM_PER_POINT = 25.4 / 72
_WIDE, _OTHER = 1.0, 0.6
"""Advances in ems of characters that the theme's font lacks: East Asian ones, and all others."""


def widths(theme: Theme, style: TextStyle, texts: Iterable[str]) -> list[float]:
    """Return the width of each text on one line, in mm.

    Characters that the font lacks are estimated, generously. The size is that of Word, which rounds
    to half points, if it is larger.

    Args:
        theme: The theme.
        style: One of its text styles.
        texts: The texts.
    """
    lines = list(texts)
    letters = frozenset(ord(letter) for line in lines for letter in line)
    font = _font(fonts.cut(theme, Face(style.font, style.weight, style.italic), letters))
    features = {"onum": style.figures == "old-style", "smcp": style.small_caps}
    size = max(style.size, round(style.size * 2) / 2) * _MM_PER_POINT
    return [
        size * (_advance(font, _shown(line, style), features) + style.tracking * len(line))
        for line in lines
    ]


def _shown(text: str, style: TextStyle) -> str:
    return text.upper() if style.caps else text


def _advance(font: Any, text: str, features: dict[str, bool]) -> float:  # noqa: ANN401 - untyped
    """Return the sum of the advances of a text's glyphs, in ems."""
    import uharfbuzz

    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer, features)
    # HarfBuzz has no list of glyphs for no text.
    found = zip(buffer.glyph_infos or (), buffer.glyph_positions or (), strict=True)
    return sum(
        place.x_advance / font.face.upem if glyph.codepoint else _estimate(text[glyph.cluster])
        for glyph, place in found
    )


def _estimate(letter: str) -> float:
    return _WIDE if unicodedata.east_asian_width(letter) in {"W", "F"} else _OTHER


@lru_cache(maxsize=8)
def _font(data: bytes) -> Any:  # noqa: ANN401 - uharfbuzz has no types
    import uharfbuzz

    return uharfbuzz.Font(uharfbuzz.Face(data))

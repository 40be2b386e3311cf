"""Compresses fonts for web pages."""

from __future__ import annotations

import io
from functools import cache, lru_cache
from typing import Any

_QUALITY = 7
"""How hard Brotli tries (RFC 7932). 11, the most, takes twenty times as long for 7 % less."""


@lru_cache(maxsize=16)  # the preview compresses the same fonts repeatedly
def woff2(font: bytes) -> bytes:
    """Compress a font (W3C WOFF File Format 2.0).

    Args:
        font: A TrueType font.
    """
    from fontTools.ttLib import TTFont

    opened = TTFont(io.BytesIO(font), recalcBBoxes=False, recalcTimestamp=False)
    opened.flavor = "woff2"
    # Rewriting the outlines first would save a tenth of the size and double the time.
    opened.flavorData = _packing().WOFF2FlavorData(transformedTables=set())
    packed = io.BytesIO()
    opened.save(packed)
    return packed.getvalue()


@cache
def _packing() -> Any:  # noqa: ANN401 - fontTools' module
    """Return what packs fonts, which compresses as hard as can be if it isn't told otherwise."""
    from fontTools.ttLib import woff2 as packing

    if hasattr(packing, "brotli"):
        packing.brotli = _Brotli(packing.brotli)
    return packing


class _Brotli:
    """Stands for the module ``brotli``, and compresses less hard.

    Args:
        own: The module.
    """

    def __init__(self, own: Any) -> None:  # noqa: ANN401 - a module
        self._own = own

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - anything of the module
        return getattr(self._own, name)

    def compress(self, data: bytes, **options: Any) -> bytes:  # noqa: ANN401 - the module's
        """Compress data, as the module does otherwise."""
        return bytes(self._own.compress(data, **{"quality": _QUALITY, **options}))

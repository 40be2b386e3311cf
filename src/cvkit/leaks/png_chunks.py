"""Reads the texts in a PNG's chunks, some of which are compressed (PNG, third edition, 11.3.3)."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_AROUND: Final = 12
"""The bytes of a chunk's length, type and checksum."""

_MOST: Final = 5_000_000


def texts(data: bytes) -> Iterator[str]:
    """Yield the compressed texts of a picture; nothing if it isn't a PNG.

    Args:
        data: Any file. Texts that aren't compressed can be read without this.
    """
    start = len(_PNG) if data.startswith(_PNG) else len(data)
    while start + _AROUND <= len(data):
        size = int.from_bytes(data[start : start + 4], "big")
        kind, content = data[start + 4 : start + 8], data[start + 8 : start + 8 + size]
        start += _AROUND + size
        _, _, rest = content.partition(b"\0")
        if kind == b"zTXt":
            yield _inflated(rest[1:]).decode("latin-1")
        elif kind == b"iTXt" and rest[:1] == b"\1":
            yield _inflated(rest[2:].split(b"\0", 2)[-1]).decode("utf-8", errors="replace")


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, _MOST)
    except zlib.error:
        return b""

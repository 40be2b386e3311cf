"""The texts in a picture: one by which cvkit recognizes its own files, and perhaps its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.PngImagePlugin import PngInfo

_KEYWORD, _NAME = "Software", "cvkit"
SOURCE = "cvkit source"
"""The keyword of the source."""

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_TEXT, _PIXELS = b"tEXt", b"IDAT"
_LENGTH, _TYPE, _CHECKSUM = 4, 4, 4
"""Sizes of the fields around a chunk's data, in bytes (PNG, third edition, 5.3)."""


def mark(source: str = "") -> PngInfo:
    """Return the text chunks to save a picture with (PNG, third edition, 11.3.3).

    Args:
        source: The source of what it shows, for an ``iTXt`` chunk; empty for none.
    """
    from PIL.PngImagePlugin import PngInfo  # noqa: PLC0415 - only pictures need it

    info = PngInfo()
    info.add_text(_KEYWORD, _NAME)
    if source:
        info.add_itxt(SOURCE, source)
    return info


def recognizes(data: bytes) -> bool:
    """Whether a file is a picture that cvkit wrote."""
    if not data.startswith(_SIGNATURE):
        return False
    start = len(_SIGNATURE)
    while start < len(data):
        size = int.from_bytes(data[start : start + _LENGTH], "big")
        content = start + _LENGTH + _TYPE
        kind = data[start + _LENGTH : content]
        if kind == _TEXT and data[content : content + size] == f"{_KEYWORD}\0{_NAME}".encode():
            return True
        if kind == _PIXELS:  # the mark comes before them
            return False
        start = content + size + _CHECKSUM
    return False

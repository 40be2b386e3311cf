"""Decodes text files of other tools, which don't always say in which encoding they are."""

from __future__ import annotations

import codecs

_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
    codecs.BOM_UTF8: "utf-8-sig",
}
"""The encodings by their byte order marks; UTF-32's begins with that of UTF-16."""


def decoded(data: bytes) -> str:
    """Return a text, without its byte order mark; what is broken in it becomes U+FFFD.

    Args:
        data: The file.
    """
    marked = (name for mark, name in _MARKS.items() if data.startswith(mark))
    return data.decode(next(marked, "") or likely(data), errors="replace")


def likely(data: bytes) -> str:
    """Return the likely encoding of a text without a byte order mark: UTF-8 or Windows-1252.

    What isn't UTF-8, but has as many whole characters of it as broken ones, is damaged UTF-8.

    Args:
        data: The text.
    """
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
        broken = text.count("\ufffd")
        whole = sum(not one.isascii() for one in text) - broken
        return "utf-8" if whole >= broken else "windows-1252"
    return "utf-8"

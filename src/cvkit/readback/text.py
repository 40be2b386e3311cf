"""Reads plain text."""

from __future__ import annotations

import re

from cvkit.readback import encoding
from cvkit.readback.read_text import ReadText

_ADDRESS = re.compile(r"\b(?:https?://|mailto:|tel:)[^\s<>]+")


def read(data: bytes) -> ReadText:
    """Return a text that cvkit wrote, with the addresses in it as its links.

    Args:
        data: The file, in UTF-8; bytes that are none become U+FFFD.
    """
    return _read(data.decode("utf-8", errors="replace"))


def read_foreign(data: bytes) -> ReadText:
    """Return a text that any tool wrote, with the addresses in it as its links.

    Args:
        data: The file, in any encoding that can be told.
    """
    return _read(encoding.decoded(data))


def _read(text: str) -> ReadText:
    text = text.replace("\r\n", "\n")
    links = tuple(found[0].rstrip(").,;:") for found in _ADDRESS.finditer(text))
    return ReadText(text, links=links, has_links=False)

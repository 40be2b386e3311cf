"""Finds characters that a program can't make sense of."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from cvkit.readback.read_text import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

_BAD = re.compile(
    "[\x00-\x01\x03-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufff9-\ufffd\uffff\ue000-\uf8ff"
    "\ud800-\udfff\U000f0000-\U0010ffff]"
)
"""Controls, surrogates, private use, replacement characters and what is no character (Unicode,
23.5 to 23.8). U+0002 and U+FFFE are how PDFium shows a hyphen at the end of a line."""

_AROUND = 12


def unreadable(text: str, allowed: str = "") -> Iterator[Unreadable]:
    """Yield the characters of a text that a program can't make sense of, each once on a page.

    Args:
        text: The text, with a form feed between pages.
        allowed: Characters that are meant to be in it.
    """
    for number, page in enumerate(text.split("\f"), 1):
        known: set[str] = set(allowed)
        for found in _BAD.finditer(page):
            if found[0] not in known:
                known.add(found[0])
                around = page[max(found.start() - _AROUND, 0) : found.end() + _AROUND]
                yield Unreadable(found[0], number, _BAD.sub("�", " ".join(around.split())))


def described(character: str) -> str:
    """Return what kind of character it is, with its number: "private-use character U+E000"."""
    kinds = {"Co": "private-use", "Cc": "control", "Cs": "half", "Cn": "undefined"}
    kind = kinds.get(unicodedata.category(character), "replacement")
    return f"{kind} character U+{ord(character):04X}"

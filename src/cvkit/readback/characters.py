"""Finds characters that a program can't make sense of."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from cvkit.diagnostics import codes
from cvkit.readback.faults import Fault, short
from cvkit.readback.read_text import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.readback.read_text import ReadText

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


def faults(read: ReadText, name: str, allowed: str = "") -> Iterator[Fault]:
    """Yield the unreadable characters of a file as faults.

    Args:
        read: What was read from it.
        name: What to call it: ``the PDF``.
        allowed: Characters that are meant to be in it.
    """
    for one in unreadable(read.text, allowed):
        page = f" on page {one.page}" if read.pages > 1 else ""
        message = f"{name} has a {described(one.character)}{page}"
        help_ = f"it is in {short(one.around)}" if one.around else ""
        yield Fault(codes.UNREADABLE_CHARACTER, (), message, help_)


def described(character: str) -> str:
    """Return what kind of character it is, with its number: "private-use character U+E000"."""
    kinds = {"Co": "private-use", "Cc": "control", "Cs": "half", "Cn": "undefined"}
    kind = kinds.get(unicodedata.category(character), "replacement")
    return f"{kind} character U+{ord(character):04X}"

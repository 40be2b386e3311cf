"""Tells which texts run from right to left, and keeps names in them together."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from cvkit.view.inline import plain, values_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.view.inline import Inline

FIRST_RTL = "\u0590"
"""No character before this one is right-to-left."""

LEFT_TO_RIGHT, RIGHT_TO_LEFT = "\u200e", "\u200f"

_NAME_IN_SIGNS = re.compile(r"(?<=[A-Za-z])[+#]+(?![\w+#])")
"""The end of “C++” or “F#”: neutral characters that belong to the letter before them."""


def is_rtl(text: str) -> bool:
    """Return whether a text has any right-to-left character."""
    return any(
        character >= FIRST_RTL and bidirectional(character) in {"R", "AL", "AN"}
        for character in text
    )


def is_rtl_language(tag: str) -> bool:
    """Return whether texts of a language run from right to left.

    Args:
        tag: The language's tag (BCP 47), such as ``ar`` or ``fa-IR``; any text.
    """
    from babel import Locale, UnknownLocaleError

    try:
        order = Locale.parse(tag, sep="-").character_order
    except (ValueError, TypeError, UnknownLocaleError):
        return False
    return bool(order == "right-to-left")


def with_marks(inline: Inline) -> Inline:
    """Add marks around names that begin or end with signs, so that these don't move.

    It is for texts of both directions: “C++” would become “++C” between Arabic words, and of a name
    such as “(Ada” among those of others, the bracket would go to its other end.

    Args:
        inline: The text.
    """
    text = plain(inline)
    behind = {name.end() for name in _NAME_IN_SIGNS.finditer(text)}
    before: set[int] = set()
    for start, end in _names(inline, text):
        before |= {start} if bidirectional(text[start]) != "L" else set()
        behind |= {end} if bidirectional(text[end - 1]) != "L" else set()
    if not before and not behind:
        return inline
    spans = []
    at = 0
    for span in inline:
        marked = "".join(
            f"{LEFT_TO_RIGHT * (number in before)}{character}"
            f"{LEFT_TO_RIGHT * (number + 1 in behind)}"
            for number, character in enumerate(span.text, at)
        )
        spans.append(replace(span, text=marked))
        at += len(span.text)
    return tuple(spans)


def _names(inline: Inline, text: str) -> Iterator[tuple[int, int]]:
    """Yield where each value of a text is that runs from left to right."""
    end = 0
    for value in values_of(inline):
        start = text.find(value.text, end)
        if start < 0:
            continue
        end = start + len(value.text)
        if not is_rtl(value.text) and any(bidirectional(one) == "L" for one in value.text):
            yield start, end

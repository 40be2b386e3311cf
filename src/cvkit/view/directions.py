"""Tells which texts run from right to left, and keeps names in them together."""

from __future__ import annotations

import re
from unicodedata import bidirectional

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


def with_marks(text: str) -> str:
    """Add a mark after each name that ends in symbols, so that they don't move in front of it.

    It is for texts of both directions: “C++” would become “++C” between Arabic words.
    """
    return _NAME_IN_SIGNS.sub(rf"\g<0>{LEFT_TO_RIGHT}", text)

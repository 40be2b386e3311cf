"""Knows titles of sections in the text of a page."""

from __future__ import annotations

import re

from cvkit.importers.reading.section_titles import section_of

_LONGEST = 60
_SPACED = re.compile(r"(?:\S\s){3,}\S")


def section_named(text: str) -> str:
    """Return the section with a title; empty if it is none that cvkit knows.

    Args:
        text: A line, perhaps set with spaces between its letters.
    """
    if len(text) > _LONGEST:
        return ""
    return section_of(text) or section_of(unspaced(text))


def unspaced(text: str) -> str:
    """Return a text without the spaces between its letters, if it is set like that."""
    words = re.split(r"\s{2,}", text.strip())
    if not all(_SPACED.fullmatch(word) for word in words):
        return text
    return " ".join(re.sub(r"\s", "", word) for word in words)

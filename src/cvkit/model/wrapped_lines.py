"""Joins the lines that a text is wrapped on where Chinese and Japanese have no space.

A line break within a text counts as a space, as in Markdown and YAML, but not between characters
that are written without spaces. The rules are those of CSS (CSS Text 4, segment break
transformation), for texts in any language: a break is nothing if wide characters stand on both
sides of it. Korean has spaces between words.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WIDE = (
    "\u2e80-\u303d\u303f-\u30ff\u3100-\u312f\u3190-\u31ff\u3220-\u325f\u3280-\ua4cf"
    "\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff9f\uffe0-\uffe6\U00020000-\U0003fffd"
)
"""Han, kana, bopomofo, Yi, their punctuation, and full-width forms; no Hangul."""

_BETWEEN = "“”‘’…—·*`"
"""Quotation marks and the like, which are wide between wide characters; and Markdown's signs."""


def joined(text: str) -> str:
    """Return a text without the line breaks, and blanks around them, that are no spaces."""
    return replaced(text, r"\g<before>")


def replaced(text: str, by: str) -> str:
    """Return a text with each single line break that is no space replaced.

    Args:
        text: The text.
        by: What replaces it, with references to its groups: ``before`` for what is before it,
            ``end`` for the line's end, and ``indent`` for the next line's indent.
    """
    return _no_space().sub(by, text) if _may_have_any(text) else text


def found(text: str) -> Iterator[re.Match[str]]:
    """Yield each single line break that is no space, with the groups of ``replaced``."""
    yield from _no_space().finditer(text) if _may_have_any(text) else ()


def _may_have_any(text: str) -> bool:
    if text.isascii() or ("\n" not in text and "\r" not in text):
        return False
    return any("\u2e80" <= one <= "\uffe6" or one >= "\U00020000" for one in set(text))


@cache
def _no_space() -> re.Pattern[str]:
    # Compiling it takes a hundredth of the time of `validate`, and most texts have no need of it.
    return re.compile(
        rf"(?P<before>[{_WIDE}][{_BETWEEN}]*)(?P<end>[ \t]*(?:\r\n|[\n\r]))(?P<indent>[ \t]*)"
        rf"(?=[{_BETWEEN}]*[{_WIDE}])"
    )

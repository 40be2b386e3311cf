"""Joins the lines that a text is wrapped on where Chinese and Japanese have no space.

A line break within a text counts as a space, as in Markdown and YAML, but not between characters
that are written without spaces. The rules are those of CSS (CSS Text 4, segment break
transformation), for texts in any language: a break is nothing if wide characters stand on both
sides of it. Korean has spaces between words.
"""

from __future__ import annotations

import re

_WIDE = (
    "\u2e80-\u303d\u303f-\u30ff\u3100-\u312f\u3190-\u31ff\u3220-\u325f\u3280-\ua4cf"
    "\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff9f\uffe0-\uffe6\U00020000-\U0003fffd"
)
"""Han, kana, bopomofo, Yi, their punctuation, and full-width forms; no Hangul."""

_BETWEEN = "“”‘’…—·*`"
"""Quotation marks and the like, which are wide between wide characters; and Markdown's signs."""

NO_SPACE = re.compile(
    rf"(?P<before>[{_WIDE}][{_BETWEEN}]*)(?P<end>[ \t]*(?:\r\n|[\n\r]))(?P<indent>[ \t]*)"
    rf"(?=[{_BETWEEN}]*[{_WIDE}])"
)
"""A single line break that is no space: what is before it, the line's end, the next one's indent.
"""


def joined(text: str) -> str:
    """Return a text without the line breaks, and blanks around them, that are no spaces."""
    return text if text.isascii() else NO_SPACE.sub(r"\g<before>", text)

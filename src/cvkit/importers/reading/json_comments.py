"""Blanks out the comments of JSON with comments, so that positions stay what they are."""

from __future__ import annotations

import re

_TOKEN = re.compile(r'"(?:[^"\\\n]|\\.)*"|//[^\n]*|/\*.*?\*/', re.DOTALL)
_NOT_BREAK = re.compile(r"[^\n]")


def without_comments(text: str) -> str:
    """Return a JSON text with spaces in place of ``//`` and ``/* */`` comments.

    Args:
        text: JSON, perhaps with comments. Any other text is returned as it is.
    """
    if not text.lstrip().startswith(("{", "[", "//", "/*")) or "/" not in text:
        return text
    return _TOKEN.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    token = match[0]
    return token if token.startswith('"') else _NOT_BREAK.sub(" ", token)

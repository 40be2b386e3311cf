"""Keeps YAML from folding a line break into a space where the text has none.

A sign is put before each such break of a file, and taken out of the values together with the space
that the break has become. A space that was typed has no sign.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.diagnostics.render.lines import split_lines
from cvkit.model import wrapped_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

_SIGN = "\ufdd1"
"""A noncharacter: no text uses it (Unicode 23.7)."""

# Two spaces are what was typed at the end of a line of a block scalar, and the break.
_FOLDED = re.compile(rf"{_SIGN} (?![ \n])|{_SIGN}")


def marked(text: str) -> str:
    """Return a YAML text with a sign before each line break that must not become a space."""
    if _SIGN in text:
        return text
    return wrapped_lines.replaced(text, rf"\g<before>{_SIGN}\g<end>\g<indent>")


def signs(text: str) -> Mapping[int, int]:
    """Return the column of the sign on each line of a marked text that has one, from 0."""
    if text.isascii() or _SIGN not in text:
        return {}
    lines = enumerate(split_lines(text))
    return {number: line.index(_SIGN) for number, line in lines if _SIGN in line}


def unfolded(value: str) -> str:
    """Return a value of a marked text without signs, and without the spaces that they stand at."""
    return _FOLDED.sub("", value) if _SIGN in value else value

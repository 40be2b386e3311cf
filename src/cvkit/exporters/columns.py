"""Lines of text by the columns they take on a terminal."""

from __future__ import annotations

import unicodedata

COLUMNS = 78


def width(text: str) -> int:
    """Return how many columns a text takes (Unicode Standard Annex #11, East Asian Width)."""
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrap(text: str, *, first: str = "", rest: str = "", columns: int = COLUMNS) -> list[str]:
    """Fill lines with the words of a text; none if it has no words.

    Only blanks and line breaks are places to break at: a word that is too long, such as an
    address, has a line of its own and stays whole.

    Args:
        text: What to wrap.
        first: What the first line begins with.
        rest: What the other lines begin with.
        columns: The most that a line should take.
    """
    lines: list[str] = []
    line, used = "", 0
    for word in _words(text):
        size = width(word)
        if line and used + 1 + size <= columns:
            line, used = f"{line} {word}", used + 1 + size
            continue
        if line:
            lines.append(line)
        indent = rest if lines else first
        line, used = f"{indent}{word}", width(indent) + size
    return [*lines, line] if line else []


def _words(text: str) -> list[str]:
    """Split at blanks, but not at those that forbid a break, such as U+00A0."""
    kept = "".join("\n" if c.isspace() and c not in "\u00a0\u2007\u202f" else c for c in text)
    return [word for word in kept.split("\n") if word]

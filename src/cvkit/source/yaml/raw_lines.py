"""Looks at lines as they are written, where the parser gives up or drops a comment."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.source.yaml.tree import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_KEY = r"(?:[A-Za-z_][\w -]*|\"[^\"]*\"|'[^']*')"
_BEFORE_VALUE = re.compile(rf"\s*(?:- +)*(?:{_KEY}:\s+)?")
_DASHES = re.compile(r"\s*(?:- +)*")
_COMMENT = re.compile(r"(?<=[ \t])#")
_ENTRY = re.compile(rf"\s*(?:-(?:\s|$)|{_KEY}:(?:\s|$))")
_NO_SPACE = re.compile(r"(\s*(?:- +)*)([A-Za-z_][\w-]*):(?!//)(?=[^\s:])")
_OPENING, _CLOSING = "[{", "]}"
_MOST_LINES = 200


def value_start(line: str) -> int:
    """Return the column, from 0, at which a line's value starts, after dashes and a key."""
    found = _BEFORE_VALUE.match(line)
    return found.end() if found else 0


def key_column(line: str) -> int:
    """Return the column, from 0, of a line's key or text, after dashes."""
    return len(line) - len(_DASHES.sub("", line, count=1))


def starts_entry(line: str) -> bool:
    """Return whether a line starts with a key or a dash."""
    return _ENTRY.match(line) is not None


def comment_after_plain(line: str) -> int | None:
    """Return the column of the comment after a value without quotes and brackets, if any."""
    start = value_start(line)
    if line[start : start + 1] in {"", "#", *"\"'[{|>"}:
        return None
    found = _COMMENT.search(line, start)
    return found.start() if found else None


def is_blank(line: str) -> bool:
    """Return whether a line has nothing but spaces or a comment."""
    return line.strip()[:1] in {"", "#"}


def indent(line: str) -> int:
    """Return the number of characters before a line's text."""
    return len(line) - len(line.lstrip())


def above(lines: Sequence[str], number: int) -> Iterator[int]:
    """Yield the numbers of the nearest lines above one, upwards, without blank lines."""
    lowest = max(number - _MOST_LINES, 0)
    return (at for at in range(number - 1, lowest - 1, -1) if not is_blank(lines[at]))


def missing_space(line: str) -> Mark | None:
    """Return the mark of a key's colon without the space after it, ``name:Rosa``, in line 0."""
    found = _NO_SPACE.match(line)
    return Mark(0, found.start(2), 0, found.end()) if found else None


def with_space(line: str, colon: Mark) -> str:
    """Return the text of a line from its key on, with a space after the colon."""
    return f"{line[colon.column : colon.end_column]} {line[colon.end_column :].strip()}"


def comment_in(lines: Sequence[str], line: int, column: int, last: int) -> Mark | None:
    """Return the first comment that hides a part of a list or mapping in brackets.

    Args:
        lines: The file's lines.
        line: The line of the opening bracket, from 0.
        column: The bracket's column, from 0.
        last: The last line to look at.
    """
    for number, start in _signs(lines, line, column, last):
        text = lines[number]
        if text[start] != "#":
            continue
        hidden = text[start:]
        hides_comma = "," in hidden and text[:start].rstrip()[-1:] not in {*f",{_OPENING}"}
        if hides_comma or any(sign in hidden for sign in _CLOSING):
            return Mark(number, start, number, len(text.rstrip()))
    return None


def unclosed_bracket(lines: Sequence[str], number: int) -> Mark | None:
    """Return the value's opening bracket, on a line or above it, that a text never closes."""
    for at in (number, *above(lines, number)):
        start = value_start(lines[at])
        if lines[at][start : start + 1] in {*_OPENING}:
            depth = sum(
                (sign in _OPENING) - (sign in _CLOSING)
                for row, column in _signs(lines, at, start, number)
                for sign in lines[row][column]
            )
            return Mark(at, start, at, start + 1) if depth > 0 else None
    return None


def _signs(lines: Sequence[str], line: int, column: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the place of each bracket and comment from an opening bracket on, outside quotes."""
    quote, before = "", "["
    for row in range(line, min(last + 1, len(lines), line + _MOST_LINES)):
        text = lines[row]
        start = column if row == line else 0
        for at in range(start, len(text)):
            sign = text[at]
            if quote:
                quote = "" if sign == quote else quote
            elif sign == "#" and (at == start or text[at - 1] in " \t"):
                yield row, at
                break
            elif sign in "\"'" and before in "[{,:":
                quote = sign
            elif sign in "[]{}":
                yield row, at
            before = before if sign.isspace() else sign

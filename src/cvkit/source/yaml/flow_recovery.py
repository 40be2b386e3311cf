"""Finds what can still be read of a file in braces, such as JSON, with syntax errors.

The braces and brackets are divided at their commas. The part with an error is taken out, and the
file is parsed again. That is only safe if all brackets and quotes have their counterparts: after a
missing one, everything else may belong to another key than it seems.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

from cvkit.source.yaml import parser_error, syntax_errors
from cvkit.source.yaml.recovery import (
    MOST_ERRORS,
    MOST_LINES,
    LostLines,
    Recovered,
    syntax_error,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Diagnostic

_CLOSING = {"{": "}", "[": "]"}
_QUOTED = re.compile(r"\"(?:[^\"\\\n]|\\[^\n])*\"|'(?:[^'\n]|'')*'")
_SKIPPED = re.compile(r"(?:\s+|(?:\A|(?<=\s))#[^\n]*)+")
_KEY = re.compile(r"""\s*(?:"(?P<double>[^"\n]*)"|'(?P<single>[^'\n]*)'|(?P<plain>[\w-]+))\s*:""")
_MOST_DEPTH = 64
_UNCLOSED = "\0"
"""Stands for a quote without a counterpart; no file contains it."""

_BEFORE_A_QUOTE = frozenset("{}[],:\"'")
"""The signs after which a quote starts a text; others may be apostrophes."""


@dataclass(frozen=True, slots=True)
class _Part:
    """An item of a list or a key with its value: the offsets of its first and after its last."""

    start: int
    end: int


@dataclass(slots=True)
class _Brackets:
    """A pair of brackets, with what is between its commas.

    Attributes:
        start: The offset of the opening bracket.
        end: The offset of the closing one.
        parts: What is between the commas.
        inner: The pairs of brackets directly within.
    """

    start: int
    end: int = -1
    parts: list[_Part] = field(default_factory=list)
    inner: list[_Brackets] = field(default_factory=list)

    def divide(self, at: int) -> None:
        """Add what is before a comma or the closing bracket."""
        start = self.parts[-1].end if self.parts else self.start
        self.parts.append(_Part(start + 1, at))


def recover(lines: tuple[str, ...]) -> Recovered | None:
    """Return what can be read of a file in braces with a syntax error.

    Args:
        lines: The file's lines.

    Returns:
        ``None`` if the file isn't one pair of braces, if a bracket or quote has no counterpart, or
        if the errors can't be taken out.
    """
    text = "\n".join(lines)
    root = _brackets(text) if len(lines) <= MOST_LINES else None
    if root is None:
        return None
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    errors: list[Diagnostic] = []
    lost: list[LostLines] = []
    taken: set[_Part] = set()
    while (error := syntax_error(text.split("\n"))) and len(errors) < MOST_ERRORS:
        errors.append(syntax_errors.explain(error, tuple(text.split("\n"))))
        mark = parser_error.from_libyaml(error, lines).mark
        offset = starts[mark.line] + mark.column
        ways = [part for part in _around(root, offset) if part not in taken]
        if not ways:
            return None
        part = ways[-1]
        taken.add(part)
        first, last = (bisect_right(starts, at) - 1 for at in _extent(text, part))
        lost.append(LostLines(first, last, _key(text, ways[0]), is_value=True))
        text = _without(text, part)
    return None if error else Recovered(text, tuple(errors), tuple(lost))


def _brackets(text: str) -> _Brackets | None:
    """Return the pair of brackets that a file consists of; ``None`` if it isn't one."""
    root: _Brackets | None = None
    stack: list[_Brackets] = []
    for at, sign in _signs(text):
        if not stack and (root is not None or sign != "{"):
            return None
        if len(stack) > _MOST_DEPTH:
            return None
        if sign in _CLOSING:
            pair = _Brackets(at)
            if stack:
                stack[-1].inner.append(pair)
            root = root or pair
            stack.append(pair)
        elif sign == ",":
            stack[-1].divide(at)
        elif sign in {"}", "]", _UNCLOSED}:
            if _CLOSING[text[stack[-1].start]] != sign:
                return None
            stack[-1].divide(at)
            stack.pop().end = at
    return None if stack else root


def _signs(text: str) -> Iterator[tuple[int, str]]:
    """Yield the characters of a text with their offsets, without quoted texts and comments.

    Of a quoted text, only the first quote is yielded; if it isn't closed, ``_UNCLOSED`` is.
    """
    at, before = 0, "{"
    while at < len(text):
        if skipped := _SKIPPED.match(text, at):
            at = skipped.end()
            continue
        sign, end = text[at], at + 1
        if sign in "\"'" and before in _BEFORE_A_QUOTE:
            quoted = _QUOTED.match(text, at)
            end = quoted.end() if quoted else len(text)
            yield at, sign if quoted else _UNCLOSED
        else:
            yield at, sign
        at, before = end, sign


def _around(brackets: _Brackets, offset: int) -> Iterator[_Part]:
    """Yield the parts that an offset is in, the outermost first."""
    is_in = (part for part in brackets.parts if part.start <= offset <= part.end)
    yield from (part for part in is_in if part.start < part.end)
    for inner in brackets.inner:
        if inner.start < offset <= inner.end:
            yield from _around(inner, offset)


def _key(text: str, part: _Part) -> str:
    found = _KEY.match(text, part.start, part.end)
    return next(filter(None, found.groups()), "") if found else ""


def _extent(text: str, part: _Part) -> tuple[int, int]:
    """Return the offsets of a part's first and last character that isn't blank."""
    written = text[part.start : part.end]
    first = part.start + len(written) - len(written.lstrip())
    return first, max(part.start + len(written.rstrip()) - 1, first)


def _without(text: str, part: _Part) -> str:
    """Return the text without a part, or without its value; all others keep their places."""
    key = _KEY.match(text, part.start, part.end)
    start = key.end() if key else part.start
    blank = re.sub(r"[^\n]", " ", text[start : part.end])
    at = blank.find("  ")
    return (
        text[:start]
        + (f"{blank[: at + 1]}~{blank[at + 2 :]}" if at >= 0 else "~")
        + text[part.end :]
    )

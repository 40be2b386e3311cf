"""Aligns a scalar's source with its value, so that only the difference is rewritten."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from difflib import SequenceMatcher
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from cvkit.model import wrapped_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

PLAIN, SINGLE, DOUBLE, LITERAL, FOLDED = "", "'", '"', "|", ">"
BLOCKS = (LITERAL, FOLDED)

HEADER = re.compile(
    r"[|>]([+-]?[1-9]?[+-]?)([ \t]+#[^\n\r\x85\u2028\u2029]*|[ \t]*)(?:\r\n|[\n\r\x85])"
)
"""The header of a block scalar (YAML 1.2.2, section 8.1.1): indicators and comment."""

_BLANKS = " \t\n\r\x85\u2028\u2029"
BREAK = re.compile(r"[\n\r\x85\u2028\u2029]")
"""A line break, as recognized by libyaml (YAML 1.1, section 4.1.4)."""

_SURROGATES = 12
"""Length of a JSON escape of a character as two surrogates (RFC 8259, section 7)."""

_MOST_TO_COMPARE = 2000
_UNITS = {
    SINGLE: re.compile("''|.", re.DOTALL),
    DOUBLE: re.compile(
        r"(?:\\u[dD][0-9a-fA-F]{3}){2}"
        r"|\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r\n|.)|.",
        re.DOTALL,
    ),
}
_RUN = re.compile(rf"[{_BLANKS}]+|.", re.DOTALL)
_ANY = re.compile(".", re.DOTALL)
_ESCAPES = dict(zip("0abtnvfreN_LP", "\0\a\b\t\n\v\f\r\x1b\x85\xa0\u2028\u2029", strict=True))


class Units(NamedTuple):
    """A value's characters, with runs of whitespace as one, and their offsets in the scalar."""

    values: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]


class Patch(NamedTuple):
    """A part of a scalar, and the part of the new value that replaces it."""

    start: int
    end: int
    value: str


def style_of(raw: str) -> str:
    """Return a scalar's style: its first character, or ``""`` for a plain scalar."""
    return raw[:1] if raw[:1] and raw[0] in "'\"|>" else PLAIN


def patches(raw: str, value: str, new: str) -> list[Patch] | None:
    """Return the parts of a scalar to replace so that it has a new value.

    Args:
        raw: The scalar's source, including quotes or header.
        value: The scalar's value.
        new: The new value.

    Returns:
        The patches in order, with text that still has to be written in the scalar's style; ``None``
        if the source can't be aligned with the value.
    """
    old = _aligned(raw, value)
    if old is None or not old.starts:
        return None
    before, after = old.values, new if isinstance(old.values, str) else _RUN.findall(new)
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    middle = before[head : len(before) - tail], after[head : len(after) - tail]
    return [
        Patch(
            _gap(old, head + start),
            old.ends[head + end - 1] if end > start else _gap(old, head + start),
            "".join(middle[1][first:last]),
        )
        for start, end, first, last in _differences(*middle)
    ]


def located(raw: str, value: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the range of a scalar's source that a part of its value is written with.

    Args:
        raw: The scalar's source, including quotes or header.
        value: The scalar's value.
        start: The offset of the part's first character in the value.
        end: The offset after its last character.

    Returns:
        The offsets in the source; ``None`` if the source can't be aligned with the value.
    """
    units = _aligned(raw, value)
    if units is None or not 0 <= start < end <= len(value):
        return None
    ends = list(accumulate(map(len, units.values)))
    return units.starts[bisect_right(ends, start)], units.ends[bisect_left(ends, end)]


def _gap(old: Units, index: int) -> int:
    """Return the offset for inserting before a character, or after the last."""
    return old.starts[index] if index < len(old.starts) else old.ends[-1]


def _differences(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int, int, int]]:
    if not before and not after:
        return []
    if not before or not after or max(len(before), len(after)) > _MOST_TO_COMPARE:
        return [(0, len(before), 0, len(after))]
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return [codes[1:] for codes in matcher.get_opcodes() if codes[0] != "equal"]


def _common(before: Sequence[str], after: Sequence[str]) -> int:
    """Return the length of the common prefix."""
    pairs = enumerate(zip(before, after, strict=False))
    return next((index for index, (a, b) in pairs if a != b), min(len(before), len(after)))


def _aligned(raw: str, value: str) -> Units | None:
    start, end = _inside(raw)
    if raw[start:end] == value and not BREAK.search(value):
        return Units(value, range(start, end), range(start + 1, end + 1))
    written, wanted = _written(raw, start, end), _RUN.findall(value)
    values, starts, ends = list(written.values), list(written.starts), list(written.ends)
    if values[:1] == [" "] and value[:1] not in _BLANKS:
        # The indentation of a block scalar's first line.
        del values[0], starts[0], ends[0]
    if len(wanted) == len(values) + 1 and wanted[-1][0] in _BLANKS:
        # The last line break of a block scalar is outside of its source.
        values.append(" ")
        starts.append(end)
        ends.append(end)
    if values != [" " if text[0] in _BLANKS else text for text in wanted]:
        return None
    return Units(wanted, starts, ends)


def _inside(raw: str) -> tuple[int, int]:
    """Return the start and end of the text inside a scalar's quotes, or after its header."""
    style = style_of(raw)
    if style in BLOCKS:
        header = HEADER.match(raw)
        return header.end() if header else len(raw), len(raw)
    return (1, len(raw) - 1) if style else (0, len(raw))


def _written(raw: str, start: int, end: int) -> Units:
    """Split a scalar into characters, escapes, and runs of whitespace."""
    values: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    skipped = _not_folded(raw)
    for match in _UNITS.get(style_of(raw), _ANY).finditer(raw, start, end):
        if match.start() in skipped:
            continue
        value = _decoded(match[0])
        if value == " " == "".join(values[-1:]):
            ends[-1] = match.end()
        else:
            values.append(value)
            starts.append(match.start())
            ends.append(match.end())
    return Units(values, starts, ends)


def _not_folded(raw: str) -> frozenset[int]:
    """Return the offsets of the line breaks, and the blanks around them, that are no spaces."""
    found = () if style_of(raw) == LITERAL else wrapped_lines.found(raw)
    return frozenset(at for match in found for at in range(match.start("end"), match.end("indent")))


def _decoded(written: str) -> str:
    """Decode a character or an escape; any whitespace becomes a space."""
    if len(written) == 1:
        return " " if written in _BLANKS else written
    if written == "''":
        return "'"
    if len(written) == _SURROGATES:
        units = written.encode().decode("unicode_escape")
        return units.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    kind, digits = written[1], written[2:]
    if kind in "xuU" and digits:
        number = int(digits, 16)
        char = chr(number) if number <= sys.maxunicode else ""
    else:
        char = _ESCAPES.get(kind, kind)
    return " " if char in _BLANKS else char

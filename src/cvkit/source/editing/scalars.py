"""Writes a text as a YAML scalar, in the style that the scalar already has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cvkit.source.editing.align import (
    BLOCKS,
    BREAK,
    DOUBLE,
    FOLDED,
    HEADER,
    PLAIN,
    SINGLE,
    patches,
    style_of,
)
from cvkit.source.yaml.data import read, to_data

if TYPE_CHECKING:
    from collections.abc import Iterator

_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_TO_ESCAPE = re.compile('[\\\\"\n\t\r\x85\u2028\u2029\ufeff]')
_OTHER = "x"


class ScalarContext(NamedTuple):
    """The context of a scalar, as far as it affects how the scalar can be written.

    Attributes:
        tail: The line breaks after a block scalar.
        newline: The file's line ending.
        indent: The column of its key or dash, from 0; unused in flow style.
        column: The column at which it starts.
        starts_line: Whether its key or dash is on an earlier line.
        is_flow: Whether it is inside brackets or braces.
    """

    tail: str
    newline: str
    indent: int = 0
    column: int = 0
    starts_line: bool = False
    is_flow: bool = False

    def reads(self, raw: str, text: str) -> bool:
        """Return whether a scalar's source is read as the given text in this context."""
        # Another value follows, to catch a scalar that would include what is below it.
        if self.is_flow:
            root = read(f"{{k: [{raw}, {_OTHER}]}}")
            return root is not None and to_data(root) == {"k": [text, _OTHER]}
        below = " " * self.indent + "-"
        spaces = " " * (self.column - self.indent - 1)
        head = f"{below}\n{' ' * self.column}" if self.starts_line else below + spaces
        ends_here = style_of(raw) in BLOCKS and not BREAK.search(self.tail)
        tail = self.tail if style_of(raw) in BLOCKS else self.newline
        root = read(head + raw if ends_here else f"{head}{raw}{tail}{below} {_OTHER}")
        return root is not None and to_data(root) == ([text] if ends_here else [text, _OTHER])


class Replacement(NamedTuple):
    """A range of a scalar, as offsets in it, and its replacement."""

    start: int
    end: int
    text: str


def rewrite(raw: str, old: str, new: str, setting: ScalarContext) -> list[Replacement] | None:
    """Return replacements that give a scalar a new value with the least change of style.

    Args:
        raw: The scalar's source, including quotes or header.
        old: The current value.
        new: The new value.
        setting: The scalar's context.
    """
    for candidate in _candidates(raw, old, new, setting):
        written = raw
        for part in reversed(candidate):
            written = written[: part.start] + part.text + written[part.end :]
        if setting.reads(written, new):
            return candidate
    return None


def _candidates(
    raw: str, old: str, new: str, setting: ScalarContext
) -> Iterator[list[Replacement]]:
    """Yield the possible ways to write the new value, smallest change first."""
    style = style_of(raw)
    found = patches(raw, old, new)
    if found is not None:
        parts = [(patch, _inline(patch.value, style)) for patch in found]
        changed = [
            Replacement(patch.start, patch.end, text) for patch, text in parts if text is not None
        ]
        if len(changed) == len(parts):
            yield changed
    comment = ""
    if style in BLOCKS:
        header = HEADER.match(raw)
        comment = header[2].rstrip() if header else ""
        whole = _block(raw, new, setting)
    else:
        whole = _inline(new, style)
        quote = style if style != PLAIN else ""
        whole = None if whole is None else f"{quote}{whole}{quote}"
    if whole is not None:
        yield [Replacement(0, len(raw), whole)]
    if (double := _inline(new, DOUBLE)) != new and (single := _inline(new, SINGLE)) == new:
        yield [Replacement(0, len(raw), f"'{single}'{comment}")]
    yield [Replacement(0, len(raw), f'"{double}"{comment}')]


def _inline(text: str, style: str) -> str | None:
    """Return a text in a one-line style, without quotes; ``None`` if the style can't hold it."""
    if style == DOUBLE:
        return _TO_ESCAPE.sub(lambda match: _escape(match[0]), text)
    if BREAK.search(text) or (style == PLAIN and "\t" in text):  # some readers refuse plain tabs
        return None
    return text.replace("'", "''") if style == SINGLE else text


def _escape(char: str) -> str:
    return _ESCAPED.get(char) or f"\\u{ord(char):04X}"


def _block(raw: str, new: str, setting: ScalarContext) -> str | None:
    """Return a new literal or folded scalar that keeps the header and the indentation."""
    header = HEADER.match(raw)
    first = re.compile(r"^( *)[^ \r\n]", re.MULTILINE).search(raw, header.end() if header else 0)
    if header is None or first is None:
        return None
    body = new.rstrip("\n")
    lines = body.split("\n")
    if style_of(raw) == FOLDED:
        if any(line[:1] in {" ", "\t"} for line in lines):
            return None
        lines = "\n\n".join(lines).split("\n")
    digits = re.search(r"[1-9]", header[1])
    indent = setting.indent + int(digits[0]) if digits else len(first[1])
    ends = len(new) - len(body)
    kept = len(BREAK.findall(setting.tail.replace("\r\n", "\n")))
    chomping = header[1].strip("123456789")
    is_same = {"-": ends == 0, "": ends == min(kept, 1), "+": ends == kept}[chomping]
    head = header[0]
    if not is_same:
        if ends > 1:
            return None
        digit = digits[0] if digits else ""
        head = raw[0] + digit + ("" if ends else "-") + head[1 + len(header[1]) :]
    return head + setting.newline.join(" " * indent + line if line else "" for line in lines)

"""A file's text as lines, and as columns of a terminal."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LINE_END = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
"""libyaml's line ends (YAML 1.1, section 4.1.4), so that its line numbers are ours."""
_OTHER_LINE_ENDS = ("\r\n", "\r", "\x85", "\u2028", "\u2029")

_TAB = "    "
_C0_PICTURES = 0x2400
_DELETE = "\x7f"
_ELLIPSIS = "…"

_NARROW = re.compile(r"[ -~\xa1-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e]*")
"""Characters that take one column each: printable Latin letters, dashes and quotes."""


def split_lines(text: str) -> tuple[str, ...]:
    """Return the lines of a YAML text, without their ends."""
    for end in _OTHER_LINE_ENDS:  # faster than to split at a pattern
        text = text.replace(end, "\n")
    return tuple(text.split("\n"))


def visible(text: str) -> str:
    """Return the text without anything that a terminal would interpret.

    Control characters become control pictures (U+2400 …); characters that reorder text or break
    lines become U+FFFD. Joiners and combining marks stay: they belong to letters and emoji.
    """
    return text if text.isascii() and text.isprintable() else "".join(map(_visible, text))


def _visible(char: str) -> str:
    if char == "\t":
        return _TAB
    if char < " ":
        return chr(_C0_PICTURES + ord(char))
    if char == _DELETE:
        return "␡"
    if unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} or unicodedata.bidirectional(
        char
    ) in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}:
        return "\N{REPLACEMENT CHARACTER}"
    return char


def columns(text: str) -> int:
    """Return how many columns of a terminal a text takes, as ``visible`` gives it."""
    if _NARROW.fullmatch(text):
        return len(text)
    import wcwidth  # noqa: PLC0415 - slow to load, and most lines do without

    return wcwidth.width(text, control_codes="ignore")


def _characters(text: str) -> Iterable[str]:
    """Return what a reader takes for one character each: a letter with its marks, an emoji."""
    if _NARROW.fullmatch(text):
        return text
    import wcwidth  # noqa: PLC0415 - the same

    return wcwidth.iter_graphemes(text)


def cut(line: str, start: int, width: int) -> tuple[str, int]:
    """Cut a line to ``width`` columns so that column ``start`` stays visible.

    Args:
        line: A line as ``visible`` returns it.
        start: A column, from 0.
        width: The available columns; at least 20.

    Returns:
        The part of the line, and by how many columns it moved to the left.
    """
    if columns(line) <= width:
        return line, 0
    first = 0 if start < width * 2 // 3 else start - width // 3
    kept: list[str] = []
    column = 0
    moved = 0
    for char in _characters(line):
        taken = columns(char)
        if column < first:
            moved = column + taken
        elif column + taken <= first + width - 2:
            kept.append(char)
        else:
            kept.append(_ELLIPSIS)
            break
        column += taken
    head = _ELLIPSIS if moved else ""
    return head + "".join(kept), moved - len(head)

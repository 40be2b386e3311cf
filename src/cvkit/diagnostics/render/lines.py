"""A file's text as lines, and as columns of a terminal."""

from __future__ import annotations

import re
import unicodedata

# libyaml's line ends (YAML 1.1, section 4.1.4), so that its line numbers are ours.
_LINE_END = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
_TAB = "    "
_C0_PICTURES = 0x2400
_DELETE = "\x7f"
_ELLIPSIS = "…"


def split_lines(text: str) -> tuple[str, ...]:
    """Return the lines of a YAML text, without their ends."""
    return tuple(_LINE_END.split(text))


def visible(text: str) -> str:
    """Return the text with nothing in it that a terminal would obey.

    Control characters become their pictures (U+2400 …), and what reorders text or breaks lines
    becomes U+FFFD. Joiners and marks stay: they belong to letters and emoji.
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
    """Return how many columns of a terminal the text takes (Unicode UAX #11)."""
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


def _columns(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def cut(line: str, start: int, width: int) -> tuple[str, int]:
    """Cut a visible line to ``width`` columns so that what begins at ``start`` can be seen.

    Args:
        line: A line as ``visible`` gives it.
        start: A column from 0.
        width: Columns there are; at least 20.

    Returns:
        The part of the line, and how many columns it has moved to the left.
    """
    if columns(line) <= width:
        return line, 0
    first = 0 if start < width * 2 // 3 else start - width // 3
    kept: list[str] = []
    column = 0
    moved = 0
    for char in line:
        if column < first:
            moved = column + _columns(char)
        elif column + _columns(char) <= first + width - 2:
            kept.append(char)
        else:
            kept.append(_ELLIPSIS)
            break
        column += _columns(char)
    head = _ELLIPSIS if moved else ""
    return head + "".join(kept), moved - len(head)

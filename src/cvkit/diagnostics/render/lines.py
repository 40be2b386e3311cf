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
_JOINER = "\N{ZERO WIDTH JOINER}"
_AS_EMOJI = "\N{VARIATION SELECTOR-16}"
_SKIN_TONES = frozenset(map(chr, range(0x1F3FB, 0x1F400)))


def split_lines(text: str) -> tuple[str, ...]:
    """Return the lines of a YAML text, without their ends."""
    return tuple(_LINE_END.split(text))


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
    """Return the text's width in terminal columns (Unicode UAX #11, UTS #51)."""
    return len(text) if text.isascii() else sum(_widths(text))


def _widths(text: str) -> list[int]:
    """Return each character's width; the first character of an emoji sequence has all of it."""
    widths: list[int] = []
    before = ""
    for char in text:
        if before == _JOINER or char in _SKIN_TONES:
            widths.append(0)
        elif char == _AS_EMOJI:
            widths.append(1 if widths and widths[-1] == 1 else 0)
        elif unicodedata.category(char) in {"Mn", "Me", "Cf"}:
            widths.append(0)
        else:
            widths.append(2 if unicodedata.east_asian_width(char) in "WF" else 1)
        before = char
    return widths


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
    for char, taken in zip(line, _widths(line), strict=True):
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

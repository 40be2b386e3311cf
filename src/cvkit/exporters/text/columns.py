"""The width of text in terminal columns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import wcwidth

if TYPE_CHECKING:
    from collections.abc import Iterator

COLUMNS = 78

_BLANK = re.compile(r"[^\S\u00a0\u2007\u202f]+")
"""Where a line may end in any script; not at the spaces that forbid a break, such as U+00A0."""

# Chinese and Japanese lines end anywhere but before or behind some marks (UAX 14).
_HAN_KANA = "\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff"
_NEVER_FIRST = (
    "、。，．：；！？％）］｝」』】〕〉》・…‥～〜ー々ゝゞヽヾ"
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
)
_NEVER_LAST = "（［｛「『【〔〈《"
_JOINT = re.compile(
    rf"(?:(?<=[{_HAN_KANA}])(?=\S)|(?<=\S)(?=[{_HAN_KANA}]))"
    rf"(?<![{_NEVER_LAST}])(?![{_NEVER_FIRST},.;:!?)\]}}%])"
)


def width(text: str) -> int:
    """Return how many columns a text takes, which has no control characters."""
    return wcwidth.width(text, control_codes="ignore")


def wrap(text: str, *, first: str = "", rest: str = "", columns: int = COLUMNS) -> list[str]:
    """Fill lines with the words of a text; none if it has no words.

    Only spaces, line breaks, and the letters of Chinese and Japanese are places to break at: a
    word that is too long, such as an address, has a line of its own and stays whole.

    Args:
        text: What to wrap.
        first: What the first line begins with.
        rest: What the other lines begin with.
        columns: The most that a line should take.
    """
    lines: list[str] = []
    line, used = "", 0
    for space, word in _words(text):
        size = width(word)
        if line and used + len(space) + size <= columns:
            line, used = f"{line}{space}{word}", used + len(space) + size
            continue
        if line:
            lines.append(line)
        indent = rest if lines else first
        line, used = f"{indent}{word}", width(indent) + size
    return [*lines, line] if line else []


def _words(text: str) -> Iterator[tuple[str, str]]:
    """Yield what stays on one line, each with the space before it, if there is one."""
    for word in filter(None, _BLANK.split(text)):
        first, *others = _JOINT.split(word)
        yield " ", first
        for other in others:
            yield "", other

"""Measures and wraps text in terminal columns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import wcwidth

if TYPE_CHECKING:
    from collections.abc import Iterator

COLUMNS = 78

_BLANK = re.compile(r"[^\S\u00a0\u2007\u202f]+")
"""Spaces that allow a line break in any script; excludes non-breaking spaces such as U+00A0."""

# Chinese and Japanese lines may break anywhere except before or after some punctuation (UAX #14).
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
    """Return the width of a text without control characters, in columns."""
    return wcwidth.width(text, control_codes="ignore")


def wrap(text: str, *, first: str = "", rest: str = "", columns: int = COLUMNS) -> list[str]:
    """Wrap a text into lines; return no lines if it has no words.

    Lines break only at spaces, line breaks, and between Chinese and Japanese characters. A word
    that is too long, such as a URL, is kept whole on its own line.

    Args:
        text: The text to wrap.
        first: The prefix of the first line.
        rest: The prefix of the other lines.
        columns: The maximum width of a line.
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
    """Yield unbreakable pieces of text, each as a pair of the space before it and the piece."""
    for word in filter(None, _BLANK.split(text)):
        first, *others = _JOINT.split(word)
        yield " ", first
        for other in others:
            yield "", other

"""Splits a text of several paragraphs, such as a summary, into paragraphs and lists."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from cvkit.model.text import RichText

MARKERS = "-*+•‣◦▪●·"
"""Characters that start a list item, if a space follows."""

_ITEM = re.compile(rf"(?P<indent>[ \t]*)[{re.escape(MARKERS)}][ \t]+(?P<text>\S.*)")
_NUMBERED = re.compile(r"[ \t]*\d{1,3}[.)][ \t]+\S")
_TYPED = re.compile(rf"[{re.escape(MARKERS)}–—][ \t]+(?=\S)")


class Item(NamedTuple):
    """An item of a list.

    Attributes:
        text: Its text.
        items: The items nested in it.
    """

    text: RichText
    items: tuple[Item, ...] = ()


class Part(NamedTuple):
    """Paragraphs, and the list that follows them.

    Attributes:
        paragraphs: The paragraphs; numbered lines are paragraphs of their own.
        items: The items of the list; empty if there is none.
    """

    paragraphs: tuple[RichText, ...] = ()
    items: tuple[Item, ...] = ()


def parts(value: str) -> tuple[Part, ...]:
    """Split a text at its lists; a text without lists is a single part.

    A list starts with a line such as ``- item``, after an empty line or another line of text. In
    the latter case, a single such line may as well be wrapped text, so two are required.
    """
    found: list[Part] = []
    for block in re.split(r"\n\s*\n", value):
        lines = block.split("\n")
        at = _start_of_list(lines)
        paragraphs = tuple(_paragraphs(lines[:at]))
        last = found.pop() if found and not (paragraphs and found[-1].items) else Part()
        found.append(Part(last.paragraphs + paragraphs, last.items + tuple(_items(lines[at:]))))
    return tuple(found)


def without_marker(text: RichText) -> RichText:
    """Return the text of a bullet without a bullet or dash that was typed at its start."""
    return RichText(_TYPED.sub("", text, count=1)) if _TYPED.match(text) else text


def _start_of_list(lines: list[str]) -> int:
    """Return the index of the first line of a list; the number of lines if there is none."""
    starts = [index for index, line in enumerate(lines) if _ITEM.fullmatch(line)]
    return starts[0] if starts and (starts[0] == 0 or len(starts) > 1) else len(lines)


def _paragraphs(lines: list[str]) -> list[RichText]:
    """Join lines to a paragraph, or to one paragraph for each of several numbered lines."""
    numbered = [index for index, line in enumerate(lines) if _NUMBERED.match(line)]
    starts = sorted({0, *(numbered if len(numbered) > 1 else ())})
    ends = [*starts[1:], len(lines)]
    joined = ("\n".join(lines[start:end]) for start, end in zip(starts, ends, strict=True))
    return [RichText(text.strip()) for text in joined if text.strip()]


@dataclass(slots=True)
class _Draft:
    indent: int
    lines: list[str]
    items: list[_Draft] = field(default_factory=list)


def _items(lines: list[str]) -> list[Item]:
    """Return the items of a list; a deeper one is nested, other lines continue the item above."""
    root = _Draft(-1, [])
    stack = [root]
    for line in lines:
        if found := _ITEM.fullmatch(line):
            indent = len(found["indent"].expandtabs(4))
            while stack[-1].indent >= indent:
                stack.pop()
            draft = _Draft(indent, [found["text"]])
            stack[-1].items.append(draft)
            stack.append(draft)
        else:
            stack[-1].lines.append(line.strip())
    return _finished(root.items)


def _finished(drafts: list[_Draft]) -> list[Item]:
    return [
        Item(RichText("\n".join(draft.lines).strip()), tuple(_finished(draft.items)))
        for draft in drafts
    ]

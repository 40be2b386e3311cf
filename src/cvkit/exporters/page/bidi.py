"""Determines text direction where engines can't: across the boundaries of styled spans.

Browsers, Word and Pango implement the Unicode bidirectional algorithm (UAX #9). But WeasyPrint
passes each styled span to Pango separately and lays the spans out in the block's direction, so a
Latin phrase with a bold word in it would appear in the wrong order within Arabic text. Runs
opposite to the block's direction are therefore marked explicitly; other text isn't marked.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import bidirectional

from cvkit.view.directions import FIRST_RTL, LEFT_TO_RIGHT, RIGHT_TO_LEFT, is_rtl, with_marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.model.text import TextSpan
    from cvkit.view.blocks import Inline

_PAIRS = {"(": ")", "[": "]", "{": "}"}
_AGAINST = re.compile(r"a(?:[^w]*a)?")
"""Characters opposite to the block's direction, and neutrals between them (UAX #9, N1)."""


class DirectionalRun(NamedTuple):
    """Consecutive spans of a text that share a direction.

    Attributes:
        inline: The spans; a span that continues in the next run is split.
        rtl: The direction, if it has to be explicit; ``None`` to inherit the block's.
    """

    inline: Inline
    rtl: bool | None = None


def parts(inline: Inline, *, rtl: bool) -> tuple[DirectionalRun, ...]:
    """Split a text into runs wherever the direction has to be explicit.

    A text without any letter or digit in the block's direction is a single run, so that a phone
    number keeps its plus sign in front. “C++” between Arabic words is kept together by a
    directional mark after it.

    Args:
        inline: The text.
        rtl: Whether the surrounding block is right-to-left.
    """
    text = "".join(span.text for span in inline)
    if not text or (not rtl and max(text) < FIRST_RTL):
        return (DirectionalRun(inline),)
    if rtl and not is_rtl(text) and not any("\u06f0" <= digit <= "\u06f9" for digit in text):
        return (DirectionalRun(inline, rtl=False),)
    if rtl:
        inline = with_marks(inline)
        text = "".join(span.text for span in inline)
    if len(inline) == 1:
        return (DirectionalRun(inline),)
    return tuple(_cut(inline, _mixed(inline, _ways(text, rtl=rtl)), rtl=rtl))


def stretches(text: str, *, rtl: bool) -> tuple[str, ...]:
    """Split a text into pieces of a single direction each, in logical order.

    Args:
        text: The text; an empty text has no pieces.
        rtl: Whether the surrounding block is right-to-left.
    """
    if not rtl and text and max(text) < FIRST_RTL:
        return (text,)
    ways = _ways(text, rtl=rtl)
    borders = [0, *(at for found in _AGAINST.finditer(ways) for at in found.span()), len(text)]
    return tuple(text[start:end] for start, end in pairwise(borders) if start < end)


def guarded(inline: Inline, *, rtl: bool) -> Inline:
    """Add directional marks around a text opposite to its block's direction, where needed.

    For formats with no other way to set a direction: the plus sign of a phone number is neutral
    and would move to the end (UAX #9, section 2.6).
    """
    if not rtl or not inline:
        return inline
    if is_rtl("".join(span.text for span in inline)):
        return with_marks(inline)
    if parts(inline, rtl=rtl)[0].rtl is not False:
        return inline
    first, last = inline[0].text[0], inline[-1].text[-1]
    if bidirectional(first) != "L":
        inline = (_respelled(inline[0], LEFT_TO_RIGHT + inline[0].text), *inline[1:])
    if bidirectional(last) != "L":
        inline = (*inline[:-1], _respelled(inline[-1], inline[-1].text + LEFT_TO_RIGHT))
    return inline


def guarded_sign(text: str, *, rtl: bool) -> str:
    """Return a separator, marked so that it follows the block's direction in any context."""
    is_sign = text and not any(bidirectional(character) in {"L", "R", "AL"} for character in text)
    return text + RIGHT_TO_LEFT if rtl and is_sign else text


def _respelled(span: TextSpan, text: str) -> TextSpan:
    from dataclasses import replace  # noqa: PLC0415 - rarely needed

    return replace(span, text=text)


def _ways(text: str, *, rtl: bool) -> str:
    """Return a letter per character: ``w`` with the block, ``a`` against it, ``n`` neutral."""
    strong = {"L": "a", "R": "w", "AL": "w", "AN": "w"} if rtl else {
        "L": "w", "R": "a", "AL": "a", "AN": "a"}  # fmt: skip
    kinds = [bidirectional(character) for character in text]
    ways: list[str] = []
    last = "w"
    for index, kind in enumerate(kinds):
        if kind in strong:
            last = strong[kind]
            ways.append(last)
        elif kind == "EN" or (kind == "ET" and "EN" in kinds[max(index - 1, 0) : index + 2]):
            ways.append(last)  # a number takes the direction of preceding letters (W5, W7)
        else:
            ways.append(ways[-1] if kind == "NSM" and ways else "n")
    _pair_brackets(text, ways)
    return "".join(ways)


def _pair_brackets(text: str, ways: list[str]) -> None:
    """Give both brackets of a pair the same direction (UAX #9, N0)."""
    opened: list[int] = []
    pairs: list[tuple[int, int]] = []
    for index, character in enumerate(text):
        if character in _PAIRS:
            opened.append(index)
        elif opened and character == _PAIRS[text[opened[-1]]]:
            pairs.append((opened.pop(), index))
    for start, end in sorted(pairs):
        inside = set(ways[start + 1 : end])
        before = next((way for way in reversed(ways[:start]) if way != "n"), "w")
        if inside & {"a", "w"}:
            ways[start] = ways[end] = "w" if "w" in inside else before


def _mixed(inline: Inline, ways: str) -> Iterator[tuple[int, int]]:
    """Yield the bounds of runs against the block's direction that span a change of style."""
    borders: list[int] = []
    for span in inline[:-1]:
        borders.append((borders[-1] if borders else 0) + len(span.text))
    for found in _AGAINST.finditer(ways):
        if any(found.start() < border < found.end() for border in borders):
            yield found.span()


def _cut(
    inline: Inline, stretches: Iterator[tuple[int, int]], *, rtl: bool
) -> Iterator[DirectionalRun]:
    at = 0
    for start, end in stretches:
        if at < start:
            yield DirectionalRun(_between(inline, at, start))
        yield DirectionalRun(_between(inline, start, end), rtl=not rtl)
        at = end
    if rest := _between(inline, at, sum(len(span.text) for span in inline)):
        yield DirectionalRun(rest)


def _between(inline: Inline, start: int, end: int) -> Inline:
    found = []
    at = 0
    for span in inline:
        text = span.text[max(start - at, 0) : max(end - at, 0)]
        if text:
            found.append(_respelled(span, text))
        at += len(span.text)
    return tuple(found)

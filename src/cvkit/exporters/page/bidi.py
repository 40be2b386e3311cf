"""Which way a text runs, where engines cannot see it: across the borders of styled spans.

A browser, Word and Pango know the Unicode bidirectional algorithm (UAX #9). But WeasyPrint hands
each styled span to Pango by itself and sets the spans in the block's direction, so a Latin
phrase with a bold word in it would stand in the wrong order within Arabic. Parts that run against
the block are therefore marked as such; where a text has none, nothing is marked.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import bidirectional

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.model.text import TextSpan
    from cvkit.view.blocks import Inline

_FIRST_RTL = "\u0590"
"""No character before it has a direction from right to left."""

_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = "\u200e", "\u200f"

_PAIRS = {"(": ")", "[": "]", "{": "}"}
_NAME_IN_SIGNS = re.compile(r"(?<=[A-Za-z])[+#]+(?![\w+#])")
"""The end of “C++” or “F#”: signs without a direction of their own, which belong to the letter."""

_AGAINST = re.compile(r"a(?:[^w]*a)?")
"""Characters that run against the block, and neutral ones between them (UAX #9, N1)."""


class DirectionalRun(NamedTuple):
    """Some spans of a text, one after the other.

    Attributes:
        inline: The spans; one that goes on in the next part is cut in two.
        rtl: Which way they run if that must be said; ``None`` if the block's way will do.
    """

    inline: Inline
    rtl: bool | None = None


def is_rtl(text: str) -> bool:
    """Whether any character of a text runs from right to left."""
    return any(
        character >= _FIRST_RTL and bidirectional(character) in {"R", "AL", "AN"}
        for character in text
    )


def parts(inline: Inline, *, rtl: bool) -> tuple[DirectionalRun, ...]:
    """Split a text where an engine must be told which way it runs.

    A text that has no letter or digit of the block's own direction is one part: a telephone number
    keeps its sign where it belongs. So does “C++” between words in Arabic, by a mark after it.

    Args:
        inline: The text.
        rtl: Whether the block that it stands in runs from right to left.
    """
    text = "".join(span.text for span in inline)
    if not text or (not rtl and max(text) < _FIRST_RTL):
        return (DirectionalRun(inline),)
    if rtl and not is_rtl(text) and not any("\u06f0" <= digit <= "\u06f9" for digit in text):
        return (DirectionalRun(inline, rtl=False),)
    if rtl:
        inline = _with_marks(inline)
        text = "".join(span.text for span in inline)
    if len(inline) == 1:
        return (DirectionalRun(inline),)
    return tuple(_cut(inline, _mixed(inline, _ways(text, rtl=rtl)), rtl=rtl))


def stretches(text: str, *, rtl: bool) -> tuple[str, ...]:
    """Return a text in pieces, each of which runs one way, in the order of writing.

    Args:
        text: The text; an empty one has no pieces.
        rtl: Whether the block that it stands in runs from right to left.
    """
    if not rtl and text and max(text) < _FIRST_RTL:
        return (text,)
    ways = _ways(text, rtl=rtl)
    borders = [0, *(at for found in _AGAINST.finditer(ways) for at in found.span()), len(text)]
    return tuple(text[start:end] for start, end in pairwise(borders) if start < end)


def guarded(inline: Inline, *, rtl: bool) -> Inline:
    """Put marks of direction around a text that is against its block, where it may be taken apart.

    For formats that cannot say it otherwise: the plus of a telephone number is a sign, and would
    go to its end (UAX #9, section 2.6).
    """
    if not rtl or not inline:
        return inline
    if is_rtl("".join(span.text for span in inline)):
        return _with_marks(inline)
    if parts(inline, rtl=rtl)[0].rtl is not False:
        return inline
    first, last = inline[0].text[0], inline[-1].text[-1]
    if bidirectional(first) != "L":
        inline = (_respelled(inline[0], _LEFT_TO_RIGHT + inline[0].text), *inline[1:])
    if bidirectional(last) != "L":
        inline = (*inline[:-1], _respelled(inline[-1], inline[-1].text + _LEFT_TO_RIGHT))
    return inline


def guarded_sign(text: str, *, rtl: bool) -> str:
    """Return what stands between two texts so that it runs with the block, whatever they are."""
    is_sign = text and not any(bidirectional(character) in {"L", "R", "AL"} for character in text)
    return text + _RIGHT_TO_LEFT if rtl and is_sign else text


def _with_marks(inline: Inline) -> Inline:
    """Put a mark after each name that ends in signs, so that they do not go before it."""
    return tuple(
        _respelled(span, _NAME_IN_SIGNS.sub(rf"\g<0>{_LEFT_TO_RIGHT}", span.text))
        if _NAME_IN_SIGNS.search(span.text)
        else span
        for span in inline
    )


def _respelled(span: TextSpan, text: str) -> TextSpan:
    from dataclasses import replace  # noqa: PLC0415 - few texts are touched

    return replace(span, text=text)


def _ways(text: str, *, rtl: bool) -> str:
    """Return a letter for each character: ``w`` with the block, ``a`` against it, ``n`` neutral."""
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
            ways.append(last)  # a number goes with the letters before it (W5, W7)
        else:
            ways.append(ways[-1] if kind == "NSM" and ways else "n")
    _pair_brackets(text, ways)
    return "".join(ways)


def _pair_brackets(text: str, ways: list[str]) -> None:
    """Let both brackets of a pair run one way (UAX #9, N0)."""
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
    """Yield where stretches that run against the block begin and end, if they change style."""
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

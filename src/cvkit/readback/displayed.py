"""Tells what a text must look like on a page, and what letters on a page look like.

A line with letters of both directions has an order from left to right that follows from the order
in which it is read, by the Unicode bidirectional algorithm (UAX #9).
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from cvkit.readback.letters import fold, is_gap, spelled
from cvkit.readback.read_text import APART
from cvkit.view.directions import is_rtl

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.readback.letters import Letters
    from cvkit.readback.read_text import Glyph

_UNMIRRORED = str.maketrans(")>]}", "(<[{")
"""Signs that look like each other from right to left (UAX #9, L4)."""

_STRONG = {"L": "\u16a0", "R": "\u0800", "AL": "\u0800"}
"""Letters of each direction that no résumé has, to stand for what surrounds a line."""


class Shape(NamedTuple):
    """What is the same of letters in any order.

    Attributes:
        letters: Their number, without marks on others.
        total: A number that depends on them all.
    """

    letters: int
    total: int


@dataclass(slots=True)
class DisplayedText:
    """A text that may be on several lines.

    Attributes:
        text: The text.
        base: ``R`` if it is read from right to left as a whole, or else ``L``.
        counts: How many letters are before each of its characters, and at its end.
        totals: The totals of their shapes, likewise.
    """

    text: str
    base: str
    counts: list[int]
    totals: list[int]

    @classmethod
    def of(cls, text: str, base: str) -> DisplayedText:
        """Return a text with its shapes.

        Args:
            text: The text.
            base: ``R`` if it is read from right to left as a whole, or else ``L``.
        """
        raw = spelled(text)
        shapes = [shape_of(character) for character in raw]
        counts = [*accumulate((one.letters for one in shapes), initial=0)]
        totals = [*accumulate((one.total for one in shapes), initial=0)]
        return cls(raw, base, counts, totals)

    def after(self, start: int, count: int) -> int:
        """Return what comes after so many letters, with the marks and blanks behind them."""
        return bisect_right(self.counts, self.counts[start] + count) - 1

    def lines(self, start: int) -> Iterator[tuple[Shape, int]]:
        """Yield the shape and the end of each line that may begin at a character."""
        for end in range(start + 1, len(self.counts)):
            is_last = end + 1 == len(self.counts) or self.counts[end + 1] > self.counts[end]
            if is_last and self.counts[end] > self.counts[start]:
                yield self.shape(start, end), end

    def shape(self, start: int, end: int) -> Shape:
        """Return the shape of some of it."""
        return Shape(self.counts[end] - self.counts[start], self.totals[end] - self.totals[start])

    def displays(self, start: int, end: int) -> Iterator[Letters]:
        """Yield what a line of it may look like, from left to right.

        What is before and behind the line may determine the direction of signs at its ends, or not,
        as engines may lay out each line and each style by itself.
        """
        from bidi import get_display  # noqa: PLC0415 - few résumés need it

        line = self.text[start:end]
        before, behind = _strong(reversed(self.text[:start])), _strong(self.text[end:])
        for first, last in dict.fromkeys([("", ""), ("", behind), (before, behind), (before, "")]):
            shown = str(get_display(f"{first}{line}{last}", base_dir=self.base))
            yield fold(_bare(shown.replace(first, "").replace(last, "")))


def seen(glyphs: Iterable[Glyph]) -> Letters:
    """Return what is seen on a line, from left to right.

    Args:
        glyphs: Its glyphs, in any order.
    """
    parts: list[str] = []
    right = float("inf")
    for one in sorted(glyphs, key=lambda glyph: glyph.left):
        if one.left - right > APART:
            parts.append(" ")
        parts.append(_bare(one.text[::-1] if is_rtl(one.text) else one.text))
        right = one.right
    return fold("".join(parts))


def shape_of(text: str) -> Shape:
    """Return the shape of a text, whose letters may be in any order."""
    letters = [
        one
        for one in unicodedata.normalize("NFKD", spelled(text)).translate(_UNMIRRORED)
        if not is_gap(one)
    ]
    marks = sum(unicodedata.category(one).startswith("M") for one in letters)
    return Shape(len(letters) - marks, sum(ord(one) ** 3 for one in letters))


def _bare(text: str) -> str:
    """Return what is compared of a text that is seen: without marks, which may be in any order."""
    plain = unicodedata.normalize("NFKD", text).translate(_UNMIRRORED)
    return "".join(one for one in plain if not unicodedata.category(one).startswith("M"))


def _strong(characters: Iterable[str]) -> str:
    for character in characters:
        if found := _STRONG.get(unicodedata.bidirectional(character)):
            return found
    return ""

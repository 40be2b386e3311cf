"""Finds the texts that letters on a line may show, wherever these stand on it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from cvkit.readback.align import How, Place
from cvkit.readback.differences import misplaced_gaps
from cvkit.readback.displayed import DisplayedText
from cvkit.readback.letters import is_gap, spelled
from cvkit.view.blocks import TextSlot
from cvkit.view.directions import is_rtl

if TYPE_CHECKING:
    from cvkit.readback.displayed import Shape
    from cvkit.readback.expected import Expected, Wanted
    from cvkit.readback.letters import Letters

_WORD = re.compile(r"\w")
"""What gives a text a direction of its own; one of signs alone may have that of its page."""


class FoundText(NamedTuple):
    """A line of a text.

    Attributes:
        text: The text.
        start: The number of its first character.
        end: The number of the character behind its last one.
    """

    text: DisplayedText
    start: int
    end: int

    @property
    def part(self) -> str:
        """What of the text is on it."""
        return self.text.text[self.start : self.end]

    @property
    def is_last(self) -> bool:
        """Whether the text ends with it."""
        return self.end == len(self.text.text)

    @property
    def may_end_a_line(self) -> bool:
        """Whether the text may go on in the next line; signs alone are no part before a letter."""
        return is_gap(self.part[-1]) or any(map(str.isalnum, self.part))

    @property
    def letters(self) -> int:
        """The number of its letters."""
        return self.text.shape(self.start, self.end).letters


@dataclass(slots=True)
class KnownTexts:
    """The texts that may be on a page.

    Attributes:
        is_rtl: Whether pages run from right to left.
        beginnings: The beginnings of all texts, by their shape.
        left: How often each text is still to come.
        begun: Where those go on that have begun.
    """

    is_rtl: bool
    beginnings: dict[Shape, list[FoundText]]
    left: Counter[str]
    begun: list[tuple[DisplayedText, int]] = field(default_factory=list)

    @classmethod
    def of(cls, expected: Expected) -> KnownTexts:
        """Return the texts that a file must show."""
        beginnings: dict[Shape, list[FoundText]] = {}
        left: Counter[str] = Counter()
        made: set[tuple[str, str]] = set()
        for wanted in chain(*expected.queues):
            left[spelled(wanted.marked)] += 1
            for base in _bases(wanted, is_rtl_page=expected.is_rtl):
                if (wanted.marked, base) in made:
                    continue
                made.add((wanted.marked, base))
                text = DisplayedText.of(wanted.marked, base)
                for shape, end in text.lines(0):
                    beginnings.setdefault(shape, []).append(FoundText(text, 0, end))
        return cls(expected.is_rtl, beginnings, left)

    def of_shape(self, wanted: Shape) -> list[FoundText]:
        """Return the lines of texts that have a shape.

        Those that are still to come are first, and whole texts before parts of others.
        """
        found: list[FoundText] = []
        for text, start in self.begun:
            end = text.after(start, wanted.letters)
            if text.shape(start, end) == wanted:
                found.append(FoundText(text, start, end))
        found += self.beginnings.get(wanted, ())
        return sorted(found, key=lambda one: (self.is_done(one), not one.is_last))

    def is_done(self, found: FoundText) -> bool:
        """Return whether a text was shown as often as it should be."""
        return not found.start and self.left[found.text.text] <= 0

    def shown(self, found: FoundText) -> bool:
        """Note that a line of a text was shown, and return whether other lines may come now.

        Where several texts have the same line, each of them may go on, unless one ends there.
        """
        if not found.start:
            self.left[found.text.text] -= 1
        before = self.begun
        shape = found.text.shape(found.start, found.end)
        alike = () if found.is_last else self.of_shape(shape)
        same = [found, *(one for one in alike if one.part == found.part and one != found)]
        done = [(one.text, one.start) for one in same]
        self.begun = [one for one in before if one not in done]
        self.begun += [(one.text, one.end) for one in same if not one.is_last]
        return self.begun != before


def looks_like(found: FoundText, look: Letters) -> bool:
    """Return whether a line of a text is displayed so, with its words neither split nor fused.

    Args:
        found: The line.
        look: What is seen, from left to right.
    """
    place = Place(0, len(look.text), How.IN_ORDER)
    return any(
        shown.text == look.text and not any(misplaced_gaps(shown, place, look))
        for shown in found.text.displays(found.start, found.end)
    )


def _bases(wanted: Wanted, *, is_rtl_page: bool) -> str:
    """Return the directions that a text may have as a whole: ``R``, ``L`` or both."""
    if not is_rtl_page:
        return "L"
    if is_rtl(wanted.text) or wanted.slot is TextSlot.DATES:
        return "R"
    return "L" if _WORD.search(wanted.text) else "RL"

"""Fit a résumé to a number of pages with as little change as will do."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from cvkit.fit import omission, search
from cvkit.fit.search import Try
from cvkit.view.blocks import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cvkit.diagnostics import Route
    from cvkit.exporters.pdf.measure import Measurement
    from cvkit.selection import Selection
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

MOST_LAYOUTS = 8
"""How often a résumé is laid out at most, the layout that is painted in the end among them."""

_KEPT = 3
"""Layouts that are kept for loosening what was shortened."""

_MOST_NAMED = 3
_MM = 25.4 / 72
"""Of a point."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A résumé that fits.

    Attributes:
        document: What is shown of it.
        theme: The theme, set as closely as needed.
        tightness: How closely: from 0, as the theme has it, to 1, as its limits allow.
        left_out: The routes of what was left out, the first to go first.
    """

    document: Document
    theme: Theme
    tightness: float = 0
    left_out: tuple[Route, ...] = ()


@dataclass(frozen=True, slots=True)
class TooLong:
    """A résumé that does not fit, however closely it is set and with all left out that may be.

    Attributes:
        excess: What is too much, in mm.
        lines: The same in lines of the body's text.
        left_out: The routes of what was left out in vain.
        longest: The longest entries: name, route, and height in mm.
    """

    excess: float
    lines: int
    left_out: tuple[Route, ...] = ()
    longest: tuple[tuple[str, Route, float], ...] = ()


def fit(
    selection: Selection,
    theme: Theme,
    pages: int,
    *,
    build: Callable[[Selection], Document],
    measure: Callable[[Document, Theme], Measurement],
) -> Fit | TooLong:
    """Find how a résumé fits on some pages; on fewer, it stays as it is.

    First it is set more closely, and evenly so: the least that will do. If the closest is not
    enough, what is droppable goes, as little as needed; then it is set as loosely again as it can
    be.

    Args:
        selection: What to show, were there room.
        theme: How to show it, likewise.
        pages: How many pages it may fill.
        build: Makes the document of a selection.
        measure: Lays it out and measures it; asked ``MOST_LAYOUTS`` times at most.
    """
    return _Fitter(selection, theme, pages, build, measure).run()


class _Shortened(NamedTuple):
    """A selection that fits when it is set as closely as may be.

    Attributes:
        document: What is left.
        excess: What it is too long by, in pages; 0 or less.
        left_out: What is gone.
    """

    document: Document
    excess: float
    left_out: tuple[Route, ...] = ()


class _Fitter:
    """One fitting: what it is about, and how many layouts are left to it."""

    def __init__(
        self,
        selection: Selection,
        theme: Theme,
        pages: int,
        build: Callable[[Selection], Document],
        measure: Callable[[Document, Theme], Measurement],
    ) -> None:
        self.selection, self.pages, self.build, self._measure = selection, pages, build, measure
        self.themes = {0.0: theme}
        self.left = MOST_LAYOUTS

    def measure(self, document: Document, tightness: float) -> Measurement:
        self.left -= 1
        if tightness not in self.themes:
            self.themes[tightness] = self.themes[0].tightened(tightness)
        return self._measure(document, self.themes[tightness])

    def run(self) -> Fit | TooLong:
        document = self.build(self.selection)
        loose = self.measure(document, 0)
        if loose.pages <= self.pages:
            return Fit(document, self.themes[0])
        tight = self.measure(document, 1)
        if tight.pages <= self.pages:
            return self._loosened(loose, _Shortened(document, tight.excess(self.pages)))
        shortened = self._shortened(tight)
        if isinstance(shortened, TooLong):
            return shortened
        return self._loosened(loose, shortened)

    def _loosened(self, loose: Measurement, short: _Shortened) -> Fit:
        """Set what fits at its closest as loosely as it fits."""

        def excess(tightness: float) -> float:
            return self.measure(short.document, tightness).excess(self.pages)

        gone = sum(loose.heights.get(route, 0) for route in omission.outermost(short.left_out))
        low, high = Try(0, loose.excess(self.pages) - gone / loose.room), Try(1, short.excess)
        if low.excess <= 0 and self.left:  # too much went at once: perhaps it fits as it is
            low = Try(0, excess(0))
        best = low if low.excess <= 0 else search.least(excess, low, high, self.left)
        return Fit(short.document, self.themes[best.amount], best.amount,
                   omission.outermost(short.left_out))  # fmt: skip

    def _shortened(self, tight: Measurement) -> _Shortened | TooLong:
        """Leave out as little as is needed of what does not fit at its closest.

        How much each thing would give is known from its height, so that the first guess is
        mostly the last.
        """
        shown = {text.block for text in tight.document.texts()}
        order = omission.droppable(self.selection.resume, shown)
        gains = tuple(_gains(order, tight))
        too_few, missing, last = 0, tight.excess(self.pages), tight
        best: tuple[int, _Shortened] | None = None
        while (count := self._next(gains, too_few, missing, best)) is not None:
            reason = f"does not fit on {self.pages} page{'' if self.pages == 1 else 's'}"
            less = self.selection.without(order[:count], reason)
            last = self.measure(self.build(less), 1)
            excess = last.excess(self.pages)
            if excess <= 0:
                best = count, _Shortened(last.document, excess, order[:count])
            else:
                too_few, missing = count, excess
        return best[1] if best else self._too_long(last, order)

    def _next(
        self,
        gains: tuple[float, ...],
        too_few: int,
        missing: float,
        best: tuple[int, _Shortened] | None,
    ) -> int | None:
        """Return how many things to leave out next; ``None`` if there is nothing to be gained.

        Args:
            gains: What leaving out so many gives, in pages.
            too_few: The most that were left out in vain.
            missing: By how much.
            best: The fewest that were enough, and what came of them.
        """
        every = len(gains) - 1
        if best is None:
            counts = range(too_few + 1, every + 1)
            enough = (count for count in counts if gains[count] >= gains[too_few] + missing)
            if not counts or not self.left:
                return None
            return every if self.left == 1 else next(enough, every)
        count, short = best
        needed = gains[count] + short.excess
        enough = (fewer for fewer in range(too_few + 1, count) if gains[fewer] >= needed)
        return next(enough, None) if self.left > _KEPT else None

    def _too_long(self, last: Measurement, order: tuple[Route, ...]) -> TooLong:
        excess = last.excess(self.pages) * last.room
        body = self.themes[1].styles.body
        entries = [
            (name, route, round(last.heights.get(route, 0), 1)) for name, route in _entries(last)
        ]
        entries.sort(key=lambda entry: entry[2], reverse=True)
        return TooLong(
            excess=excess,
            lines=math.ceil(excess / (body.size * body.leading * _MM)),
            left_out=omission.outermost(order),
            longest=tuple(entries[:_MOST_NAMED]),
        )


def _gains(order: tuple[Route, ...], measure: Measurement) -> Iterator[float]:
    """Yield how much room, in pages, is won by leaving out none, one, two … of some things."""
    for count in range(len(order) + 1):
        gone = omission.outermost(order[:count])
        yield sum(measure.heights.get(route, 0) for route in gone) / measure.room


def _entries(measure: Measurement) -> Iterator[tuple[str, Route]]:
    """Yield the name and the route of every entry."""
    for section in measure.document.sections:
        for entry in section.entries:
            yield plain(entry.organization or entry.title) or section.title, entry.origin

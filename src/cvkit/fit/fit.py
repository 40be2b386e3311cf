"""Fits a résumé on a number of pages, changing as little as possible."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from cvkit.errors import EngineChangedError
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
"""The maximum number of layouts of a résumé, including the final one."""

_KEPT = 3
"""Layouts reserved for loosening a shortened résumé."""

_MOST_NAMED = 3
_MM = 25.4 / 72
"""Of a point."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A résumé that fits.

    Attributes:
        document: The document that fits.
        theme: The theme, tightened as needed.
        tightness: From 0, the theme's own layout, to 1, its limits.
        left_out: The routes of what was left out, in order of removal.
        is_measured: Whether it is known to fit; if the engine can't be measured, the résumé stays
            as it is.
    """

    document: Document
    theme: Theme
    tightness: float = 0
    left_out: tuple[Route, ...] = ()
    is_measured: bool = True


@dataclass(frozen=True, slots=True)
class TooLong:
    """A résumé that doesn't fit, even with the tightest layout and without droppable content.

    Attributes:
        excess: By how much it is too long, in mm.
        lines: The same in lines of body text.
        left_out: The routes of what was left out, which was not enough.
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
    """Fit a résumé on a number of pages; if it needs no more than that, it stays unchanged.

    First the layout is tightened evenly, and only as much as needed. If the tightest layout is
    not enough, as little droppable content as possible is left out; then the layout is loosened
    again as far as it fits.

    Args:
        selection: What to show if there is enough space.
        theme: The theme to tighten.
        pages: The maximum number of pages.
        build: Builds the document of a selection.
        measure: Lays out and measures a document; called at most ``MOST_LAYOUTS`` times.
    """
    try:
        return _Fitter(selection, theme, pages, build, measure).run()
    except EngineChangedError:
        return Fit(build(selection), theme, is_measured=False)


class _Shortened(NamedTuple):
    """A selection that fits with the tightest layout.

    Attributes:
        document: The remaining document.
        excess: By how much it is too long, in pages; 0 or less.
        left_out: The routes of what was left out.
    """

    document: Document
    excess: float
    left_out: tuple[Route, ...] = ()


class _Fitter:
    """The state of one fit, including the number of layouts left."""

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
        """Loosen the tightest layout as far as it fits."""

        def excess(tightness: float) -> float:
            return self.measure(short.document, tightness).excess(self.pages)

        gone = sum(loose.heights.get(route, 0) for route in omission.outermost(short.left_out))
        low, high = (
            Try(0, loose.excess(self.pages) - gone / loose.page_height),
            Try(1, short.excess),
        )
        if low.excess <= 0 and self.left:  # too much went at once: perhaps it fits as it is
            low = Try(0, excess(0))
        best = low if low.excess <= 0 else search.least(excess, low, high, self.left)
        return Fit(short.document, self.themes[best.amount], best.amount,
                   omission.outermost(short.left_out))  # fmt: skip

    def _shortened(self, tight: Measurement) -> _Shortened | TooLong:
        """Leave out as little as possible until the tightest layout fits.

        Each thing's height tells how much space it would free, so the first guess is mostly right.
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
        """Return how many things to leave out next; ``None`` if nothing can be gained.

        Args:
            gains: The space freed by leaving out this many things, in pages.
            too_few: The largest number of things that was not enough.
            missing: How much was missing then, in pages.
            best: The smallest number that was enough, and its result.
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
        excess = last.excess(self.pages) * last.page_height
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
    """Yield the space, in pages, freed by leaving out none, one, two … of the things."""
    for count in range(len(order) + 1):
        gone = omission.outermost(order[:count])
        yield sum(measure.heights.get(route, 0) for route in gone) / measure.page_height


def _entries(measure: Measurement) -> Iterator[tuple[str, Route]]:
    """Yield the name and the route of every entry."""
    for section in measure.document.sections:
        for entry in section.entries:
            yield plain(entry.organization or entry.title) or section.title, entry.origin

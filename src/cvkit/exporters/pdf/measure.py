"""Measures a laid out document: its total length, and the height of each part."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from cvkit.exporters.pdf.engine_internals import LineBox, sheet_boxes
from cvkit.exporters.pdf.layout import lay_out
from cvkit.view.blocks import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cvkit.diagnostics import Origin, Route
    from cvkit.exporters.pdf.layout import PageLayout
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document, DocumentText

_MM = 25.4 / 96
"""Millimetres per CSS pixel, which is 1/96 inch (CSS Values 4, section 6.2)."""


class _Run(NamedTuple):
    """A piece of text on one line of a sheet; lengths in mm.

    Attributes:
        sheet: Index of the sheet, from 0.
        top: Distance from the top of the type area to the top of the line.
        bottom: Distance from the top of the type area to the bottom of the line.
        text: The text, as returned by ``_folded``.
    """

    sheet: int
    top: float
    bottom: float
    text: str


@dataclass(frozen=True, eq=False)
class Measurement:
    """The measurements of a document on its sheets.

    Attributes:
        document: The document that was measured.
        fills: How full each sheet is, from 0 to 1: where its last line ends within the margins.
        page_height: Height between the margins of the last sheet, in mm.
    """

    document: Document
    fills: tuple[float, ...]
    page_height: float
    _runs: tuple[_Run, ...]

    @property
    def pages(self) -> int:
        """The number of sheets."""
        return len(self.fills)

    @property
    def reach(self) -> float:
        """Where the text ends, in pages: 1.25 is a quarter of the way down the second page."""
        return self.pages - 1 + self.fills[-1]

    def excess(self, pages: int) -> float:
        """Return by how many pages the document exceeds ``pages``; negative if it fits.

        Lines that are kept together can leave the end of a sheet empty. That empty space is
        subtracted, so that the result changes as smoothly as the font size; but as it can't all be
        used, the result for a document that doesn't fit is always greater than 0.
        """
        if self.pages <= pages:
            return self.reach - pages
        beyond = sum(self.fills[pages:])
        return max(beyond - (1 - self.fills[pages - 1]), beyond / 4)

    @cached_property
    def heights(self) -> Mapping[Route, float]:
        """The height in mm of each part of the résumé, including its children, by route.

        Parts are located by their texts, in print order; parts whose text a theme prints
        differently are missing.
        """
        extents: dict[Route, dict[int, tuple[float, float]]] = {}
        for text, run in self._placed():
            route = text.block
            for length in range(1, len(route) + 1):
                on_sheets = extents.setdefault(route[:length], {})
                top, bottom = on_sheets.get(run.sheet, (run.top, run.bottom))
                on_sheets[run.sheet] = min(top, run.top), max(bottom, run.bottom)
        return {
            route: sum(bottom - top for top, bottom in on_sheets.values())
            for route, on_sheets in extents.items()
        }

    def bottom(self, origin: Origin) -> tuple[int, float] | None:
        """Return where a text ends, or ``None`` if the theme prints it differently.

        Args:
            origin: The route of the value that it shows.

        Returns:
            The index of the sheet, from 0, and the distance from the top of the type area, in mm.
        """
        ends = [(run.sheet, run.bottom) for text, run in self._placed() if text.origin == origin]
        return max(ends, default=None)

    def _placed(self) -> Iterator[tuple[DocumentText, _Run]]:
        """Yield each line of each text."""
        starts, whole = [0], ""
        for run in self._runs:
            whole += run.text
            starts.append(len(whole))
        at = 0
        for text in self.document.texts():
            wanted = _folded(plain(text.inline))
            found = whole.find(wanted, at)
            if not wanted or found < 0:
                continue
            at = found + len(wanted)
            first, last = bisect_right(starts, found) - 1, bisect_right(starts, at - 1) - 1
            for run in self._runs[first : last + 1]:
                yield text, run


def measure(document: Document, theme: Theme) -> Measurement:
    """Lay out a document and measure it.

    Raises:
        ThemeError: The theme's template is broken, or requests a file.
        PlatformError: WeasyPrint cannot load Pango on this machine.
        EngineChangedError: The engine's positions can't be read.
    """
    return of_layout(document, lay_out(document, theme))


def of_layout(document: Document, layout: PageLayout) -> Measurement:
    """Measure an existing layout.

    Raises:
        EngineChangedError: The engine's positions can't be read.
    """
    fills: list[float] = []
    runs: list[_Run] = []
    page_height = 0.0
    for number, sheet in enumerate(sheet_boxes(layout.sheets)):
        above, page_height = sheet.top * _MM, sheet.height * _MM
        end = 0.0
        for box in sheet.boxes:
            top = box.top * _MM - above
            bottom = top + box.height * _MM
            end = max(end, bottom)
            if isinstance(box, LineBox):
                runs.append(_Run(number, top, bottom, _folded(box.text)))
        fills.append(min(1.0, end / page_height))
    return Measurement(document, tuple(fills), page_height, tuple(runs))


def _folded(text: str) -> str:
    """Return a text without what typesetting may change: whitespace and case."""
    return "".join(text.split()).casefold()

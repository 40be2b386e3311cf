"""Fits the column of dates at the start of lines to the document's dates."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cvkit.exporters.papers import text_width
from cvkit.exporters.text_width import widths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.theme import Theme
    from cvkit.view.blocks import DateText, Document, Entry

GAP = 3.0
"""Distance between dates and the text beside them, in mm."""

PERIODS_GAP = 4.0
"""The same for several periods: Poppler reads across lines that stand closer to each other."""

NUMBERED_GAP = 8.0
"""The same for numbered records, whose number hangs in the column."""

_ROUNDING = 0.2
"""Added to the width, in mm, as programs round the advances of glyphs."""

_MOST = 0.375
"""The widest that a column grows, as a share of the text's width."""

_MOST_BESIDE = 2
"""The most lines beside what follows a title, which the end of a page may part from it."""


def fitted(document: Document, theme: Theme) -> Theme:
    """Return the theme with its date column as wide as the longest period of the document needs.

    It is never narrower than the theme has it, and grows to at most three eighths of the text's
    width; a period that is even longer wraps. Several periods of one entry continue on a new line
    where they have no room on one.
    """
    layout = theme.layout
    if layout.dates != "start":
        return theme
    found = list(_periods(document))
    measured = widths(theme, theme.styles.dates, [text for text, _ in found])
    needed = [width + gap + _ROUNDING for width, (_, gap) in zip(measured, found, strict=True)]
    limit = _MOST * text_width(theme)
    column = max(layout.date_column, min(limit, max(needed, default=0)))
    return replace(theme, layout=layout.model_copy(update={"date_column": column}))


def lines(when: DateText, theme: Theme) -> tuple[str, ...]:
    """Return dates as a theme's column has them: as many periods on each line as fit."""
    room = theme.layout.date_column - GAP
    found: list[str] = []
    for period in ("".join(part.text for part in period) for period in when.periods):
        longer = f"{found[-1]} {period}" if found else period
        if found and widths(theme, theme.styles.dates, (longer,))[0] <= room:
            found[-1] = longer
        else:
            found.append(period)
    return tuple(found) if len(found) > 1 else (when.text,)


def beside(entry: Entry, theme: Theme) -> int:
    """Return how many lines of an entry's dates stand beside what follows its title.

    The first line stands beside the title. Without anything to follow, it is 0 for all of them.

    Args:
        entry: The entry, or one of its roles.
        theme: The theme, with its column as ``fitted`` returns it.
    """
    if not entry.dates or theme.layout.dates != "start":
        return 0
    return min(len(lines(entry.dates, theme)) - 1, _paragraphs(entry, theme), _MOST_BESIDE)


def _paragraphs(entry: Entry, theme: Theme) -> int:
    """Return how many paragraphs follow the line of an entry's dates, at least."""
    leads = entry.title or entry.team or theme.layout.heads == "joined"
    single = (
        () if leads else entry.organization and entry.description,
        entry.level,
        entry.byline,
        entry.items,
        entry.keywords,
        entry.link,
    )
    several = (entry.summary, entry.facts, entry.bullets)
    return sum(map(bool, single)) + sum(map(len, several))


def _periods(document: Document) -> Iterator[tuple[str, float]]:
    """Yield each period, with its distance from the text."""
    for section in document.sections:
        for entry in section.entries:
            for when in _dates_of(entry):
                gap = PERIODS_GAP if len(when.periods) > 1 else GAP
                for period in when.periods:
                    text = "".join(part.text for part in period)
                    yield text, NUMBERED_GAP if entry.number else gap


def _dates_of(entry: Entry) -> Iterator[DateText]:
    if entry.dates:
        yield entry.dates
    for child in entry.children:
        yield from _dates_of(child)

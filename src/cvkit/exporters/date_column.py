"""Fits the column of dates at the start of lines to the document's dates."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from cvkit.exporters.papers import text_width
from cvkit.exporters.text_width import widths

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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

_BETWEEN_SCRIPTS = 0.25
"""What Word adds between a Chinese character and a digit or Latin letter, in ems (§17.3.1.2-3)."""

_MM_PER_POINT = 25.4 / 72

_MOST_BESIDE = 2
"""The most lines beside what follows a title, which the end of a page may part from it."""


def fitted(document: Document, theme: Theme, *, spaced: bool = False) -> Theme:
    """Return the theme with its date column as wide as the longest period of the document needs.

    It is never narrower than the theme has it, and grows to at most three eighths of the text's
    width; a period that is even longer wraps. Several periods of one entry continue on a new line
    where they have no room on one.

    Args:
        document: The document.
        theme: The theme.
        spaced: Whether there are spaces between digits and Chinese characters, as in Word.
    """
    layout = theme.layout
    if layout.dates != "start":
        return theme
    found = list(_periods(document))
    measured = _widths(theme, [text for text, _ in found], spaced=spaced)
    needed = [width + gap + _ROUNDING for width, (_, gap) in zip(measured, found, strict=True)]
    limit = _MOST * text_width(theme)
    column = max(layout.date_column, min(limit, max(needed, default=0)))
    return replace(theme, layout=layout.model_copy(update={"date_column": column}))


def lines(when: DateText, theme: Theme, *, spaced: bool = False) -> tuple[str, ...]:
    """Return dates as a theme's column has them: as many periods on each line as fit.

    A period that is wider than the column takes several lines.

    Args:
        when: The dates.
        theme: The theme, with its column as ``fitted`` returns it.
        spaced: Whether there are spaces between digits and Chinese characters, as in Word.
    """
    room = theme.layout.date_column - GAP
    found: list[str] = []
    is_whole = False
    for period in ("".join(part.text for part in period) for period in when.periods):
        if is_whole and _widths(theme, (f"{found[-1]} {period}",), spaced=spaced)[0] <= room:
            found[-1] = f"{found[-1]} {period}"
            continue
        wrapped = _wrapped(period, theme, room, spaced=spaced)
        is_whole = len(wrapped) == 1
        found += wrapped
    return tuple(found) if len(found) > 1 else (when.text,)


def _wrapped(period: str, theme: Theme, room: float, *, spaced: bool) -> list[str]:
    """Return a period in lines no wider than ``room``, in mm, if it has enough blanks."""
    first, *others = period.split(" ")
    found = [first]
    for word in others:
        longer = f"{found[-1]} {word}"
        if _widths(theme, (longer,), spaced=spaced)[0] <= room:
            found[-1] = longer
        else:
            found.append(word)
    return found


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


def _widths(theme: Theme, texts: Sequence[str], *, spaced: bool) -> list[float]:
    """Return the widths of dates in mm."""
    style = theme.styles.dates
    space = spaced * _BETWEEN_SCRIPTS * style.size * _MM_PER_POINT
    measured = widths(theme, style, texts)
    return [width + space * _changes(text) for width, text in zip(measured, texts, strict=True)]


def _changes(text: str) -> int:
    """Return how often a text changes between Chinese characters and others; blanks separate."""
    wide = [
        None if letter.isspace() else unicodedata.east_asian_width(letter) in {"W", "F"}
        for letter in text
    ]
    return sum(None not in pair and pair[0] != pair[1] for pair in pairwise(wide))


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

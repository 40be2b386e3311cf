"""Formats two days of one month, which share it: “Jun 10 – 12, 2019”."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from babel import Locale

    from cvkit.model.dates import PartialDate

_SKELETONS = ("yMMMd", "yMd")
_DASHES = "–-~～"


class DayRange(NamedTuple):
    """The texts of a range of days.

    Attributes:
        start: What is printed for the first day: “Jun 10”.
        dash: The dash, with the spaces around it.
        end: What is printed for the last day: “12, 2019”.
    """

    start: str
    dash: str
    end: str


def days_of_month(
    start: PartialDate, end: PartialDate, locale: Locale, day: Callable[[PartialDate], str]
) -> DayRange | None:
    """Return two days in CLDR's interval format (UTS 35, part 4, 2.6.3).

    Args:
        start: The first day.
        end: The last day.
        locale: The source of the formats.
        day: Formats a single day.

    Returns:
        ``None`` if they are not days of one month, or if the locale has no format that looks like
        that of a single day and has a dash.
    """
    if not (start.day and end.day and start.day < end.day):
        return None
    if (start.year, start.month) != (end.year, end.month):
        return None
    found = (_in_format(start, end, locale, day, skeleton) for skeleton in _SKELETONS)
    return next(filter(None, found), None)


def _in_format(
    start: PartialDate,
    end: PartialDate,
    locale: Locale,
    day: Callable[[PartialDate], str],
    skeleton: str,
) -> DayRange | None:
    from babel.dates import parse_pattern

    patterns = locale.interval_formats.get(skeleton, {}).get("d", ())
    if len(patterns) != len((start, end)):
        return None
    one, other = (
        parse_pattern(pattern).apply(date(when.year, when.month or 1, when.day or 1), locale)
        for pattern, when in zip(patterns, (start, end), strict=True)
    )
    first = one.rstrip(f"{_DASHES}\u2009\u202f ")
    dash = one[len(first) :]
    looks_alike = day(start).startswith(first) and day(end).endswith(other)
    is_whole = day(start) == first or day(end) == other or _is_inside(first, other, day(end))
    return DayRange(first, dash, other) if dash.strip() and looks_alike and is_whole else None


def _is_inside(first: str, other: str, whole: str) -> bool:
    """Return whether the first text has the month, and the other the year: “Jun 10”, “12, 2019”."""
    before = whole.removesuffix(other)
    return bool(before) and first.startswith(before)

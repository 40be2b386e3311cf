"""Dates of numbers alone: 2024-08-01, 08/2024, 13/01/2019, 2019/20."""

from __future__ import annotations

import calendar
import re

from cvkit.languages.date_words import SEASONS
from cvkit.model.date_grammar.point import (
    FIRST_YEAR,
    LAST_YEAR,
    AmbiguousDateError,
    NotADateError,
    Point,
    follows,
    from_numbers,
    full_year,
    later_year,
)
from cvkit.model.month_names import MONTHS

_FIRST_SEASON, _LAST_SEASON = 21, 24
_SHORT = 2

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\.?")
_YEAR_FIRST = (_ISO, re.compile(r"(\d{4})\s?[/.]\s*(\d{1,2})(?:\s?[/.]\s*(\d{1,2}))?\.?"))
_YEAR_LAST = (
    re.compile(r"(?P<month>\d{1,2})(?:\s?[/.]\s?|-)(?P<year>\d{4})\.?"),
    re.compile(r"(?P<month>\d{1,2})/(?P<year>\d\d)"),
    re.compile(r"(?P<day>\d{1,2})\.\s*(?P<month>\d{1,2})\.\s*(?P<year>\d{4})\.?"),
)
_DAY = re.compile(r"(\d{1,2})(?:([/-])(\d{1,2})\2(\d{4}|\d\d)|(\.)\s?(\d{1,2})\.\s?(\d\d)\.?)")
_ORDERS = {".": ("dmy",), "/": ("dmy", "mdy"), "-": ("dmy", "mdy", "ymd")}
"""In which order day, month and year stand at a sign if the year has two digits."""

_LARGE_FIRST = {".": ("ymd",), "/": ("dmy", "mdy", "ymd"), "-": ("dmy", "mdy", "ymd")}
"""The same in East Asia."""


def read(text: str) -> Point | None:
    """Return the parts of a date of numbers; ``None`` if it has other signs.

    Raises:
        AmbiguousDateError: It can be read as two dates.
        NotADateError: It is two years.
        ValueError: There is no such date.
    """
    for pattern in _YEAR_FIRST:
        if match := pattern.fullmatch(text):
            year, month, day = match.groups()
            if month and not day:
                return _year_and(year, text[match.end(1) :].lstrip()[0], month, text)
            return from_numbers(year, month, day, text=text)
    for pattern in _YEAR_LAST:
        if match := pattern.fullmatch(text):
            parts = match.groupdict()
            year = parts["year"]
            full = str(full_year(year)) if len(year) == _SHORT else year
            return from_numbers(full, parts["month"], parts.get("day"), text=text)
    return None


def read_day(text: str, *, large_first: bool = False) -> Point | None:
    """Return a date such as 13/01/2019 or 13.01.19, of which only one order is possible.

    Args:
        text: The date.
        large_first: Whether the language has the year first.

    Raises:
        AmbiguousDateError: More are.
        NotADateError: None is.
    """
    match = _DAY.fullmatch(text)
    if match is None:
        return None
    first, sign, second, last = filter(None, match.groups())
    orders = (_LARGE_FIRST if large_first else _ORDERS)[sign]
    if len(last) > _SHORT:
        orders = ("dmy", "mdy")
    named = (dict(zip(order, (first, second, last), strict=True)) for order in orders)
    found = list(dict.fromkeys(filter(None, map(_day, named))))
    if not found:
        raise NotADateError(text)
    if len(found) > 1:
        years = {year for year, _, _ in found}
        raise AmbiguousDateError(
            text,
            (
                f"{year}-{month:02}-{day:02} for {day} {MONTHS[month - 1].title()}"
                + (f" {year}" if len(years) > 1 else "")
                for year, month, day in found
            ),
        )
    year, month, day = found[0]
    return {"year": year, "month": month, "day": day}


def _day(numbers: dict[str, str]) -> tuple[int, int, int] | None:
    """Return a year, month and day, if there is such a day."""
    year, month, day = (numbers[letter] for letter in "ymd")
    full = full_year(year) if len(year) <= _SHORT else int(year)
    if not FIRST_YEAR <= full <= LAST_YEAR or not 1 <= int(month) <= len(MONTHS):
        return None
    is_day = 1 <= int(day) <= calendar.monthrange(full, int(month))[1]
    return (full, int(month), int(day)) if is_day else None


def read_iso(text: str) -> Point:
    """Return a date of ISO 8601 or EDTF, in which 2020-21 is the spring.

    Raises:
        ValueError: It is not one.
    """
    match = _ISO.fullmatch(text)
    if match is None:
        raise NotADateError(text)
    year, month, day = match.groups()
    if month and not day and _FIRST_SEASON <= int(month) <= _LAST_SEASON:
        return {**from_numbers(year, None, None, text=text), "part": _season(month)}
    return from_numbers(year, month, day, text=text)


def years(text: str) -> tuple[str, str] | None:
    """Return the two years of ``2019-20`` or ``2019–21``; ``None`` if it has not that form."""
    match = re.fullmatch(r"(\d{4})\s?([-–/])\s?(\d\d)", text)
    if match is None or not (later := later_year(match[1], match[3])):
        return None
    is_month = match[2] != "–" and 1 <= int(match[3]) <= len(MONTHS)
    return None if is_month else (match[1], str(later))


def _year_and(year: str, sign: str, number: str, text: str) -> Point:
    """Return what a year and a second number mean: a month, a season, or two years."""
    value = int(number)
    later = later_year(year, number) if len(number) > 1 and sign != "." else 0
    is_month = 1 <= value <= len(MONTHS)
    if sign == "/" and later and follows(year, number):
        if is_month:
            month = f"{year}-{number} for {MONTHS[value - 1].title()} {year}"
            raise AmbiguousDateError(text, (month, f"{year}–{later} for the two years"))
        return {**from_numbers(year, None, None, text=text), "into_next_year": True}
    if sign == "-" and _FIRST_SEASON <= value <= _LAST_SEASON:
        if later:
            season = f"{_season(number).title()} {year}"
            raise AmbiguousDateError(text, (season, f"{year}–{later} for the years"))
        return {**from_numbers(year, None, None, text=text), "part": _season(number)}
    if later and not is_month:
        raise NotADateError(text)
    return from_numbers(year, number, None, text=text)


def _season(number: str) -> str:
    return SEASONS[int(number) - _FIRST_SEASON]

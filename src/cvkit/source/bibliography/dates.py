"""When works appeared, as the files of reference managers say it."""

from __future__ import annotations

import calendar
import re
from typing import NamedTuple

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = ("Spring", "Summer", "Autumn", "Winter")
_WORDS = {**{one.lower(): one for one in _SEASONS}, "fall": "Fall"}
_NUMBERS = {str(first + at): one for first in (1, 13, 21) for at, one in enumerate(_SEASONS)}
"""The seasons as CSL, citeproc-js and EDTF number them."""

_EDTF_SEASON = re.compile(r"\b(\d{4})-2([1-4])(?![\d-])")
_BETWEEN = re.compile(r"\s*(?:-+|[\N{EN DASH}/&]|\band\b|\bto\b)\s*")
_DAY_OF_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_YEAR = re.compile(r"\d{4}")
_ONLY_MONTHS = 12
_TWO = 2
_FOR_SORTING = re.compile(r"\d{4}(?:-\d\d(?!\d)){0,2}")


class _Day(NamedTuple):
    """A month, or a day of one; 0 for what isn't said."""

    month: int
    day: int = 0


def in_words(date: str) -> str:
    """Return a date of EDTF with its seasons as words: ``2019-21`` is spring, not two years.

    Args:
        date: Such as ``2019-21`` or ``2019-05/2020``.
    """
    found, count = _EDTF_SEASON.subn(lambda one: f"{_SEASONS[int(one[2]) - 1]} {one[1]}", date)
    return found.replace("/", " – ") if count else date


def season(said: str) -> str:
    """Return a season as a word; empty if it is none.

    Args:
        said: A word, or a number from 1 for spring to 4 for winter.
    """
    return _NUMBERS.get(said) or _WORDS.get(said.strip().lower(), "")


def season_of_month(number: str) -> str:
    """Return the season that stands in the place of a month; empty for a month.

    Args:
        number: 13 to 16, as citeproc-js has it, or 21 to 24, as EDTF has it.
    """
    return "" if len(number) == 1 else _NUMBERS.get(number, "")


def of_year(year: str, month: str) -> str:
    """Return the date of a year and what BibTeX's ``month`` says; empty if that is no date.

    Args:
        year: Four digits.
        month: ``sep``, ``5``, ``5 September``, ``June 28--July 2``, ``jul/aug`` or ``Spring``.
    """
    if word := _WORDS.get(month.strip().lower()):
        return f"{word} {year}"
    if month.isdecimal():
        return f"{year}-{int(month):02}" if is_day(year, month) else ""
    sides = [_side(one) for one in _BETWEEN.split(month.strip())]
    if len(sides) > _TWO:
        return ""
    named = next((one.month for one in sides if one and one.month), 0)
    days = [one._replace(month=one.month or named) for one in sides if one]
    is_whole = len(days) == len(sides) and len({bool(one.day) for one in days}) == 1
    texts = [_iso(year, one) for one in days]
    return "/".join(texts) if named and is_whole and all(texts) else ""


def _side(text: str) -> _Day | None:
    """Read ``5 September``, ``Sept. 5th`` or one of both."""
    month = day = 0
    for word in text.replace(",", " ").split():
        name = word.rstrip(".").lower()
        if number := _DAY_OF_MONTH.fullmatch(name):
            if day:
                return None
            day = int(number[1])
        elif name[:3] in _MONTHS and name.isalpha() and not month:
            month = _MONTHS.index(name[:3]) + 1
        else:
            return None
    return _Day(month, day) if month or day else None


def _iso(year: str, one: _Day) -> str:
    day = str(one.day) if one.day else ""
    if not is_day(year, str(one.month), day):
        return ""
    return f"{year}-{one.month:02}" + (f"-{one.day:02}" if one.day else "")


def is_day(year: str, month: str, day: str = "") -> bool:
    """Return whether there is a month, or a day, all of them written as numbers."""
    if not (_YEAR.fullmatch(year) and month.isdecimal() and 1 <= int(month) <= _ONLY_MONTHS):
        return False
    last = calendar.monthrange(int(year), int(month))[1] if int(year) else 0
    return not day or (day.isdecimal() and 1 <= int(day) <= last)


def for_sorting(date: str) -> str:
    """Return the start of a date such that later ones are greater: ``2019-05`` for 2019-05/06.

    Args:
        date: In any form; the first year that it names counts.
    """
    found = _FOR_SORTING.search(date)
    return found[0] if found else ""

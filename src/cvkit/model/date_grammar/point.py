"""The parts of a date, and what can be wrong with them."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING, TypedDict

from cvkit.model.month_names import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable

FIRST_YEAR, LAST_YEAR = 1900, 2100
_CENTURY = 100
_LAST_OF_CENTURY = 99
_CENTURY_BEGINS = 50
"""The least two digits of a year in the twentieth century: ’50 is 1950, ’49 is 2049."""

_COUNTS = {2: "two", 3: "three"}


class Point(TypedDict, total=False):
    """The parts of one date; the keyword arguments of ``PartialDate``."""

    year: int
    month: int | None
    day: int | None
    part: str | None
    into_next_year: bool
    stage: str | None
    approximate: bool
    expected: bool


Ends = tuple[Point | None, Point | None]
"""The start and end of a period; ``None`` for an end that is unknown or open."""


class NotADateError(ValueError):
    """A text is not a date.

    Attributes:
        text: The text.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class AmbiguousDateError(ValueError):
    """A text can be read as two dates, or three.

    Args:
        text: The text.
        readings: What to write for each of them.
    """

    def __init__(self, text: str, readings: Iterable[str]) -> None:
        *first, last = readings
        count = _COUNTS[len(first) + 1]
        meant = f"{', '.join(first)} or {last}"
        super().__init__(f"“{text}” can be read as {count} dates; write {meant}")


def from_numbers(year: str, month: str | None, day: str | None, *, text: str) -> Point:
    """Return a date from its numbers.

    Raises:
        ValueError: There is no such year, month or day.
    """
    point: Point = {"year": int(year)}
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        raise ValueError(f"the year {year} is not between {FIRST_YEAR} and {LAST_YEAR}")
    if month is None:
        return point
    number = int(month)
    if not 1 <= number <= len(MONTHS):
        raise ValueError(f"“{text}” is not a date: there is no month {number}")
    point["month"] = number
    if day is not None:
        last = calendar.monthrange(int(year), number)[1]
        if not 1 <= int(day) <= last:
            name = MONTHS[number - 1].title()
            wrong = f"has only {last} days" if int(day) else "has no day 0"
            raise ValueError(f"“{text}” is not a date: {name} {year} {wrong}")
        point["day"] = int(day)
    return point


def full_year(digits: str) -> int:
    """Return the year that two digits mean: 1998 for 98, 2019 for 19."""
    century = 1900 if int(digits) >= _CENTURY_BEGINS else 2000
    return century + int(digits)


def later_year(year: str, digits: str) -> int:
    """Return the year that the second number of ``2019/20`` or ``2019/2020`` means; 0 if none.

    Args:
        year: Four digits.
        digits: The last two digits of a later year, or all four.
    """
    if len(digits) > 2:  # noqa: PLR2004 - its digits
        return int(digits) if int(digits) > int(year) else 0
    century, own = divmod(int(year), _CENTURY)
    if int(digits) > own:
        return century * _CENTURY + int(digits)
    return (century + 1) * _CENTURY if own == _LAST_OF_CENTURY and int(digits) == 0 else 0


def follows(year: str, digits: str) -> bool:
    """Return whether the second number of ``2019/20`` is the next year."""
    return later_year(year, digits) == int(year) + 1

"""What the two sides of a period share: Jan – Mar 2020, 10 – 12 June 2019, May 2020 – June."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.languages.date_words import HALVES, QUARTERS, SEASONS, SEMESTERS
from cvkit.model.date_grammar import points
from cvkit.model.date_grammar.named import YEAR
from cvkit.model.date_grammar.point import AmbiguousDateError, Ends, NotADateError, Point

if TYPE_CHECKING:
    from cvkit.languages import Language

_BEFORE_MONTH = re.compile(r"\d{4}\s*(?:年|년|[./])\s*")
_NUMBERS_WITHOUT_YEAR = re.compile(r"\d{1,2}(?:\.\s?\d{1,2}|/\d{1,2})?\.?")
_DAY = re.compile(r"\d{1,2}\.?")
_DAY_OF_MONTH = re.compile(r"\d{1,2}(\.?\s*[^\W\d].*)")
_MONTH_BEFORE_DAY = re.compile(r"([^\W\d]+\.?)\s\d{1,2}(?:st|nd|rd|th)?")
_DAY_AND_YEAR = re.compile(r"\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}")
_LETTER = re.compile(r"[^\W\d]")

_SHORT_YEAR = re.compile(r"(?<![\d/.-])(?:0?[1-9]|1[0-2])/\d\d(?![\d/])")
_MONTH_AND_YEAR = re.compile(r"(?<![\d-])\d{1,2}/(?:\d{4}|\d\d)(?!\d)")

_KINDS = (SEASONS, QUARTERS, HALVES, SEMESTERS)

_IN_ORDER = {("spring", "autumn"), ("summer", "autumn"), ("spring", "summer"), ("summer", "winter")}
"""Seasons of which the second ends after the first, in most of the world."""


def filled(left: str, right: str, language: Language) -> tuple[str, str]:
    """Return both sides with the year that only one of them names.

    Raises:
        NotADateError: The right one has a year of two digits, and the left one has another form.
    """
    if _SHORT_YEAR.search(right) and not _MONTH_AND_YEAR.search(left):
        # The end of “2001-06/08” could be June 2008, August 2001, or the 8th of June.
        raise NotADateError(right)
    first, last = YEAR.search(left), YEAR.search(right)
    if last and not first:
        if (month := _MONTH_BEFORE_DAY.fullmatch(left)) and _DAY_AND_YEAR.fullmatch(right):
            return f"{left}, {last[1]}", f"{month[1]} {right}"
        return _left_filled(left, last[1], right), right
    if first and not last:
        return left, _right_filled(left, first[1], right, language)
    return left, right


def settle(text: str, left: str, start: Point, end: Point) -> Ends:
    """Return a period whose start has got the year of its end.

    Args:
        text: The period.
        left: Its start, with the year filled in.
        start: The same, read.
        end: Its end.

    Raises:
        AmbiguousDateError: The start may be of another year.
    """
    year, part, last = end["year"], start.get("part"), end.get("part")
    if (part or start.get("month")) and not (last or end.get("month")):
        period = f"{YEAR.sub(str(year - 1), left)} – {year}"
        raise AmbiguousDateError(text, (left, f"{period} for a period"))
    is_earlier = (_season(last), _season(part)) in _IN_ORDER
    if is_earlier and end.get("into_next_year"):
        start = {**start, "into_next_year": True} if part == "winter_semester" else start
        return start, {**end, "year": year + 1, "into_next_year": False}
    if is_earlier:
        names = re.split(r"\s*[-–/]\s*|\s+\w+\s+", YEAR.sub("", text).strip(), maxsplit=1)
        first, second = names[0], names[-1]
        raise AmbiguousDateError(
            text,
            (f"{first} {at} – {second} {at + 1}" for at in (year - 1, year)),
        )
    return start, end


def _season(part: str | None) -> str:
    return (part or "").removesuffix("_semester")


def _left_filled(left: str, year: str, right: str) -> str:
    if _DAY.fullmatch(left) and (date := _DAY_OF_MONTH.fullmatch(right)):
        return f"{left.rstrip('.')}{date[1]}"
    if _LETTER.search(left):
        return f"{left} {year}"
    if _NUMBERS_WITHOUT_YEAR.fullmatch(left) and not _LETTER.search(right):
        sign = "/" if "/" in left else "."
        return f"{left.rstrip('.')}{sign}{year}"
    return left


def _right_filled(left: str, year: str, right: str, language: Language) -> str:
    if before := _BEFORE_MONTH.match(left):
        return f"{before[0]}{right}"
    if not _LETTER.search(right):
        return right
    try:
        start, end = points.read(left, language), points.read(f"{right} {year}", language)
    except ValueError:
        return right
    is_later = start.keys() == end.keys() and _place(start) < _place(end)
    return f"{right} {year}" if is_later else right


def _place(point: Point) -> tuple[int, ...]:
    """Return where a month, season or other part of a year is among those of its kind."""
    part = point.get("part")
    month = point.get("month")
    if part is None or month is not None:
        return month or 0, point.get("day") or 0
    kind = next((kind for kind in _KINDS if part in kind), ())
    return (kind.index(part),) if kind else ()

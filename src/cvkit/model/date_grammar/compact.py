"""Periods in one piece: 2019-06/08, 2019–21, Winter 2020–21, 10–12 June 2019, 06–08/2019."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from cvkit.model.date_grammar import numbers, points
from cvkit.model.date_grammar.point import Ends, NotADateError, Point, later_year
from cvkit.model.month_names import MONTHS

if TYPE_CHECKING:
    from cvkit.languages import Language

NEEDS_A_START = "a period needs a start, such as “Aug 2024 – present”"
YEARS = re.compile(r"(\d{4})\s?[-–]\s?(\d{4})")

_ISO_INTERVAL = re.compile(r"(\d{4}[\d-]{0,6}[~?%]?|\.\.|)/(\d{4}[\d-]{0,6}[~?%]?|\.\.|)")
_ISO_SHORTER_END = re.compile(r"(\d{4}-\d\d(?:-\d\d)?)/(\d\d|\d\d-\d\d)")
_IN_ONE = re.compile(
    r"(?<!\d)(?P<first>\d{1,2})(?P<unit>\D{0,2}?)\s*(?P<sign>[-–~/])\s*(?P<second>\d{1,2})(?!\d)"
)
_ONE_WINTER = re.compile(r"(\d{4})(?:\s?[-–]\s?(\d\d)|[-–](\d{4}))(?!\d)")
_LETTER = re.compile(r"[^\W\d]")


def iso_interval(text: str) -> Ends | None:
    """Return the ends of an interval in ISO 8601 or EDTF, such as 2019-06/08 or 2019~/...

    Args:
        text: One period, tidied.

    Returns:
        ``None`` for another text.

    Raises:
        ValueError: It has neither a start nor an end, or there is no such date.
    """
    if match := _ISO_SHORTER_END.fullmatch(text):
        return _iso_completed(*match.groups())
    match = _ISO_INTERVAL.fullmatch(text)
    return _iso_ends(*match.groups()) if match else None


def _iso_ends(first: str, last: str) -> Ends:
    start, end = (None if part in {"..", ""} else _iso(part) for part in (first, last))
    if start is None and end is None:
        raise ValueError(NEEDS_A_START)
    return start, end


def _iso_completed(first: str, last: str) -> Ends | None:
    """Return the ends of 2019-06/08 or 2019-06-01/05 (ISO 8601-1:2019, 5.5.2.3 and 5.5.2.4)."""
    year_or_month = first[: -len(last)]
    is_month = last.isdigit() and first.count("-") == 1
    if len(year_or_month) < len("2019-") or (is_month and int(last) > len(MONTHS)):
        return None
    return numbers.read_iso(first), numbers.read_iso(f"{year_or_month}{last}")


def _iso(text: str) -> Point:
    bare = text.rstrip("~?%")
    point = numbers.read_iso(bare)
    return point if bare == text else {**point, "approximate": True}


def years(text: str) -> Ends | None:
    """Return what 2019–21, 2019-21 and 2019-2021 mean, of which the second may be a season.

    Args:
        text: One period, tidied.

    Returns:
        ``None`` for another text.

    Raises:
        AmbiguousDateError: It can be read as two dates.
    """
    if match := YEARS.fullmatch(text):
        return _both(match[1], match[2])
    found = numbers.years(text)
    if found is None:
        return None
    try:
        point = numbers.read(text)
    except NotADateError:
        point = None
    return (point, point) if point else _both(*found)


def _both(first: str, last: str) -> Ends:
    return numbers.read_iso(first), numbers.read_iso(last)


def one_winter(text: str, language: Language) -> Ends | None:
    """Return the winter of “Winter 2020–21”, which is one, or the academic year with words.

    “c. 2020–21” has two years.

    Args:
        text: One period, tidied.
        language: The language whose words are read, besides English.

    Returns:
        ``None`` for another text.

    Raises:
        AmbiguousDateError: It can be read as two dates.
    """
    match = _ONE_WINTER.search(text)
    if match is None or not (_LETTER.search(text) or "~" in text):
        return None
    try:
        point = points.read(_ONE_WINTER.sub(r"\1/\2\3", text), language)
    except ValueError:
        return None
    part = point.get("part")
    if not point.get("into_next_year"):
        return None
    if part is None and {"stage", "approximate", "expected"} & point.keys():
        return _qualified_years(text, match, language)
    return (point, point) if (part or "winter").startswith("winter") else None


def _qualified_years(text: str, match: re.Match[str], language: Language) -> Ends | None:
    """Return the two years of “c. 2019–20”.

    Raises:
        AmbiguousDateError: The second may be a season: “c. 2020-21”.
    """
    if not match[2]:
        return None
    with suppress(NotADateError):
        numbers.read(match[0])
    later = later_year(match[1], match[2])
    start = points.read(f"{text[: match.start()]}{match[1]}", language)
    return start, points.read(f"{later}{text[match.end() :]}", language)


def months_or_days(text: str, language: Language) -> Ends | None:
    """Return the days of “10–12 June 2019”, or the months of “06–08/2019” and “2019年6～8月”.

    Args:
        text: One period, tidied.
        language: The language whose words are read, besides English.

    Returns:
        ``None`` for another text.
    """
    match = _IN_ONE.search(text)
    while match:
        if found := _between_numbers(match, language):
            return found
        match = _IN_ONE.search(text, match.start("second"))
    return None


def _between_numbers(match: re.Match[str], language: Language) -> Ends | None:
    unit, sign = match["unit"].strip(), match["sign"]
    before, after = match.string[: match.start()], match.string[match.end() :]
    if int(match["first"]) >= int(match["second"]):
        return None
    if sign == "-" and (before.endswith("-") or after.startswith("-")):
        return None  # one date: 2020-01-02
    if sign == "/" and not _LETTER.match(after.lstrip(". ")):
        return None
    if unit in {".", "st", "nd", "rd", "th"}:
        unit = ""
    if not after.startswith(unit):
        return None
    try:
        start, end = (
            points.read(f"{before}{number}{after}", language)
            for number in (match["first"], match["second"])
        )
    except ValueError:
        return None
    return (start, end) if start.keys() == end.keys() and start["year"] == end["year"] else None

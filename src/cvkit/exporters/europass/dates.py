"""Writes dates as Europass has them: a year, a month or a day, and one period for each entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cvkit.exporters.europass.xml_elements import element, optional
from cvkit.model.dates import Dates, PartialDate

if TYPE_CHECKING:
    from cvkit.exporters.europass.xml_elements import Element


class Written(NamedTuple):
    """A period in ISO 8601.

    Attributes:
        start: The first date, or empty.
        end: The last date, or empty.
        goes_on: Whether it has no end yet.
        reason: What is not said of it; empty if all is.
    """

    start: str = ""
    end: str = ""
    goes_on: bool = False
    reason: str = ""


def written(dates: Dates | PartialDate | None) -> Written:
    """Return dates as one period.

    Args:
        dates: One or more periods, or one date.
    """
    if dates is None:
        return Written()
    if isinstance(dates, PartialDate):
        start, reason = point(dates)
        return Written(start, start, reason=reason)
    first, last = dates.periods[0], dates.periods[-1]
    start, vague = point(first.start) if first.start else ("", "")
    end, other = point(last.end) if last.end else ("", "")
    reason = vague or other
    if len(dates.periods) > 1:
        reason = "is one period in Europass, from the first date to the last"
    return Written(start, end, last.end is None, reason)


def point(date: PartialDate) -> tuple[str, str]:
    """Return a date in ISO 8601, and what it doesn't say."""
    if date.part or date.into_next_year or date.stage:
        return f"{date.year:04}", f"is only the year {date.year} in Europass"
    numbers = [f"{number:02}" for number in (date.month, date.day) if number is not None]
    text = "-".join([f"{date.year:04}", *numbers])
    if date.approximate or date.expected:
        return text, f"is {text} in Europass, without a word that it isn’t sure"
    return text, ""


def employment(when: Written) -> Element | None:
    """Return the period of a job; ``None`` if it is unknown."""
    if not (when.start or when.end):
        return None
    return element(
        "eures:EmploymentPeriod",
        _dated("eures:StartDate", when.start),
        None if when.goes_on else _dated("eures:EndDate", when.end),
        element("hr:CurrentIndicator", "true" if when.goes_on else "false"),
    )


def attendance(when: Written, name: str = "AttendancePeriod") -> Element | None:
    """Return the period of anything else; a single date has no end.

    Args:
        when: The period.
        name: The element's name.
    """
    if not (when.start or when.end):
        return None
    is_one = when.start == when.end and name == "Date"
    return element(
        name,
        _dated("StartDate", when.start),
        None if when.goes_on or is_one else _dated("EndDate", when.end),
        element("Ongoing", "true" if when.goes_on else "false"),
    )


def _dated(name: str, text: str) -> Element | None:
    found = optional("hr:FormattedDateTime", text)
    return element(name, found) if found else None

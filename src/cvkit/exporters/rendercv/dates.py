"""Writes dates as RenderCV wants them: ISO 8601, or any text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.model import Dates, PartialDate
from cvkit.model.dates import Period

if TYPE_CHECKING:
    from cvkit.view.blocks import DateText

Written = dict[str, str | int]
"""``date``, or ``start_date`` and ``end_date``."""

_PRESENT = "present"


def dates(
    value: Dates | PartialDate | None, printed: DateText | None, *, as_text: bool, ends: bool
) -> Written:
    """Return the keys of an entry's dates.

    What ISO 8601 can't say is written as it is printed: seasons, several periods, “expected”.

    Args:
        value: The dates.
        printed: The same as cvkit prints it; ``None`` if there is nothing to print.
        as_text: Whether they must be as printed, as RenderCV lacks the language or a status is
            printed beside them.
        ends: Whether the entry can have a start and an end.
    """
    if printed is None:
        return {}
    period = Period(value, value) if isinstance(value, PartialDate) else _only(value)
    text: Written = {"date": printed.text}
    if as_text or period is None or not (_is_iso(period.start) and _is_iso(period.end)):
        return text
    start, end = period.start, period.end
    if start is None:
        return text
    if start == end:
        return {"date": _iso(start)}
    if not ends or (end and _first_day(end) < _first_day(start)):
        return text
    return {"start_date": _iso(start), "end_date": _iso(end) if end else _PRESENT}


def _only(value: Dates | None) -> Period | None:
    return value.periods[0] if value and len(value.periods) == 1 else None


def _is_iso(date: PartialDate | None) -> bool:
    return date is None or (date.is_plain and not date.expected)


def _iso(date: PartialDate) -> str | int:
    return date.iso if date.month else date.year


def _first_day(date: PartialDate) -> str:
    """Return the day that RenderCV compares: 2020 is January 1, 2020."""
    return f"{date.year:04}-{date.month or 1:02}-{date.day or 1:02}"

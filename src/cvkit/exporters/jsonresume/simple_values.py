"""Addresses and dates in the few forms that formats of data have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

if TYPE_CHECKING:
    from cvkit.model.dates import Dates, PartialDate

_IN_URL = "!#$%&'()*+,/:;=?@[]~"
"""Characters that RFC 3986 allows in an address, besides letters, digits and ``-._``."""

_LOCAL = r"[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_EMAIL = re.compile(rf"{_LOCAL}@(?:{_LABEL}\.)+{_LABEL}", re.ASCII)


def url(value: str) -> str:
    """Return an address that RFC 3986 allows: others than ASCII's letters are encoded."""
    return quote(value, safe=_IN_URL)


def email(value: str) -> str:
    """Return an e-mail address in ASCII (RFC 5321); empty if it has no such form."""
    local, at, domain = value.rpartition("@")
    try:
        ascii_domain = domain if domain.isascii() else domain.encode("idna").decode()
    except UnicodeError:
        return ""
    found = f"{local}{at}{ascii_domain}"
    return found if _EMAIL.fullmatch(found) else ""


class Span(NamedTuple):
    """One period in ISO 8601.

    Attributes:
        start: A year, month or day; empty if it is not told.
        end: The same; empty if it goes on.
        is_whole: Whether it says all that the dates say.
    """

    start: str
    end: str
    is_whole: bool


def span(dates: Dates) -> Span:
    """Return the one period around some dates, in which a season is its year."""
    starts = [one.start for one in dates.periods if one.start]
    ends = [one.end for one in dates.periods if one.end]
    is_open = len(ends) < len(dates.periods)
    start = min(starts, key=lambda one: one.earliest) if starts else None
    end = max(ends, key=lambda one: one.latest) if ends and not is_open else None
    is_whole = len(dates.periods) == 1 and all(map(_is_exact, (*starts, *ends)))
    return Span(point(start) if start else "", last_point(end) if end else "", is_whole)


def point(date: PartialDate) -> str:
    """Return a date as a year, month or day in ISO 8601."""
    parts = (date.month, date.day) if date.month else ()
    return "-".join([f"{date.year:04}", *(f"{one:02}" for one in parts if one)])


def last_point(date: PartialDate) -> str:
    """Return a date as the end of a period: an academic year ends in its second year."""
    return f"{date.year + 1:04}" if date.into_next_year else point(date)


def _is_exact(date: PartialDate) -> bool:
    return date.is_plain and not date.expected

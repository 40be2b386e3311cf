"""Reads dates in texts whose language isn't known."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cvkit import languages
from cvkit.model import date_grammar
from cvkit.model.dates import Dates, Period

if TYPE_CHECKING:
    from cvkit.model.dates import PartialDate

_ENGLISH = "en"
_LONGEST = 70
_NUMBER = re.compile(r"\d{2}")
_YEARS = range(1900, 2101)
_JOINED = " – "


class DateText(NamedTuple):
    """A text that says when.

    Attributes:
        text: The same in a form that cvkit reads in any résumé: as written if that is English,
            otherwise in ISO 8601.
        locale: The language it was read in.
    """

    text: str
    locale: str


@lru_cache(maxsize=4096)
def dates_in(text: str, locale: str = "") -> DateText | None:
    """Return the dates that a text consists of; ``None`` if it is anything else.

    Args:
        text: The text; no-break spaces and brackets around it don't matter.
        locale: The only language to try besides English; empty for all that cvkit knows.
    """
    text = _plain(text)
    if not _NUMBER.search(text) or len(text) > _LONGEST:
        return None
    if _is_possible(text, _ENGLISH):
        return DateText(text, _ENGLISH)
    for tag in (locale,) if locale else languages.available():
        if _is_possible(text, tag):
            return DateText(_iso(text, tag), tag)
    return None


def readable(text: str, locale: str = "") -> str:
    """Return dates in a form that cvkit reads; any other text as it is.

    Args:
        text: The text as written.
        locale: The only language to try besides English; empty for all that cvkit knows.
    """
    found = dates_in(text, locale)
    return found.text if found else text


def _plain(text: str) -> str:
    text = " ".join(text.replace("\u00a0", " ").split())
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:
        text = text[1:-1]
    return text.strip(" ,;·|")


def _is_possible(text: str, tag: str) -> bool:
    language = languages.load(tag)
    if not date_grammar.is_period(text, language):
        return False
    try:
        dates = Dates.parse(text, language)
    except ValueError:  # it ends before it starts
        return False
    points = [point for one in dates.periods for point in (one.start, one.end) if point]
    return all(point.year in _YEARS for point in points)


def _iso(text: str, tag: str) -> str:
    periods = Dates.parse(text, languages.load(tag)).periods
    return ", ".join(_period(one) for one in periods)


def _period(period: Period) -> str:
    if period.start == period.end and period.start:
        return _date(period.start)
    start = _date(period.start) if period.start else ".."
    end = _date(period.end) if period.end else "present" if period.start else ".."
    return f"{start}/{end}" if start == ".." else f"{start}{_JOINED}{end}"


def _date(point: PartialDate) -> str:
    return point.iso

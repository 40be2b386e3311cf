"""How long someone held a role, in years and months: “2 yrs 3 mos”."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from babel import Locale

    from cvkit.model import Dates, PartialDate

_YEAR = 12

_COMMON = {"en": {"mth": "mo", "mths": "mos"}}
"""Abbreviations that people write in a language, by those of CLDR."""


def in_words(dates: Dates, until: PartialDate | None, locale: Locale) -> str | None:
    """Return the length of all periods together, in CLDR's words.

    Both the first and the last month count, so January to March are three months. Only dates with
    a month are exact enough: from 2019 to 2021 may be 13 months or 36. What is approximate or
    expected has no length.

    Args:
        dates: The periods.
        until: The end of an ongoing period; it has no length without.
        locale: The language.

    Returns:
        The words, or ``None`` if a period isn't exact, or if all are less than a month.
    """
    from babel.units import format_unit

    total = 0
    for period in dates.periods:
        start, end = period.start, period.end or until
        if not (start and end and _is_exact(start) and _is_exact(end)):
            return None
        if start.earliest > end.latest:
            return None
        total += _months(start.earliest, end.latest + timedelta(days=1))
    years, months = divmod(total, _YEAR)
    parts = (("duration-year", years), ("duration-month", months))
    shown = " ".join(
        format_unit(count, unit, "short", locale=locale) for unit, count in parts if count
    )
    common = _COMMON.get(locale.language, {})
    return " ".join(common.get(word, word) for word in shown.split(" ")) or None


def _is_exact(date: PartialDate) -> bool:
    return bool(date.month and date.is_plain and not date.expected)


def _months(start: date, after: date) -> int:
    """Return the number of whole months from a day to the one after the last."""
    months = _YEAR * (after.year - start.year) + after.month - start.month
    return months - (after.day < start.day)

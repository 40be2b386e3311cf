"""Makes the dates of ``resume.yaml`` from those of other formats."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from cvkit import languages
from cvkit.errors import UnknownNameError
from cvkit.model import date_grammar
from cvkit.model.dates import Dates, PartialDate

if TYPE_CHECKING:
    from cvkit.importers.reading.ledger import Ledger
    from cvkit.importers.values import Value

_PRESENT = frozenset(
    {"present", "now", "current", "currently", "today", "ongoing", "till date", "to date"}
)
_ISO_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*")
_DASH = " – "


def is_present(text: str) -> bool:
    """Return whether the end of a period means that it goes on, in English."""
    return text.strip().lower() in _PRESENT


def point(value: Value | None, ledger: Ledger) -> Value | None:
    """Return a date without the time of an ISO date-time; anything else stays as it is.

    Args:
        value: The date, or ``None``.
        ledger: Where to say that the time is left out.
    """
    if value is None or (found := _ISO_TIME.fullmatch(value.text.strip())) is None:
        return value
    ledger.changed(value, f"the time is left out of “{value.text}”")
    return value.with_text(found[1])


def period(
    start: Value | None, end: Value | None, ledger: Ledger, *, is_open: bool = False
) -> Value | None:
    """Join the start and the end of a period.

    Args:
        start: The start, or ``None``.
        end: The end, or a word for “present”, or ``None``.
        ledger: Where to say what is left out.
        is_open: Whether a period without an end goes on until today.

    Returns:
        ``2019-08 – 2021``, ``2019-08 – present``, or the only date that there is; the start alone
        if the end is before it.
    """
    start, end = point(start, ledger), point(end, ledger)
    if start is None:
        return None if end is None or is_present(end.text) else end
    if end is None:
        return start.with_text(f"{start.text}{_DASH}present") if is_open else start
    last = "present" if is_present(end.text) else end.text
    if last == start.text:
        return start.also_from(end)
    joined = f"{start.text}{_DASH}{last}"
    if is_date(start.text) and is_date(end.text) and not is_period(joined):
        ledger.lose(end, "it is before the start")
        return start
    return start.with_text(joined).also_from(end)


def is_period(text: str, locale: str = "en") -> bool:
    """Return whether cvkit reads a text as one or more dates or periods.

    Args:
        text: The text as written.
        locale: The language it may be written in besides English.
    """
    return _reads(Dates, text, locale)


def is_date(text: str, locale: str = "en") -> bool:
    """Return whether cvkit reads a text as one date."""
    return _reads(PartialDate, text, locale)


@lru_cache(maxsize=4096)
def _reads(kind: type[Dates | PartialDate], text: str, locale: str) -> bool:
    try:
        language = languages.load(locale)
    except UnknownNameError:
        language = languages.load("en")
    if not date_grammar.is_period(text, language):
        return False  # a date is a period, too; this saves the time to say why it is none
    try:
        kind.parse(text, language)
    except ValueError:
        return False
    return True

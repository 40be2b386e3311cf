"""Reads the dates of an entry: ``date``, or ``start_date`` and ``end_date``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.importers.reading import date_texts, periods

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.importers.reading.fields import Fields
    from cvkit.importers.reading.ledger import Ledger
    from cvkit.importers.values import Data, Value

KEYS = frozenset({"date", "start_date", "end_date"})

_WITH_STATUS = re.compile(r"(?P<date>.*\S)\s*[(（](?P<status>[^()（）]+)[)）]")
_LETTER = re.compile(r"[^\W\d_]")
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)$")


def dates(fields: Fields, ledger: Ledger, locale: str) -> Value | None:
    """Return when an entry was, as RenderCV prints it: ``date`` goes before the other two.

    Without an end, an entry goes on until today. A ``date`` can be any text; if it isn't a date,
    the other two are taken, or else it is returned as it is.

    Args:
        fields: The entry.
        ledger: Where to say what is left out.
        locale: The language of the texts.
    """
    date, start, end = map(fields.get, ("date", "start_date", "end_date"))
    if date and (read := _read(date, ledger, locale)):
        for other in (start, end):
            ledger.lose(other, "the `date` of the entry is printed instead")
        return read
    period = periods.period(start, end, ledger, is_open=True)
    if period is None:
        return date
    if date:
        ledger.lose(date, "it is no date, and the entry has a `start_date` or `end_date`")
    if not periods.is_period(period.text, locale) and start and end:
        if periods.is_period(start.text, locale):
            ledger.lose(end, "it is before the `start_date`, or no date")
            return start
        if periods.is_period(end.text, locale):
            ledger.lose(start, "it is no date")
            return end
    return period


def date_and_status(fields: Fields, ledger: Ledger, locale: str) -> dict[str, Data]:
    """Return when a work was published, and its status: ``2026 (in press)``, or only that.

    Args:
        fields: The entry.
        ledger: Where to say what is left out.
        locale: The language of the texts.

    Returns:
        ``date`` and ``status``, as far as they are given.
    """
    date = fields.get("date")
    found = _WITH_STATUS.fullmatch(date.text) if date else None
    if date and found and not periods.is_period(date.text, locale):
        when = date.with_text(found["date"])
        if periods.is_period(when.text, locale):
            return {"date": when, "status": date.with_text(found["status"])}
    read = dates(fields, ledger, locale)
    if read is None:
        return {}
    return {"date" if periods.is_period(read.text, locale) else "status": read}


def _read(date: Value, ledger: Ledger, locale: str) -> Value | None:
    for text in _forms(date.text):
        if periods.is_period(text, locale):
            if text != date.text:
                left = date.text[len(text) :].strip()
                ledger.changed(date, f"“{left}” is left out behind the date")
            return date.with_text(text)
    found = date_texts.dates_in(date.text) if _LETTER.search(date.text) else None
    return date.with_text(found.text) if found else None  # in another language than the file's


def _forms(text: str) -> Iterator[str]:
    yield text
    if shorter := _IN_BRACKETS.sub("", text):
        yield shorter

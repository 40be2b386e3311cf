"""Makes the dates of ``resume.yaml`` from those of other formats."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from cvkit import languages
from cvkit.errors import UnknownNameError
from cvkit.model import date_grammar
from cvkit.model.dates import Dates, PartialDate
from cvkit.model.month_names import EXTRA_MONTHS, MONTHS

if TYPE_CHECKING:
    from cvkit.importers.reading.ledger import Ledger
    from cvkit.importers.values import Value
    from cvkit.languages import Language

_PRESENT = frozenset(
    {"present", "now", "current", "currently", "today", "ongoing", "till date", "to date"}
)
_ISO_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*")
_DASH = " – "
_PLAIN = re.compile(r"[ -'*-Z\\^-~–—]*")
"""ASCII and dashes, without brackets."""

_WORD = re.compile(r"[A-Za-z]{3,}")
"""Not the letters of ordinals and quarters."""


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
    if not (_may_be(text, language) and date_grammar.is_period(text, language)):
        return False  # a date is a period, too; this saves the time to say why it is none
    try:
        kind.parse(text, language)
    except ValueError:
        return False
    return True


def _may_be(text: str, language: Language) -> bool:
    """Return whether a text may be a date for all its words tell; this saves to try it.

    In plain English, each word of a date is one that is known. Durations in brackets aren't.
    """
    if language.code != "en" or not _PLAIN.fullmatch(text):
        return True
    return _known().issuperset(map(str.lower, _WORD.findall(text)))


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """Return the words that English dates consist of."""
    words = languages.load("en").words
    phrases = (
        *MONTHS, *(month[:3] for month in MONTHS), *EXTRA_MONTHS, *words.shapes,
        *words.open, *words.between, *words.joining, *words.fillers, *words.since,
        *words.since_after, *words.until, *words.until_after, *words.prefixes,
        *(name for name, _ in (*words.parts, *words.plurals)),
        *(part for one in words.qualifiers for part in (one.before, one.after)),
        *(part for pair in words.academic_years for part in pair),
    )  # fmt: skip
    return frozenset(word for phrase in phrases for word in _WORD.findall(phrase.lower()))

"""Makes the dates of ``resume.yaml`` from those of other formats."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from cvkit import languages
from cvkit.errors import UnknownNameError
from cvkit.importers.reading import date_texts
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
_UNKNOWN_PART = re.compile(r"(\d{4}(?:-(?!00)\d\d)?)(?:-00){1,2}")
"""A date whose month or day is 00, as databases write what isn't known."""

_ISO_DAY = re.compile(r"(\d{4}-\d\d)-\d\d")
_TIME_OF_DAY = re.compile(r"(?:[A-Z][a-z]{2},? )?(\w{3} \d\d? \d{4}|\d\d? \w{3} \d{4}) \d\d:\d\d.*")
"""A date-time as JavaScript and e-mails write it: ``Tue Mar 02 2010 10:00:00 GMT+0100``."""


_LETTER = re.compile(r"[^\W\d_]")
_DIGIT = re.compile(r"\d")
_DASH = " – "
_DASHES = "-–—"
_PLAIN = re.compile(r"[ -'*-Z\\^-~–—]*")
"""ASCII and dashes, without brackets."""

_WORD = re.compile(r"[A-Za-z]{3,}")
"""Not the letters of ordinals and quarters."""
_UNREADABLE = "cvkit doesn’t read it as a date"


def is_present(text: str) -> bool:
    """Return whether the end of a period means that it goes on, in any language of cvkit."""
    word = text.strip().lower()
    return word in _PRESENT or (bool(word) and not _DIGIT.search(word) and _goes_on(word))


def _goes_on(word: str) -> bool:
    found = date_texts.dates_in(f"2000{_DASH}{word}")
    return found is not None and found.text == f"2000{_DASH}present"


def point(value: Value | None, ledger: Ledger) -> Value | None:
    """Return a date in a form that cvkit reads; anything else stays as it is.

    Without are the time of a date-time, a month or a day of 00, and a day that the month doesn't
    have. A date in another
    language than English is in ISO 8601 then.

    Args:
        value: The date, or ``None``.
        ledger: Where to say what is left out.
    """
    if value is None:
        return None
    text = value.text.strip()
    if found := _ISO_TIME.fullmatch(text) or _TIME_OF_DAY.fullmatch(text):
        ledger.changed(value, f"the time is left out of “{value.text}”")
        text = found[1]
    if found := _UNKNOWN_PART.fullmatch(text):
        ledger.changed(value, f"“{text}” is {found[1]}: 00 is no month and no day")
        return value.with_text(found[1])
    if (found := _ISO_DAY.fullmatch(text)) and is_date(found[1]) and not is_date(text):
        ledger.changed(value, f"“{text}” is {found[1]}: the month has no such day")
        return value.with_text(found[1])
    if text != value.text:
        value = value.with_text(text)
    if not _LETTER.search(text):
        return value  # whether 05/06/2021 is in May or in June doesn't follow from any language
    return value.with_text(date_texts.readable(text))


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
        ``2019-08 – 2021``, ``2019-08 – present``, or the only date that there is or that cvkit
        reads; the start alone if the end is before it.
    """
    start, end = point(start, ledger), point(end, ledger)
    if end and not end.text.strip(_DASHES):  # which stands for no end
        ledger.lose(end, _UNREADABLE)
        end = None
    if start is None:
        return None if end is None or is_present(end.text) else end
    if end is None:
        return start.with_text(f"{start.text}{_DASH}present") if is_open and _ends(start) else start
    last = "present" if is_present(end.text) else _end(end.text)
    if last == start.text:
        return start.also_from(end)
    joined = f"{start.text}{_DASH}{last}"
    if is_period(joined) or not (is_period(start.text) or is_period(last)):
        return start.with_text(joined).also_from(end)
    return _one_of(start, end.with_text(last), ledger)


def _ends(start: Value) -> bool:
    """Return whether a text is only a start, other than “2019-” and “until 2022”."""
    if start.text.endswith(tuple(_DASHES)):
        return False
    return not is_period(start.text) or is_period(f"{start.text}{_DASH}present")


def _one_of(start: Value, end: Value, ledger: Ledger) -> Value:
    """Return the one of two dates that is kept: the start, unless cvkit doesn't read it."""
    if is_period(start.text):
        ledger.lose(end, "it is before the start" if is_period(end.text) else _UNREADABLE)
        return start
    ledger.lose(start, _UNREADABLE)
    return end


def _end(text: str) -> str:
    """Return the date in “until 2022”; any other text as it is."""
    if not is_period(text):
        return text
    periods = Dates.parse(text, languages.load("en")).periods
    (only,) = periods if len(periods) == 1 else (None,)
    return only.end.iso if only and only.end and only.start is None else text


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
    if not _may_be(text, language):
        return False
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

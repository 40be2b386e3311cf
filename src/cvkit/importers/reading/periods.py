"""Makes the dates of ``resume.yaml`` from those of other formats."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from cvkit import languages
from cvkit.errors import UnknownNameError
from cvkit.importers.reading import date_texts
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
_LONGEST_WORD = 40
_ISO_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*")
_DASH = " – "
_PLAIN = re.compile(r"[ -'*-Z\\^-~–—]*")
"""ASCII and dashes, without brackets."""

_WORD = re.compile(r"[A-Za-z]{3,}")
"""Not the letters of ordinals and quarters."""


def is_present(text: str) -> bool:
    """Return whether the end of a period means that it goes on, in any language."""
    word = " ".join(text.split()).lower()
    return word in _PRESENT or (0 < len(word) <= _LONGEST_WORD and word in _open_words())


@lru_cache(maxsize=1)
def _open_words() -> frozenset[str]:
    tags = languages.available()
    return frozenset(word for tag in tags for word in languages.load(tag).words.open)


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
    start: Value | None,
    end: Value | None,
    ledger: Ledger,
    *,
    is_open: bool = False,
    locale: str = "en",
) -> Value | None:
    """Join the start and the end of a period; of two that can't be joined, one is left out.

    Args:
        start: The start, or ``None``.
        end: The end, or a word for “present”, or ``None``.
        ledger: Where to say what is left out.
        is_open: Whether a period without an end goes on until today.
        locale: The language in which dates may be written besides English; those in others
            become ISO 8601.

    Returns:
        ``2019-08 – 2021``, ``2019-08 – present``, or the only date that there is.
    """
    start, end = point(start, ledger), point(end, ledger)
    if start is None:
        return None if end is None or is_present(end.text) else _readable(end, locale)
    start, goes_on = _bare_start(start, locale)
    if end is None:
        is_whole = is_period(start.text, locale) and not is_date(start.text, locale)
        is_joined = (is_open or goes_on) and not is_whole
        return start.with_text(f"{start.text}{_DASH}present") if is_joined else start
    return _joined(start, _bare_end(end, locale), ledger, locale)


def _joined(start: Value, end: Value, ledger: Ledger, locale: str) -> Value:
    if end.text == start.text:
        return start.also_from(end)
    joined = start.with_text(f"{start.text}{_DASH}{end.text}").also_from(end)
    if is_period(joined.text, locale):
        return joined
    starts, ends = is_date(start.text, locale), is_date(end.text, locale)
    if starts and (ends or not is_period(end.text, locale)):
        ledger.lose(end, "it is before the start" if ends else "it is not a date")
        return start
    if ends:
        ledger.lose(start, "it is not a date")
        return end.with_text(f"until {end.text}")
    return joined


def _readable(value: Value, locale: str) -> Value:
    """Return dates in a form that cvkit reads in any résumé, if they are in another language."""
    text = value.text
    return value if is_period(text, locale) else value.with_text(date_texts.readable(text))


def _bare_start(value: Value, locale: str) -> tuple[Value, bool]:
    """Return a start as a single date, and whether it says that what it starts goes on."""
    if is_date(value.text, locale):
        return value, False
    read = date_texts.only_period(value.text, locale)
    if read is None or read.start is None or read.end not in {None, read.start}:
        return value, False
    return value.with_text(read.start.iso), read.end is None


def _bare_end(value: Value, locale: str) -> Value:
    """Return an end as a single date, without a word that says that it is one."""
    if is_present(value.text):
        return value.with_text("present")
    if is_date(value.text, locale):
        return value
    read = date_texts.only_period(value.text, locale)
    if read is None or read.end is None or read.start not in {None, read.end}:
        return value
    return value.with_text(read.end.iso)


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

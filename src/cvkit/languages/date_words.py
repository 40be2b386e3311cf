"""The words that dates are written with in one language, besides CLDR's names of months."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

SEASONS = ("spring", "summer", "autumn", "winter")
"""In the order of EDTF's codes 21 to 24 (ISO 8601-2:2019, 4.8.1)."""

QUARTERS = ("q1", "q2", "q3", "q4")
HALVES = ("h1", "h2")
SEMESTERS = tuple(f"{season}_semester" for season in SEASONS)
TERMS = ("michaelmas", "hilary", "trinity", "lent", "easter")

PARTS = (*SEASONS, *QUARTERS, *HALVES, *SEMESTERS, *TERMS)
"""The parts of a year that have names, and are neither months nor days."""

QUALIFIERS = ("early", "mid", "late", "approximate", "expected")
"""What words around a date can say of it, in the order in which they are printed around it."""

HOLE = "{date}"

HOLES = r"\{\w+\}"
"""Where a date stands, in whatever form: ``{genitive}``."""


class Qualifier(NamedTuple):
    """Words around a date: "ca. 2015", "2027 (expected)".

    Attributes:
        name: One of ``QUALIFIERS``.
        before: The words before the date, in lower case, without brackets; may be empty.
        after: Those after it; not both are empty.
    """

    name: str
    before: str
    after: str


class DateWords(NamedTuple):
    """What is read in dates: the words of a language, and English ones.

    All are in lower case and in Unicode's form NFKC, with straight apostrophes.

    Attributes:
        open: For an open end: "present".
        between: Between the start and end of a period: "to".
        joining: Between two periods: "and".
        fillers: Ignored in a date: "agosto *de* 2024".
        since: Before the start of an ongoing period: "since".
        since_after: After it: "onwards".
        until: Before the end of a period without a start, besides ``between``: "up to".
        until_after: After it: Japanese "まで".
        prefixes: Joined to a month's name: Hebrew "באוגוסט".
        shapes: Formats with numeric months, such as "{year}年{month}月", with ``{year}``,
            ``{month}``, ``{day}`` and ``{season}``.
        parts: Names of parts of a year, each with one of ``PARTS``.
        plurals: Plurals of seasons, each with its season: "summers".
        qualifiers: Words around a date.
        academic_years: What is before and after the years of an academic year.
    """

    open: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    joining: frozenset[str] = frozenset()
    fillers: frozenset[str] = frozenset()
    since: frozenset[str] = frozenset()
    since_after: frozenset[str] = frozenset()
    until: frozenset[str] = frozenset()
    until_after: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    shapes: tuple[str, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()
    plurals: tuple[tuple[str, str], ...] = ()
    qualifiers: tuple[Qualifier, ...] = ()
    academic_years: tuple[tuple[str, str], ...] = ()

    def __hash__(self) -> int:  # that of all words takes long, and is asked for with each date
        return hash(self.open)


def read(data: Mapping[str, Any], english: Mapping[str, Any]) -> DateWords:
    """Return what is read in a language's dates.

    Args:
        data: The language's file.
        english: The file of English, whose words are read in every language.
    """
    both = (data, english)
    return DateWords(
        open=_words(data["present"], *(one.get("open_words", ()) for one in both)),
        between=_all(both, "range_words"),
        joining=_all(both, "and_words"),
        fillers=_all(both, "filler_words"),
        since=_all(both, "since_words"),
        since_after=_all(both, "since_after"),
        until=_all(both, "until_words"),
        until_after=_all(both, "until_after"),
        prefixes=tuple(data.get("prefixes", ())),
        shapes=(*data.get("shapes", ()), data.get("patterns", {}).get("season", "")),
        parts=tuple(dict(pair for one in (english, data) for pair in _part_words(one)).items()),
        plurals=tuple(
            (plain(word), season)
            for one in both
            for season, words in one.get("season_plurals", {}).items()
            for word in words
        ),
        qualifiers=tuple(dict.fromkeys(found for one in both for found in _qualifiers(one))),
        academic_years=tuple(pair for one in both for pair in _academic_years(one)),
    )


def names(data: Mapping[str, Any], english: Mapping[str, Any]) -> dict[str, str]:
    """Return how each of ``PARTS`` is printed in a language; in English if it has no name."""
    return {
        **{name: words[0] for name, words in _names(english).items()},
        **{name: words[0] for name, words in _names(data).items()},
    }


def inflected(form: Mapping[str, Any]) -> dict[str, str]:
    """Return the names of the parts of a year in one of a language's ``forms``."""
    found = {name: form[name] for name in (*SEASONS, *SEMESTERS) if name in form}
    for kind, keys in (("quarter", QUARTERS), ("half", HALVES)):
        for number, key in enumerate(keys, 1):
            if name := form.get(key) or form.get(kind, "").replace("{number}", str(number)):
                found[key] = name
    return found


def plain(text: str) -> str:
    """Return a text as words are compared: in lower case, with straight apostrophes."""
    return re.sub("[’‘ʼ]", "'", unicodedata.normalize("NFKC", text).lower())


def _all(files: Iterable[Mapping[str, Any]], key: str) -> frozenset[str]:
    return _words(*(one.get(key, ()) for one in files))


def _words(*lists: str | Iterable[str]) -> frozenset[str]:
    return frozenset(
        plain(word) for words in lists for word in ([words] if isinstance(words, str) else words)
    )


def _names(data: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return the names of each part of a year, the printed one first."""
    found: dict[str, list[str]] = {}
    seasons, more, parts = (data.get(key, {}) for key in ("seasons", "season_words", "parts"))
    for season, semester in zip(SEASONS, SEMESTERS, strict=True):
        words = [seasons[season], *more.get(season, ()), season]
        found[season] = words
        shapes = parts.get("semester", ())
        own = [shape.replace("{season}", word) for shape in shapes for word in words]
        found[semester] = (
            [*parts.get(semester, ()), *own]
            if not own
            else [own[0], *parts.get(semester, ()), *own[1:]]
        )
    for kind, keys in (("quarter", QUARTERS), ("half", HALVES)):
        for number, key in enumerate(keys, 1):
            numbered = [shape.replace("{number}", str(number)) for shape in parts.get(kind, ())]
            found[key] = [*numbered, *parts.get(key, ())]
    found |= {term: parts.get(term, []) for term in TERMS}
    return {key: words for key, words in found.items() if words}


def _part_words(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, words in _names(data).items():
        for word in words:
            yield plain(word), name
    for form in data.get("forms", {}).values():
        for name, word in inflected(form).items():
            yield plain(word), name


def _qualifiers(data: Mapping[str, Any]) -> Iterator[Qualifier]:
    for name, patterns in data.get("qualifiers", {}).items():
        for pattern in patterns:
            before, *rest = re.split(HOLES, re.sub(r"[()]", " ", plain(pattern)), maxsplit=1)
            yield Qualifier(name, before.strip(), "".join(rest).strip())
            if not rest:
                yield Qualifier(name, "", before.strip())


def _academic_years(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    inflected = (form.get("academic_year") for form in data.get("forms", {}).values())
    for pattern in (*data.get("academic_years", ()), *filter(None, inflected)):
        before, _, after = plain(pattern).partition("{year}")
        yield before.strip(), after.strip()

"""Splits a list of dates: Summer 2020 & 2021; Jan, Mar, May 2020; Jun–Aug 2019 & 2020."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.model.date_grammar import points, spans, vocabulary
from cvkit.model.date_grammar.named import YEAR

if TYPE_CHECKING:
    from cvkit.languages import Language

_DAY_AT_END = re.compile(
    r"(?:[^\W\d]\.?\s\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2}(?:st|nd|rd|th)?)?"
    r"|(?<![\d/])\d{1,2}(?:st|nd|rd|th)?\.?\s[^\W\d]+\.?)$"
)
"""Days without their year: “Jan 1”, “June 10–12”, “1 Jan”."""

_NAME_FIRST = re.compile(
    r"[^\W\d]|\d{1,2}(?:\.|st|nd|rd|th)?\s?(?:[-–]\s?\d{1,2}(?!\d)|(?:de\s)?[^\W\d])"
)
"""Names, days with a name, and months or days from one to another, but no date of numbers."""

_BARE_YEAR = re.compile(r"\d{4}(?:/\d{2,4})?\.?")


def split(text: str, language: Language) -> list[str]:
    """Split a list of dates and periods. A semicolon ends what a year shares with those before it.

    Args:
        text: The list, tidied.
        language: The language whose words are read, besides English.

    Returns:
        The dates, each with the season, months and year that it shares with its neighbours.
    """
    words = vocabulary.of(language)
    apart = [
        [
            part
            for term in _split_joints(item, words)
            for part in _split_list(term.strip(), language)
        ]
        for item in text.split(";")
    ]
    named = [term for terms in apart for term in _with_names(terms, language)]
    return named if len(named) == 1 else _with_years(named)


def _split_joints(text: str, words: vocabulary.Vocabulary) -> list[str]:
    """Split at “&” and “and”, but not at the “and” of “2019 and later”."""
    if not words.may_join(text):
        return [text]
    joints = list(words.joint.finditer(text))
    phrases = [match.span() for match in words.phrases.finditer(text)]
    apart = [
        joint
        for joint in joints
        if not any(start <= joint.start() + 1 < end for start, end in phrases)
    ]
    ends = [0, *(joint.end() for joint in apart)]
    starts = [*(joint.start() for joint in apart), len(text)]
    return [text[start:end] for start, end in zip(ends, starts, strict=True)]


def _split_list(text: str, language: Language) -> list[str]:
    """Split "2010, 2012" and "Jan, Mar 2020" at the commas, but not "Aug, 2020"."""
    parts = _split_commas(text)
    if len(parts) == 1 or all(map(YEAR.search, parts)):
        return parts
    names_year_once = not any(map(YEAR.search, parts[:-1]))
    if (
        names_year_once
        and all(part[:1].isalpha() for part in parts)
        and not _is_date(text, language)
    ):
        return parts
    return [text]


def _split_commas(text: str) -> list[str]:
    """Split at the commas, but not at one between a day and its year: “Jan 1, 2024”."""
    parts: list[str] = []
    for part in text.split(","):
        if parts and _DAY_AT_END.search(parts[-1]) and YEAR.match(part.lstrip()):
            parts[-1] += f",{part}"
        else:
            parts.append(part.strip())
    return parts


def _is_date(text: str, language: Language) -> bool:
    try:
        return bool(points.read(text, language))
    except ValueError:
        return False


def _with_names(terms: list[str], language: Language) -> list[str]:
    """Fill in what a plain year shares with the date before it.

    "Summer 2020 & 2021" is summer twice; "Jun–Aug 2019 & 2020" has the months in both years, and so
    has "Jun & Aug 2019 & 2020".
    """
    filled: list[str] = []
    sharing: list[str] = []
    for term in terms:
        year = term.rstrip(".")
        if sharing and _BARE_YEAR.fullmatch(term) and _is_named(sharing[-1], language):
            last = YEAR.sub(year, sharing[-1], count=1)
            filled += [*(f"{one} {year}" for one in sharing[:-1]), last]
        else:
            is_shared = bool(sharing) and not YEAR.search(sharing[-1])
            sharing = [*sharing, term] if is_shared else [term]
            filled.append(term)
    return filled


def _is_named(term: str, language: Language) -> bool:
    """Return whether a term has a name, of a month or season, that a year after it can share.

    After 2020-06, a plain 2021 is a year, and so it is after “c. 2020”.
    """
    if len(YEAR.findall(term)) != 1 or not _NAME_FIRST.match(term):
        return False
    try:
        ((start, end),) = spans.read(term, language)
    except ValueError:
        return False
    return all(
        point
        and (point.get("month") or point.get("part"))
        and not {"stage", "approximate", "expected"} & point.keys()
        for point in (start, end)
    )


def _with_years(terms: list[str]) -> list[str]:
    """Fill in the year that is named once: "Summer & Fall 2020", but not "Jan & 2020".

    In "Fall & Spring 2019/20", the terms are not of the same year.
    """
    year = ""
    completed: list[str] = []
    for term in reversed(terms):
        found = YEAR.search(term)
        is_complete = found or not year or not term[:1].isalpha()
        completed.insert(0, term if is_complete else f"{term} {year}")
        if found:
            year = "" if found[2] or _BARE_YEAR.fullmatch(term) else found[1]
    return completed

"""Dates with words: Aug 2024, 1 August 2024, Winter 2020/21, Q1 2020, WS 2019/20."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.model.date_grammar import vocabulary
from cvkit.model.date_grammar.point import (
    NotADateError,
    Point,
    follows,
    from_numbers,
    full_year,
    later_year,
)
from cvkit.model.month_names import month_number

if TYPE_CHECKING:
    from cvkit.languages import Language

YEAR = re.compile(r"(?<!\d)(\d{4})(?:\s?/\s?(\d{4}|\d\d)(?![\d/]))?(?!\d)")
_SHORT_YEARS = re.compile(r"(?<=[^\W\d]\s)(\d\d)/(\d\d)$")
_TWO_YEARS = re.compile(r"\d{4}\s?[-–/]\s?\d{2}")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|er)$")


def read(text: str, language: Language) -> Point:
    """Return the parts of a date with words.

    Raises:
        NotADateError: It has words that are not known.
        ValueError: There is no such date.
    """
    words = vocabulary.of(language)
    text = _SHORT_YEARS.sub(_full_years, text)
    found = list(YEAR.finditer(text))
    if len(found) != 1:
        raise NotADateError(text)
    year, second = found[0].groups()
    if second and not follows(year, second):
        raise NotADateError(text)
    whole = from_numbers(year, None, None, text=text)
    if second:
        whole["into_next_year"] = True
        if _is_academic(text, words):
            return whole
    rest = YEAR.sub(" ", text)
    tokens = words.tokens(rest)
    if not tokens:
        return whole
    if part := words.parts.get(" ".join(tokens)):
        return {**whole, "part": part}
    plain = [_ORDINAL.sub("", token) for token in tokens]
    days = [token for token in plain if re.fullmatch(r"\d{1,2}", token)]
    names = [token for token in plain if not token.isdigit()]
    month = month_number(" ".join(names), language) if names else None
    if second or len(days) > 1 or len(days) + len(names) < len(plain) or month is None:
        raise NotADateError(text)
    sides = (text[: found[0].start()], text[found[0].end() :])
    if days and all(map(words.tokens, sides)):
        # “Jan 2019, 20” may be two years.
        raise NotADateError(text)
    return from_numbers(year, str(month), days[0] if days else None, text=text)


def _full_years(match: re.Match[str]) -> str:
    """Return both years of “WS 19/20” in full."""
    first = full_year(match[1])
    is_next = later_year(str(first), match[2]) == first + 1
    return f"{first}/{match[2]}" if is_next else match[0]


def read_academic(text: str, language: Language) -> Point | None:
    """Return an academic year with words around it: “academic year 2010–11”."""
    match = _TWO_YEARS.search(text) and vocabulary.of(language).academic.fullmatch(text)
    if not match:
        return None
    year, second = filter(None, match.groups())
    if not follows(year, second):
        return None
    return {**from_numbers(year, None, None, text=text), "into_next_year": True}


def _is_academic(text: str, words: vocabulary.Vocabulary) -> bool:
    return bool(words.academic.fullmatch(text))

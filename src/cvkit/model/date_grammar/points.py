"""One date, in any of the forms there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.model.date_grammar import named, numbers, qualifiers, shapes
from cvkit.model.date_grammar.messages import HOW_TO_WRITE
from cvkit.model.date_grammar.point import (
    AmbiguousDateError,
    NotADateError,
    Point,
    follows,
    from_numbers,
)

if TYPE_CHECKING:
    from cvkit.languages import Language


def read(text: str, language: Language) -> Point:
    """Return the parts of one date.

    Args:
        text: The date, tidied.
        language: The language whose words are read, besides English.

    Raises:
        AmbiguousDateError: It can be read as two dates.
        NotADateError: It is none.
        ValueError: There is no such date.
    """
    if not text:
        raise ValueError(f"a date is missing; {HOW_TO_WRITE}")
    try:
        return _read_bare(text, language)
    except NotADateError:
        for rest, said in qualifiers.without(text, language.words):
            if not rest or rest == text:
                continue
            try:
                point = read(rest, language)
            except NotADateError:
                continue
            if not ("stage" in said and "stage" in point):  # “early-mid 2019” is a period
                return {**point, **said}
        raise


def _read_bare(text: str, language: Language) -> Point:
    found = numbers.read(text) if text[0].isdigit() else None
    return (
        found
        or _from_two_numbers(text, language)
        or _from_shape(text, language)
        or named.read_academic(text, language)
        or named.read(text, language)
    )


def _from_two_numbers(text: str, language: Language) -> Point | None:
    """Return a date such as 13/01/2019, in the order of the language if there are two readings."""
    try:
        return numbers.read_day(text, large_first=language.large_first)
    except AmbiguousDateError:
        found = _from_shape(text, language)
        if found is None:
            raise
        return found


def _from_shape(text: str, language: Language) -> Point | None:
    parts = shapes.match(text, language.words)
    if not parts:
        return None
    point = from_numbers(parts["year"], parts.get("month"), parts.get("day"), text=text)
    if part := parts.get("part"):
        point["part"] = part
    if second := parts.get("next"):
        if not follows(parts["year"], second):
            raise NotADateError(text)
        point["into_next_year"] = True
    return point

"""Date formats with a number for the month: 2024年8月, tháng 8 năm 2024."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from cvkit.model.date_grammar.vocabulary import any_of

if TYPE_CHECKING:
    from cvkit.languages.date_words import DateWords

_NUMBERS = {
    "year": r"(?P<year>\d{4})",
    "month": r"(?P<month>\d{1,2})",
    "day": r"(?P<day>\d{1,2})",
}
_YEARS = r"(?P<year>\d{4})(?:\s?/\s?(?P<next>\d{4}|\d\d))?"


def match(text: str, words: DateWords) -> dict[str, str]:
    """Return the parts of a date by ``year``, ``month``, ``day``, ``part``, ``next``.

    Args:
        text: One date.
        words: Provides the shapes to look for, and the names of parts of a year.

    Returns:
        Empty if the text matches none of the shapes. ``part`` is one of ``date_words.PARTS``;
        ``next`` is the second year of 2020/21.
    """
    if not any(words.shapes):
        return {}
    lowered = text.lower()
    for pattern in _patterns(words):
        if found := pattern.fullmatch(lowered):
            parts = {name: value for name, value in found.groupdict().items() if value}
            if "season" in parts:
                parts["part"] = _names(words)["".join(parts.pop("season").split())]
            return parts
    return {}


@cache
def _names(words: DateWords) -> dict[str, str]:
    return {"".join(word.split()): part for word, part in words.parts}


@cache
def _patterns(words: DateWords) -> tuple[re.Pattern[str], ...]:
    names = any_of(word for word, _ in words.parts).replace(r"\ ", r"\s*")
    season = rf"(?P<season>{names})"
    return tuple(
        re.compile(
            _pattern(
                shape,
                {
                    **_NUMBERS,
                    "season": season,
                    "year": _YEARS if "{season}" in shape else _NUMBERS["year"],
                },
            )
        )
        for shape in filter(None, words.shapes)
    )


def _pattern(shape: str, groups: dict[str, str]) -> str:
    """Compile a shape; spaces are optional, except between two numbers."""
    parts = filter(None, re.split(r"(\{\w+\})", shape))
    return r"\s*".join(
        groups[part[1:-1]] if part.startswith("{") else _literal(part) for part in parts
    )


def _literal(text: str) -> str:
    return r"\s*".join(map(re.escape, text.split())) or r"\s+"

"""Date formats with a number for the month: 2024年8月, tháng 8 năm 2024."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.languages import Language

_NUMBERS = {
    "year": r"(?P<year>\d{4})",
    "month": r"(?P<month>\d{1,2})",
    "day": r"(?P<day>\d{1,2})",
}


def match(text: str, language: Language) -> dict[str, str]:
    """Return the parts of a date by ``year``, ``month``, ``day``, ``season``.

    Args:
        text: One date.
        language: Provides the ``shapes`` and the season pattern to look for.

    Returns:
        Empty if the text matches none of the shapes.
    """
    if not language.shapes:
        return {}
    season = language.patterns.get("season", "{season} {year}")
    lowered = text.lower()
    for pattern in _patterns((*language.shapes, season), tuple(language.season_words)):
        if found := pattern.fullmatch(lowered):
            return found.groupdict()
    return {}


@cache
def _patterns(shapes: tuple[str, ...], seasons: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    groups = {**_NUMBERS, "season": rf"(?P<season>{any_of(seasons)})"}
    return tuple(re.compile(_pattern(shape, groups)) for shape in shapes)


def _pattern(shape: str, groups: dict[str, str]) -> str:
    """Compile a shape; spaces are optional, except between two numbers."""
    parts = filter(None, re.split(r"(\{\w+\})", shape))
    return r"\s*".join(
        groups[part[1:-1]] if part.startswith("{") else _literal(part) for part in parts
    )


def _literal(text: str) -> str:
    return r"\s*".join(map(re.escape, text.split())) or r"\s+"


def any_of(words: Iterable[str]) -> str:
    """Return a pattern that matches any of these words, preferring longer ones."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))

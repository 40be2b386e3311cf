"""Month names as people write them, in English and in the résumé's language."""

from __future__ import annotations

import unicodedata
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Literal

from cvkit import languages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from babel import Locale

    from cvkit.languages import Language

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
EXTRA_MONTHS = {"sept": 9, "setiembre": 9, "jänner": 1, "feber": 2}
"""Names that people write in any language besides those of CLDR."""

_SHORTEST = 3
_CONTEXTS: tuple[Literal["format"], Literal["stand-alone"]] = ("format", "stand-alone")


def month_number(name: str, language: Language) -> int | None:
    """Return 1 to 12 for a month's name in English or in ``language``, short or long.

    Args:
        name: In lower case, without a final dot.
        language: CLDR's names for its locale are accepted, in every grammatical case.
    """
    english = next((n for n, m in enumerate(MONTHS, 1) if name in {m, m[:_SHORTEST]}), None)
    if english or language.code == "en":
        return english or EXTRA_MONTHS.get(name)
    names = _names(language.tag)
    for prefix in ("", *language.words.prefixes):
        if name.startswith(prefix) and (found := _find(name.removeprefix(prefix), names)):
            return found
    return EXTRA_MONTHS.get(name)


def is_month(name: str, tag: str) -> bool:
    """Return whether a word is exactly a month's name, short or long, in the language of a tag."""
    return any(written == _letters(name) for written, _ in _names(tag))


def month_names(language: Language) -> tuple[str, ...]:
    """Return the months' full names in a language, in lower case."""
    from babel import dates

    own = dates.get_month_names("wide", "format", languages.cldr(language.tag))
    return tuple(name.lower() for name in own.values())


def _find(name: str, names: Iterable[tuple[str, int]]) -> int | None:
    """Find the month with that name, or the only one that starts with it: “févr”, “Mär”."""
    letters = _letters(name)
    exact = {number for written, number in names if written == letters}
    if not exact and len(letters) >= _SHORTEST:
        exact = {number for written, number in names if written.startswith(letters)}
    return exact.pop() if len(exact) == 1 else None


@cache
def _names(tag: str) -> tuple[tuple[str, int], ...]:
    from babel import dates

    locale = languages.cldr(tag)
    # Within a date, and on its own: Polish “1 sierpnia”, and “sierpień”.
    names: list[Mapping[int, str]] = [
        *(dates.get_month_names("wide", context, locale) for context in _CONTEXTS),
        *(dates.get_month_names("abbreviated", context, locale) for context in _CONTEXTS),
        *_inflected(tag, locale),
    ]
    return tuple((_letters(name), number) for found in names for number, name in found.items())


def _inflected(tag: str, locale: Locale) -> Iterator[Mapping[int, str]]:
    """Yield the names of the months in each form that the language's file has a pattern for."""
    from babel import dates

    for form in languages.load(tag).forms.values():
        if pattern := form.patterns.get("month"):
            only = pattern.replace("y", "").strip()
            yield {
                number: dates.format_date(date(1, number, 1), only, locale)
                for number in range(1, len(MONTHS) + 1)
            }


def _letters(word: str) -> str:
    """Return only the base letters: people type “fevrier”, “aout”, “MAYIS” and “אוג'”."""
    letters = unicodedata.normalize("NFD", word.lower().strip(".").replace("ı", "i"))
    return "".join(
        letter for letter in letters if not unicodedata.combining(letter) and letter not in "'’׳"
    )

"""Says why a text is not a date, and what to write instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit import languages
from cvkit.diagnostics import words as wording
from cvkit.languages.date_words import DateWords
from cvkit.model.month_names import MONTHS, is_month, month_names, month_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.languages import Language

HOW_TO_WRITE = "write it like 2024, 2024-08, Aug 2024, Summer 2024 or 2024-08-01"

_MOST_NAMED = 3
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_HAS_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+(?:['. -]+[^\W\d_]+)*")


def explain(text: str, language: Language) -> str:
    """Return what is wrong with a text that is not a date, and after “; ” what to write.

    Args:
        text: The text, tidied.
        language: The language that it was read in.
    """
    name = _name(text, language)
    what = f"“{text}” is not a date"
    is_known = _is_known(name, language)
    if name and not is_known and (known := list(_languages_of(text, name, language))):
        others = wording.listed(known[:_MOST_NAMED], "or")
        what = "" if name == text.lower() else f"{what}: "
        return f"{what}“{name}” is {others}; set `export.locale` to its language"
    if is_known and not _HAS_DIGIT.search(text):
        return f"“{text}” has no year; add it, as in “{text} 2024”"
    meant = _meant(text, name, language)
    is_unknown = len(_YEAR.findall(text)) == 1 and not is_known
    if name and " " not in name and is_unknown and _is_months(text, name):
        what += f": there is no month “{name}”"
    return f"{what}; {meant}"


def _is_known(name: str, language: Language) -> bool:
    """Return whether a month, or a part of a year, has that name."""
    return bool(month_number(name, language)) or name in dict(language.words.parts)


def _is_months(text: str, name: str) -> bool:
    rest = _YEAR.sub(" ", text.lower()).replace(name, " ", 1)
    return not re.search(r"[^\W\d]|\d.*\d\D+\d|\d{3}", rest)


def _name(text: str, language: Language) -> str:
    """Return the words of a text that are no fillers, in lower case."""
    found = (word for one in _WORD.findall(text.lower()) for word in one.split())
    return " ".join(word for word in found if word not in language.words.fillers)


def _meant(text: str, name: str, language: Language) -> str:
    """Return what was probably meant by a text with a misspelt month, season or open end."""
    parts = [word for word, _ in language.words.parts if not _HAS_DIGIT.search(word)]
    known, english = [*month_names(language), *parts], MONTHS
    if not _YEAR.search(text):
        known, english = sorted(language.words.open), []
    close = (wording.closest(name, known) or wording.closest(name, english)) if name else None
    if close is None:
        return HOW_TO_WRITE
    is_title = close in MONTHS or close in parts or name not in text
    meant = close.capitalize() if is_title and _YEAR.search(text) else close
    better = re.sub(re.escape(name), meant, text, count=1, flags=re.IGNORECASE)
    return f"did you mean “{better}”?" if better.lower() != text.lower() else HOW_TO_WRITE


def _languages_of(text: str, name: str, language: Language) -> Iterator[str]:
    """Yield the English names of the languages in which a word stands in dates."""
    has_year = bool(_YEAR.search(text))
    mentioning = languages.mentioning(name)
    for code in languages.available() if has_year else mentioning:
        if code.partition("-")[0] == language.code:
            continue
        words = languages.load(code).words if code in mentioning else DateWords()
        is_word = name in (dict(words.parts) if has_year else words.open)
        if is_word or (has_year and is_month(name, code)):
            yield _english(code)


def _english(code: str) -> str:
    return languages.cldr(code).get_display_name("en") or code

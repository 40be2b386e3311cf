"""Patterns made of a language's words, compiled when they are first needed."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.languages import Language
    from cvkit.languages.date_words import DateWords

_FIRST_CJK = "⺀"
"""Chinese, Japanese and Korean characters start here; these scripts join words to numbers."""

_BETWEEN_TOKENS = re.compile(r"[\s,'/]+|(?<=\w)-|-(?=\w)")


def of(language: Language) -> Vocabulary:
    """Return the patterns of a language."""
    return _of(language.words)


@cache
def _of(words: DateWords) -> Vocabulary:
    return Vocabulary(words)


class WordList:
    """Words that a text can begin or end with; a pattern of so many takes long to compile."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = tuple(sorted(words, key=lambda word: (-len(word), word)))

    def at_start(self, text: str) -> str:
        """Return the longest of the words that a text begins with, and that does not go on."""
        lowered = _lowered(text)
        if not lowered.startswith(self._words):
            return ""
        for word in self._words:
            if lowered.startswith(word):
                after = lowered[len(word) : len(word) + 1]
                if is_joined(word) or after.isspace() or after.isdigit():
                    return word
        return ""

    def at_end(self, text: str) -> str:
        """Return the longest of the words that a text ends with, and that begins there."""
        lowered = _lowered(text)
        if not lowered.endswith(self._words):
            return ""
        for word in self._words:
            if lowered.endswith(word):
                before = lowered[: -len(word)][-1:]
                if is_joined(word) or not (word[0].isalpha() and before.isalpha()):
                    return word
        return ""


class Vocabulary:
    """The patterns of a language.

    Attributes:
        words: The words.
    """

    def __init__(self, words: DateWords) -> None:
        self.words = words

    @cached_property
    def open_end(self) -> WordList:
        """Words for an open end."""
        return WordList(self.words.open)

    @cached_property
    def since(self) -> WordList:
        """Words before the start of an ongoing period."""
        return WordList(self.words.since)

    @cached_property
    def since_after(self) -> WordList:
        """Words after the start of an ongoing period."""
        return WordList(self.words.since_after | self.words.between)

    @cached_property
    def until(self) -> WordList:
        """Words before the end of a period without a start."""
        return WordList(self.words.until | self.words.between)

    @cached_property
    def until_after(self) -> WordList:
        """Words after the end of a period without a start."""
        return WordList(self.words.until_after)

    @cached_property
    def plurals(self) -> WordList:
        """The plurals of seasons."""
        return WordList(word for word, _ in self.words.plurals)

    @cached_property
    def between(self) -> re.Pattern[str]:
        """Words between the start and end of a period."""
        return re.compile(_between(self.words.between), re.IGNORECASE)

    @cached_property
    def joint(self) -> re.Pattern[str]:
        """Words or signs between two periods."""
        return re.compile(rf",?\s*[&+]\s*|,?(?:{_between(self.words.joining)})", re.IGNORECASE)

    @cached_property
    def phrases(self) -> re.Pattern[str]:
        """Phrases of one end of a period that contain an “and”: “and later”."""
        words = self.words
        phrases = (
            phrase
            for phrase in words.open | words.between | words.since_after | words.until
            if " " in phrase and not words.joining.isdisjoint(phrase.split())
        )
        return re.compile(rf"(?<![^\W\d])(?:{any_of(phrases)})(?![^\W\d])", re.IGNORECASE)

    @cached_property
    def parts(self) -> dict[str, str]:
        """The part of a year by its name, as ``tokens`` returns it, joined by spaces."""
        return {
            " ".join(self.tokens(word)): part
            for word, part in self.words.parts + self.words.plurals
        }

    @cached_property
    def academic(self) -> re.Pattern[str]:
        """An academic year with words around it."""
        pairs = "|".join(
            rf"{_spaced(before)}(?P<year{at}>\d{{4}})\s?[-–/]\s?(?P<next{at}>\d{{4}}|\d\d){_spaced(after)}"
            for at, (before, after) in enumerate(self.words.academic_years)
        )
        return re.compile(pairs, re.IGNORECASE)

    def may_join(self, text: str) -> bool:
        """Return whether a text has a sign or a word that could stand between two periods."""
        lowered = text.lower()
        return any(sign in lowered for sign in ("&", "+", *self.words.joining))

    def is_open(self, text: str) -> bool:
        """Return whether a text is a word for an open end."""
        return text.lower().rstrip(".") in self.words.open

    def tokens(self, text: str) -> list[str]:
        """Return a text's words and numbers in lower case, without dots and fillers."""
        found = (word for word in _BETWEEN_TOKENS.split(text.lower()) if word)
        fillers = self.words.fillers
        kept = (word.strip(".:()") for word in found if word not in fillers)
        return [word for word in kept if word and word not in fillers]


def _lowered(text: str) -> str:
    """Return a text in lower case; only “İ” has two characters there, and would shift the rest."""
    return text.replace("İ", "I").lower()


def is_joined(word: str) -> bool:
    """Return whether a word is of a script that joins words to numbers."""
    return word[0] >= _FIRST_CJK


def any_of(words: Iterable[str]) -> str:
    """Return a pattern that matches any of these words, preferring longer ones."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, ordered)) or r"(?!)"


def at_end(words: Iterable[str]) -> str:
    """Return a pattern that matches any of these words, but not the end of a longer one."""
    words = tuple(words)
    alone = [word for word in words if word[0].isalpha() and not is_joined(word)]
    rest = [word for word in words if word not in alone]
    return rf"(?<![^\W\d])(?:{any_of(alone)})|(?:{any_of(rest)})"


def _between(words: frozenset[str]) -> str:
    """Return a pattern that matches the words between two dates.

    The words need spaces around them, except before digits (Arabic “و2021”), and around words of
    Chinese or Japanese, which are written without spaces.
    """
    joint = rf"\s+(?:{any_of(words)})(?:\s+|(?=\d))"
    alone = [word for word in words if is_joined(word)]
    return rf"{joint}|\s*(?:{any_of(alone)})\s*" if alone else joint


def _spaced(words: str) -> str:
    return r"\s*" + r"\s*".join(map(re.escape, words.split())) + r"\s*"

"""Splits a text into the words by which terms are found."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"(?<!\w)\.NET\b|[^\W_]+(?:\+\+|#(?!\w))?")
_GAP = re.compile(r"\s{1,2}|\s?[-‐‑/&'’+]\s?|\.")
"""What may stand between two words of one term: ``front-end``, ``CI/CD``, ``Node.js``."""

_GENDER = re.compile(
    r"(?<=\w{3})(?:[:*_·•]-?|/-?|\()"
    r"(?:innen|in|e|r|a|as|es|ne|se|euse|rice|trice|ère|ière|ice|o|os)\)?(?=\W|$)(?:·s\b)?"
    r"|(?<=\w{3})\((?:E|NE|A|IN|ÈRE|TRICE|SE)\)"
)
"""The ends by which German, French and Spanish name all genders: ``Entwickler*in``, ``mozo/a``."""


class Token(NamedTuple):
    """A word.

    Attributes:
        text: As it is written.
        folded: Without case and accents.
        start: Where it begins in its text.
        end: Where it ends.
        gap: What stands between it and the word before it.
    """

    text: str
    folded: str
    start: int
    end: int
    gap: str

    @property
    def is_joined(self) -> bool:
        """Whether it may be of one term with the word before it."""
        return _GAP.fullmatch(self.gap) is not None


def tokens(text: str) -> list[Token]:
    """Return the words of a text.

    Args:
        text: The text, of which ``without_genders`` has been taken if it's a job's advertisement.
    """
    found: list[Token] = []
    last = 0
    for word in _WORD.finditer(text):
        gap = text[last : word.start()]
        found.append(Token(word[0], fold(word[0]), word.start(), word.end(), gap))
        last = word.end()
    return found


def without_genders(text: str) -> str:
    """Return a text with one form of each word: ``Entwickler`` for ``Entwickler:in``."""
    return _GENDER.sub("", text)


def plain(text: str) -> str:
    """Return the words of a text without case, accents and punctuation, with spaces between."""
    return " ".join(word.folded for word in tokens(text))


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """Return a word without case and accents."""
    folded = word.casefold()
    if folded.isascii():
        return folded
    parts = unicodedata.normalize("NFKD", folded)
    return "".join(part for part in parts if not unicodedata.combining(part))

"""Texts in a form in which they can be found, whatever format and typography they went through.

Only letters and digits count, in one case and one Unicode form: quotation marks, dashes, ligatures,
markup and hyphens at the ends of lines differ between formats.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from collections.abc import Iterable

_UNSEEN = re.compile("[\x02\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
"""Soft hyphens, joiners and marks of direction; U+0002 is what PDFium gives for a hyphen."""

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\+?\d(?:[\s().\-/\u00a0\u2010-\u2014]{0,3}\d){6,}")
_WIDE: Final = "\u2e80"
"""From here on, Unicode has the scripts of East Asia, which write words without spaces."""

_WEIGHT_OF_WIDE: Final = 3
BORDER: Final = "\n\x1f\n"
"""Stands between texts that don't follow each other."""


def words_of(text: str) -> list[str]:
    """Return the words of a text: runs of letters and digits, folded."""
    return _WORD.findall(_UNSEEN.sub("", unicodedata.normalize("NFKC", text)).casefold())


def digits_of(text: str) -> str:
    """Return the digits of a text, as ASCII."""
    return "".join(char for char in unicodedata.normalize("NFKC", text) if char in "0123456789")


def weight(text: str) -> int:
    """Return how telling a text is: its letters and digits, those of East Asia counted thrice."""
    return sum(_WEIGHT_OF_WIDE if char >= _WIDE else 1 for word in words_of(text) for char in word)


@dataclass(frozen=True, slots=True)
class Searchable:
    """Texts to search in.

    Attributes:
        words: Their words, with a space around each.
        letters: The same without spaces, in which broken words are found.
        numbers: The digits of what can be a phone number.
    """

    words: str
    letters: str
    numbers: str

    @classmethod
    def of(cls, texts: Iterable[str]) -> Self:
        """Prepare texts, in none of which a match extends into another."""
        all_texts = list(texts)
        lists = [words_of(text) for text in all_texts]
        numbers = (
            digits_of(one[0])
            for text in all_texts
            for one in _NUMBER.finditer(unicodedata.normalize("NFKC", text))
        )
        return cls(
            BORDER.join(f" {' '.join(words)} " for words in lists),
            BORDER.join("".join(words) for words in lists),
            BORDER.join(numbers),
        )


@dataclass(frozen=True, slots=True)
class Needle:
    """What is searched: whole words, a run of letters, or digits; the others are empty."""

    words: str = ""
    letters: str = ""
    digits: str = ""

    def is_in(self, text: Searchable) -> bool:
        """Whether it is in a text."""
        if self.words:
            return self.words in text.words
        return self.letters in text.letters if self.letters else self.digits in text.numbers

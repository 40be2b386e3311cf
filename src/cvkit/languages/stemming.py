"""Stems: what inflected forms of a word have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

ALGORITHMS: Final = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "es": "spanish", "fi": "finnish", "fr": "french", "hi": "hindi",
    "hu": "hungarian", "id": "indonesian", "it": "italian", "nb": "norwegian", "nl": "dutch",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish", "tr": "turkish",
}  # fmt: skip
"""The stemmers of snowballstemmer that every version from 2.2 on has, by ISO 639 code."""


def stemmer(language: str) -> Callable[[str], str]:
    """Return a function from a word in lower case to its stem.

    Args:
        language: The ISO 639 code; words of a language without a stemmer are their own stems.
    """
    name = ALGORITHMS.get(language)
    if name is None:
        return str
    import snowballstemmer  # noqa: PLC0415 - few commands need it

    stem: Callable[[str], str] = snowballstemmer.stemmer(name).stemWord
    return stem

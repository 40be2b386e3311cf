"""The words by which an advertisement is read: common words, headings, what is optional."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from cvkit.errors import UnknownNameError
from cvkit.match.tokens import fold, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

UNKNOWN: Final = "und"
"""The language of a text that is in none that cvkit knows (ISO 639-2)."""

OFFER, ABOUT = "offer", "about"

_ALGORITHMS: Final = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "es": "spanish", "fi": "finnish", "fr": "french", "hi": "hindi",
    "hu": "hungarian", "id": "indonesian", "it": "italian", "nb": "norwegian", "nl": "dutch",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish", "tr": "turkish",
}  # fmt: skip
"""The stemmers of snowballstemmer that every version from 2.2 on has, by ISO 639 code."""

_ENOUGH: Final = 0.04
"""The least share of common words by which a text is of a language; most have 0.2 or more."""

_BEGINNING: Final = 20_000
"""How many characters tell the language."""

_WORD: Final = re.compile(r"[^\W\d_]+")


class Wording(NamedTuple):
    """The words of one language.

    Attributes:
        language: Its ISO 639 code.
        stop: Common words, folded.
        sections: The kind of section by the words of a heading, as ``plain`` gives them.
        optional: What marks something that isn't required.
        years: What follows a number of years.
        experience: What a sentence has that asks for years of experience.
        numbers: Numbers as words.
        native: Words for the level of one's first language.
        has_candidates: Whether a capital within a sentence marks a name.
    """

    language: str
    stop: frozenset[str]
    sections: Mapping[str, str]
    optional: re.Pattern[str] | None
    years: re.Pattern[str] | None
    experience: re.Pattern[str] | None
    numbers: Mapping[str, int]
    native: re.Pattern[str] | None
    has_candidates: bool


def languages() -> tuple[str, ...]:
    """Return the codes of all languages that are recognized."""
    return tuple(_data())


def stemmed() -> tuple[str, ...]:
    """Return the codes of all languages with a stemmer."""
    return tuple(_ALGORITHMS)


def detect(text: str) -> str:
    """Return the ISO 639 code of the language that a text is in, by its common words.

    Args:
        text: Some text; only its beginning is read.
    """
    words = [word.casefold() for word in _WORD.findall(text[:_BEGINNING])]
    if not words:
        return UNKNOWN
    counts: dict[str, int] = {}
    for code, data in _data().items():
        stop = set(data["stop"].split())
        counts[code] = sum(word in stop for word in words)
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] >= max(1, _ENOUGH * len(words)) else UNKNOWN


@cache
def wording(language: str) -> Wording:
    """Return the words of a language; all are empty if cvkit has none of it.

    Args:
        language: Its ISO 639 code.
    """
    data = _data().get(language, {})
    sections = data.get("sections", {})
    return Wording(
        language,
        frozenset(map(fold, data.get("stop", "").split())),
        {plain(word): kind for kind, words in sections.items() for word in words},
        _any_of(data.get("optional", ())),
        _years(data.get("years", ""), data.get("numbers", {})),
        _any_of(data.get("experience", ())),
        data.get("numbers", {}),
        _any_of(data.get("native", ())),
        data.get("candidates", language in _data()),
    )


def checked(language: str) -> str:
    """Return a language's code that a person gave, without a region.

    Raises:
        UnknownNameError: cvkit has neither words nor a stemmer for it.
    """
    code = re.split(r"[-_]", language)[0].casefold()
    known = sorted({*languages(), *stemmed()})
    if code not in known:
        raise UnknownNameError(
            f"There is no language “{language}”.", f"The languages are {', '.join(known)}."
        )
    return code


class Stemmer:
    """Reduces the words of a language to their stems.

    Args:
        language: The ISO 639 code; words of a language without a stemmer stay as they are.
    """

    def __init__(self, language: str) -> None:
        self._known: dict[str, str] = {}
        self._stem = None
        if name := _ALGORITHMS.get(language):
            import snowballstemmer  # noqa: PLC0415 - only for comparisons

            self._stem = snowballstemmer.stemmer(name).stemWord

    def __call__(self, word: str) -> str:
        """Return the stem of a word of at least four letters, folded; shorter ones as they are."""
        if word not in self._known:
            long = len(word) > 3 and word.isalpha() and self._stem  # noqa: PLR2004 - see above
            self._known[word] = fold(self._stem(word.casefold()) if long and self._stem else word)
        return self._known[word]


@cache
def _data() -> dict[str, dict[str, Any]]:
    path = Path(__file__).with_name("wording.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _any_of(words: Iterable[str]) -> re.Pattern[str] | None:
    escaped = "|".join(re.escape(word).replace("'", "['’]") for word in words)
    return re.compile(rf"(?<!\w)(?:{escaped})(?!\w)", re.IGNORECASE) if escaped else None


def _years(units: str, numbers: Mapping[str, int]) -> re.Pattern[str] | None:
    """Return what finds ``5+ years``, ``3 bis 5 Jahre`` and ``deux ans``."""
    if not units:
        return None
    names = "".join(f"|{re.escape(name)}" for name in numbers)
    return re.compile(
        rf"(?<![\w.,])(?P<number>\d{{1,2}}{names})\s*\+?"
        rf"(?:\s*(?:-|–|to|bis|à|a|or|oder|ou|o)\s*\d{{1,2}})?\s*\+?\s*"
        rf"(?:{units.replace(' ', '|')})(?!\w)",
        re.IGNORECASE,
    )

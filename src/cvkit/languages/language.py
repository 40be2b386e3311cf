"""Load a language's words by locale name."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.errors import UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Mapping

_FOLDER = Path(__file__).parent

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
"""The shape of a language tag (RFC 5646, 2.1)."""

_ALIASES = {"in": "id", "iw": "he", "no": "nb"}
"""Other codes of a language: two that are withdrawn, and Norwegian, which is mostly Bokmål."""

_SCRIPTS = {"zh": {"HK": "Hant", "MO": "Hant", "TW": "Hant"}}
"""Regions that write a language in another script than most (CLDR, likely subtags)."""

SEASONS = ("spring", "summer", "autumn", "winter")
"""In the order of EDTF's codes 21 to 24 (ISO 8601-2:2019, 4.8.1)."""


class Punctuation(NamedTuple):
    """Marks and the blanks around them.

    Attributes:
        comma: Between the pieces of a list: ", ", or "、" in Japanese.
        colon: Behind a label: ": ", or "：" in Chinese.
        semicolon: Between pieces that may have commas of their own.
        opening: Before an aside.
        closing: Behind it.
        periods: Between two periods: " & ", or " i " in Polish.
    """

    comma: str
    colon: str
    semicolon: str
    opening: str
    closing: str
    periods: str


class Language(NamedTuple):
    """What a résumé says in one language.

    Attributes:
        code: ISO 639 code, such as ``de``.
        tag: The locale that was asked for, as a BCP 47 tag such as ``de-AT``.
        present: How an open period ends, as printed.
        open_words: Every way people write an open end, in lower case.
        range_words: Words between the two ends of a period, in lower case.
        and_words: Words between two periods, in lower case.
        filler_words: Words inside a date that mean nothing ("agosto *de* 2024").
        since_words: Words before the start of a period that goes on, in lower case.
        prefixes: What may be joined to the front of a month's name (Hebrew "באוגוסט").
        shapes: Dates in which numbers stand for months: "{year}年{month}月". Beside ``{year}``,
            ``{month}`` and ``{day}``, every shape of ``patterns["season"]`` is one.
        large_first: Whether places are written from the country down to the street.
        seasons: The season's name by ``spring``, ``summer``, ``autumn``, ``winter``.
        season_words: Every way people write a season, in lower case, to one of those four.
        patterns: How dates are printed where résumés differ from CLDR's own choice: ``year``,
            ``month`` and ``day`` in the letters of CLDR's patterns (UTS 35, part 4), ``season``
            with ``{season}`` and ``{year}``, ``range`` with ``{0}`` and ``{1}``.
        marks: Commas, colons and the like.
        sections: Section titles by the section's name in ``resume.yaml``.
        labels: Small words, such as ``advisor`` or ``expires``; some hold a ``{placeholder}``.
    """

    code: str
    tag: str
    present: str
    open_words: frozenset[str]
    range_words: frozenset[str]
    and_words: frozenset[str]
    filler_words: frozenset[str]
    since_words: frozenset[str]
    prefixes: tuple[str, ...]
    shapes: tuple[str, ...]
    large_first: bool
    seasons: Mapping[str, str]
    season_words: Mapping[str, str]
    patterns: Mapping[str, str]
    marks: Punctuation
    sections: Mapping[str, str]
    labels: Mapping[str, str]


def available() -> tuple[str, ...]:
    """Return the names of all languages that have a file, sorted: ``de``, ``zh-Hant``."""
    return tuple(sorted(file.stem for file in _FOLDER.glob("*.toml")))


@lru_cache(maxsize=64)
def load(locale: str) -> Language:
    """Return the language of a locale such as ``de-AT``, ``de_AT`` or ``zh-Hant-TW``.

    Raises:
        UnknownNameError: cvkit has no words for that language.
    """
    code, *subtags = locale.replace("_", "-").split("-")
    code = _ALIASES.get(code.lower(), code.lower())
    names = available()
    if code not in names or not _TAG.fullmatch(locale):
        raise UnknownNameError(
            f"There is no locale “{locale}”.",
            f"The languages are {', '.join(names)}, each with any region: de, de-AT.",
        )
    name = f"{code}-{_script(code, subtags)}"
    data = _data(name if name in names else code)
    regions = data.get("regions", {})
    for tag in subtags:
        data = _overlaid(data, regions.get(tag.upper(), {}))
    return _language(code, "-".join([code, *subtags]), data)


def lookups(tag: str) -> tuple[str, ...]:
    """Return a tag and what it may be read as, ever less exactly (RFC 4647, 3.4): in lower case.

    An implied script comes before none: ``zh-TW`` is ``zh-tw``, then ``zh-hant``, then ``zh``.
    """
    code, *subtags = tag.replace("_", "-").lower().split("-")
    code = _ALIASES.get(code, code)
    script = _script(code, subtags).lower()
    exact = ["-".join([code, *subtags[:count]]) for count in range(len(subtags), 0, -1)]
    return tuple(dict.fromkeys([*exact, *([f"{code}-{script}"] if script else []), code]))


def _script(code: str, subtags: list[str]) -> str:
    """Return the script that a tag names or implies; empty for the usual one."""
    written = next((tag.title() for tag in subtags if re.fullmatch(r"[A-Za-z]{4}", tag)), None)
    implied = (_SCRIPTS.get(code, {}).get(tag.upper()) for tag in subtags)
    return written or next(filter(None, implied), "")


def _data(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def _overlaid(data: dict[str, Any], region: dict[str, Any]) -> dict[str, Any]:
    """Return the words of a language with those that a region has of its own."""
    return data | {
        key: {**data.get(key, {}), **value} if isinstance(value, dict) else value
        for key, value in region.items()
    }


def _language(code: str, tag: str, data: dict[str, Any]) -> Language:
    patterns = data.get("patterns", {})
    # English words are read in every language.
    season_words = {
        word.lower(): season
        for season in SEASONS
        for word in (season, data["seasons"][season], *data["season_words"].get(season, ()))
    }
    return Language(
        code=code,
        tag=tag,
        present=data["present"],
        open_words=frozenset({data["present"].lower(), *data["open_words"]}),
        range_words=frozenset(data["range_words"]),
        and_words=frozenset(data["and_words"]),
        filler_words=frozenset(data["filler_words"]),
        since_words=frozenset(data["since_words"]),
        prefixes=tuple(data.get("prefixes", ())),
        shapes=tuple(data.get("shapes", ())),
        large_first=data.get("large_first", False),
        seasons=MappingProxyType(data["seasons"]),
        season_words=MappingProxyType(season_words),
        patterns=MappingProxyType(patterns),
        marks=Punctuation(**data["marks"]),
        sections=MappingProxyType(data["sections"]),
        labels=MappingProxyType(data["labels"]),
    )

"""Load a language's words by locale name."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from cvkit.errors import UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Mapping

_FOLDER = Path(__file__).parent

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
"""The shape of a language tag (RFC 5646, 2.1)."""

SEASONS = ("spring", "summer", "autumn", "winter")
"""In the order of EDTF's codes 21 to 24 (ISO 8601-2:2019, 4.8.1)."""


class Language(NamedTuple):
    """What a résumé says in one language.

    Attributes:
        code: ISO 639 code, such as ``de``.
        present: How an open period ends, as printed.
        open_words: Every way people write an open end, in lower case.
        range_words: Words between the two ends of a period, in lower case.
        and_words: Words between two periods, in lower case.
        filler_words: Words inside a date that mean nothing ("agosto *de* 2024").
        seasons: The season's name by ``spring``, ``summer``, ``autumn``, ``winter``.
        season_words: Every way people write a season, in lower case, to one of those four.
        sections: Section titles by the section's name in ``resume.yaml``.
        labels: Small words, such as ``advisor`` or ``expires``; some hold a ``{placeholder}``.
    """

    code: str
    present: str
    open_words: frozenset[str]
    range_words: frozenset[str]
    and_words: frozenset[str]
    filler_words: frozenset[str]
    seasons: Mapping[str, str]
    season_words: Mapping[str, str]
    sections: Mapping[str, str]
    labels: Mapping[str, str]


def available() -> tuple[str, ...]:
    """Return the codes of all languages that have a file, sorted."""
    return tuple(sorted(file.stem for file in _FOLDER.glob("*.toml")))


@lru_cache(maxsize=8)
def load(locale: str) -> Language:
    """Return the language of a locale such as ``de-AT`` or ``de_AT``.

    Raises:
        UnknownNameError: cvkit has no words for that language.
    """
    code, *subtags = locale.replace("_", "-").split("-")
    code = code.lower()
    if code not in available() or not _TAG.fullmatch(locale):
        raise UnknownNameError(
            f"There is no locale “{locale}”.",
            f"The languages are {', '.join(available())}, each with any region: de, de-AT.",
        )
    data = tomllib.loads((_FOLDER / f"{code}.toml").read_text(encoding="utf-8"))
    season_words = {
        word.lower(): season
        for season in SEASONS
        for word in (season, data["seasons"][season], *data["season_words"].get(season, ()))
    }
    regions = [data.get("regions", {}).get(tag.upper(), {}) for tag in subtags]
    seasons = dict(data["seasons"])
    for region in regions:
        seasons |= region.get("seasons", {})
    return Language(
        code=code,
        present=data["present"],
        open_words=frozenset({data["present"].lower(), *data["open_words"]}),
        range_words=frozenset(data["range_words"]),
        and_words=frozenset(data["and_words"]),
        filler_words=frozenset(data["filler_words"]),
        seasons=MappingProxyType(seasons),
        season_words=MappingProxyType(season_words),
        sections=MappingProxyType(data["sections"]),
        labels=MappingProxyType(data["labels"]),
    )

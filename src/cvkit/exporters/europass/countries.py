"""Finds the codes that Europass uses for countries and languages."""

from __future__ import annotations

import re
from functools import lru_cache

from cvkit.languages.cldr import cldr

_CODE = re.compile(r"[A-Za-z]{2}")
_OFTEN = {"UK": "GB", "EL": "GR", "USA": "US", "U.S.A.": "US", "England": "GB", "Scotland": "GB"}
_PREFERRED = frozenset(
    (
        *("alb", "arm", "baq", "bur", "chi", "cze", "dut", "fre", "geo", "ger", "gre", "ice"),
        *("mac", "mao", "may", "per", "rum", "slo", "tib", "wel"),
        *("aka", "ara", "aym", "aze", "cre", "dzo", "est", "ful", "grn", "guj", "hrv", "iku"),
        *("ipk", "kau", "kom", "kon", "kur", "lav", "mlg", "mon", "nep", "oji", "ori", "orm"),
        *("pus", "que", "san", "srd", "srp", "swa", "uzb", "yid", "zha"),
    )
)
"""The codes that the editor uses for languages with several: those for bibliographies (ISO 639-2),
and those of a language as a whole."""


def country(name: str, locale: str) -> str:
    """Return the ISO 3166-1 code of a country in lower case; empty if the name isn't known.

    Args:
        name: Its code, or its name in English or in the language of a locale.
        locale: A BCP 47 tag.
    """
    text = name.strip()
    code = _OFTEN.get(text, text)
    if _CODE.fullmatch(code):
        return code.lower()
    return _countries(locale).get(text.casefold(), "")


@lru_cache(maxsize=8)
def _countries(locale: str) -> dict[str, str]:
    return {
        name.casefold(): code.lower()
        for tag in ("en", locale)
        for code, name in cldr(tag).territories.items()
        if _CODE.fullmatch(code)
    }


def language(name: str, locale: str) -> str:
    """Return the ISO 639-2 code of a language; empty if the name isn't known.

    Args:
        name: Its ISO 639 code, or its name in English or in the language of a locale.
        locale: A BCP 47 tag.
    """
    known = _languages(locale)
    text = name.strip().casefold()
    return _three_letters().get(known.get(text, text), "")


@lru_cache(maxsize=8)
def _languages(locale: str) -> dict[str, str]:
    return {
        name.casefold(): code
        for tag in ("en", locale)
        for code, name in cldr(tag).languages.items()
    }


@lru_cache(maxsize=1)
def _three_letters() -> dict[str, str]:
    """Return the codes of three letters by those of two."""
    from babel.core import get_global

    found: dict[str, str] = {}
    for three, two in sorted(get_global("language_aliases").items()):
        is_pair = len(three) == 3 and len(two) == 2  # noqa: PLR2004 - letters of the two kinds
        if is_pair and (two not in found or three in _PREFERRED):
            found[two] = three
    return found

"""Loads a language's words by locale name."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.errors import UnknownNameError
from cvkit.languages import date_words, forms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cvkit.languages.date_words import DateWords
    from cvkit.languages.forms import Form

_FOLDER = Path(__file__).parent

DEFAULT_LOCALE = "en-US"
"""The locale of a résumé that names none, as a BCP 47 tag."""

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
"""The form of a language tag (RFC 5646, 2.1)."""

_ALIASES = {"in": "id", "iw": "he", "no": "nb"}
"""Alternative language codes: two withdrawn ones, and Norwegian, which is mostly Bokmål."""

_SCRIPTS = {"zh": {"HK": "Hant", "MO": "Hant", "TW": "Hant"}}
"""Regions that don't use a language's most common script (CLDR, likely subtags)."""

_SECTIONS = re.compile(r"^\[sections\]\n(?:(?!\[).*\n)*", re.MULTILINE)
"""The table of titles in a language's file, up to the next table."""


class Punctuation(NamedTuple):
    """Punctuation marks and the spaces around them.

    Attributes:
        comma: Between the items of a list: ", ", or "、" in Japanese.
        colon: After a label: ": ", or "：" in Chinese.
        semicolon: Between items that may contain commas.
        opening: The opening bracket.
        closing: The closing bracket.
        periods: Between two periods: " & ", or " i " in Polish.
    """

    comma: str
    colon: str
    semicolon: str
    opening: str
    closing: str
    periods: str


class Language(NamedTuple):
    """The words and patterns of one language.

    Attributes:
        code: ISO 639 code, such as ``de``.
        tag: The requested locale, as a BCP 47 tag such as ``de-AT``.
        present: The end of an ongoing period, as printed.
        words: What is read in dates, in the language and in English.
        large_first: Whether places are written from the country down to the street.
        parts: The name of each part of a year as printed, by ``date_words.PARTS``.
        qualifiers: How a date is printed with each of ``date_words.QUALIFIERS``: with ``{date}``,
            or with the name of one of ``forms`` instead.
        until: The same for the end of a period without a start; empty for only a dash before it.
        forms: The grammatical forms of dates by their names, and ``forms.BASE``.
        academic_year: How an academic year is printed where its numbers could be read otherwise:
            with ``{year}``.
        patterns: How dates are printed where résumés differ from CLDR's default: ``year``,
            ``month`` and ``day`` in the letters of CLDR's patterns (UTS 35, part 4), ``season``
            with ``{season}`` and ``{year}``, ``range`` with ``{0}`` and ``{1}``.
        marks: Punctuation marks such as commas and colons.
        sections: Section titles by the section's name in ``resume.yaml``; in English where the
            language lacks one.
        works: Words about publications and talks, such as ``preprint`` or ``in_book``; some contain
            a ``{placeholder}``. Also in English where the language lacks one.
        labels: Labels such as ``advisor`` or ``expires``; some contain a ``{placeholder}``. Also
            in English where the language lacks one.
    """

    code: str
    tag: str
    present: str
    words: DateWords
    large_first: bool
    parts: Mapping[str, str]
    qualifiers: Mapping[str, str]
    until: str
    forms: Mapping[str, Form]
    academic_year: str
    patterns: Mapping[str, str]
    marks: Punctuation
    sections: Mapping[str, str]
    works: Mapping[str, str]
    labels: Mapping[str, str]

    def __hash__(self) -> int:  # mappings have none
        return hash(self.tag)


def available() -> tuple[str, ...]:
    """Return the names of all supported languages, sorted: ``de``, ``zh-Hant``."""
    return _in_folder(_FOLDER)


@lru_cache(maxsize=4)
def _in_folder(folder: Path) -> tuple[str, ...]:
    return tuple(sorted(file.stem for file in folder.glob("*.toml")))


@lru_cache(maxsize=64)
def load(locale: str) -> Language:
    """Return the language of a locale such as ``de-AT``, ``de_AT`` or ``zh-Hant-TW``.

    Raises:
        UnknownNameError: cvkit does not support that language.
    """
    code, *subtags = locale.replace("_", "-").split("-")
    code = _ALIASES.get(code.lower(), code.lower())
    names = available()
    if code not in names or not _TAG.fullmatch(locale):
        raise UnknownNameError(
            f"There is no locale “{locale}”.",
            f"Use one of {', '.join(names)}, with or without a region: de, de-AT.",
        )
    name = f"{code}-{_script(code, subtags)}"
    english = _data("en")
    file = name if name in names else code
    data = _complete(english if file == "en" else _data(file), english)
    regions = data.get("regions", {})
    for tag in subtags:
        data = _overlaid(data, regions.get(tag.upper(), {}))
    return _language(code, "-".join([code, *subtags]), data, english)


def lookups(tag: str) -> tuple[str, ...]:
    """Return a tag and its fallbacks, from specific to general (RFC 4647, 3.4), in lower case.

    An implied script is tried before none: ``zh-TW`` is ``zh-tw``, then ``zh-hant``, then ``zh``.
    """
    code, *subtags = tag.replace("_", "-").lower().split("-")
    code = _ALIASES.get(code, code)
    script = _script(code, subtags).lower()
    exact = ["-".join([code, *subtags[:count]]) for count in range(len(subtags), 0, -1)]
    return tuple(dict.fromkeys([*exact, *([f"{code}-{script}"] if script else []), code]))


def _script(code: str, subtags: list[str]) -> str:
    """Return the script that a tag names or implies; empty for the language's default."""
    written = next((tag.title() for tag in subtags if re.fullmatch(r"[A-Za-z]{4}", tag)), None)
    implied = (_SCRIPTS.get(code, {}).get(tag.upper()) for tag in subtags)
    return written or next(filter(None, implied), "")


def mentioning(word: str) -> tuple[str, ...]:
    """Return the names of the languages in whose file a word occurs, in whatever role."""
    return tuple(name for name in available() if word.lower() in _lower(name))


@lru_cache(maxsize=64)
def _lower(name: str) -> str:
    """Return a file in lower case; importers ask for the words of each date that isn't one."""
    return _text(name).lower()


@lru_cache(maxsize=256)
def labelled(table: str, label: str) -> frozenset[str]:
    """Return the keys that have a label in the files of languages, in any of them.

    Args:
        table: The table of the files: ``sections``, ``works`` or ``labels``.
        label: The label; case does not matter, nor the form of an apostrophe.
    """
    wanted = label.replace("'", "’").casefold()
    return frozenset(
        key
        for name in mentioning(label.replace("'", "’"))
        for key, text in _data(name).get(table, {}).items()
        if text.casefold() == wanted
    )


def titles(name: str) -> dict[str, str]:
    """Return the titles of sections in a language's file, without loading the rest of it.

    Args:
        name: The name of the language, one of ``available()``.
    """
    return dict(_titles(name))


@lru_cache(maxsize=64)
def _titles(name: str) -> dict[str, str]:
    table = _SECTIONS.search(_text(name))
    return dict(tomllib.loads(table[0])["sections"]) if table else {}


@lru_cache(maxsize=64)
def _data(name: str) -> dict[str, Any]:
    return tomllib.loads(_text(name))


def _text(name: str) -> str:
    return (_FOLDER / f"{name}.toml").read_text(encoding="utf-8")


def _complete(data: dict[str, Any], english: dict[str, Any]) -> dict[str, Any]:
    """Return a language's words, with English titles, labels and punctuation where it lacks them.

    A new section therefore needs only an English title, and a new language may be incomplete.
    """
    tables = ("sections", "works", "labels", "marks")
    return data | {table: english[table] | data.get(table, {}) for table in tables}


def _overlaid(data: dict[str, Any], region: dict[str, Any]) -> dict[str, Any]:
    """Return a language's words, overridden by those of a region."""
    return data | {
        key: {**data.get(key, {}), **value} if isinstance(value, dict) else value
        for key, value in region.items()
    }


def _language(code: str, tag: str, data: dict[str, Any], english: dict[str, Any]) -> Language:
    qualifiers = {
        name: patterns[0]
        for one in (english, data)
        for name, patterns in one.get("qualifiers", {}).items()
    }
    return Language(
        code=code,
        tag=tag,
        present=data["present"],
        words=date_words.read(data, english),
        large_first=data.get("large_first", False),
        parts=MappingProxyType(date_words.names(data, english)),
        qualifiers=MappingProxyType(qualifiers),
        until=data.get("until", ""),
        forms=forms.read(data, english),
        academic_year=data.get("academic_years", english["academic_years"])[0],
        patterns=MappingProxyType(data.get("patterns", {})),
        marks=Punctuation(**data["marks"]),
        sections=MappingProxyType(data["sections"]),
        works=MappingProxyType(data["works"]),
        labels=MappingProxyType(data["labels"]),
    )

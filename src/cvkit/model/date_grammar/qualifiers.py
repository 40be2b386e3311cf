"""Words around a date: c. 2015, mid-2015, May 2027 (expected)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from cvkit.model.date_grammar.vocabulary import any_of, at_end, is_joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.languages.date_words import DateWords
    from cvkit.model.date_grammar.point import Point

_EDTF = re.compile(r"(?<=\d)[~?%]$")
"""EDTF's marks for what is approximate, uncertain, or both (ISO 8601-2:2019, 4.6)."""

_STAGES = frozenset({"early", "mid", "late"})


class _Patterns(NamedTuple):
    before: re.Pattern[str]
    after: re.Pattern[str]
    around: tuple[tuple[str, re.Pattern[str]], ...]
    names_before: dict[str, str]
    names_after: dict[str, str]


def without(text: str, words: DateWords) -> Iterator[tuple[str, Point]]:
    """Yield a text without a qualifier around it, and what the qualifier says.

    Args:
        text: A date that can't be read as it is.
        words: The words of the language.

    Yields:
        Nothing if the text has no qualifier; else one or more ways to take one off.
    """
    patterns = _patterns(words)
    text = re.sub(r"[()\[\]]", " ", text).strip(" ,:.")
    if match := _EDTF.search(text):
        yield text[: match.start()], {"approximate": True}
    if match := patterns.before.match(text):
        yield text[match.end() :].strip(" ,:"), _said(patterns.names_before[_key(match[1])])
    if match := patterns.after.search(text):
        yield text[: match.start()].strip(" ,:"), _said(patterns.names_after[_key(match[1])])
    for name, pattern in patterns.around:
        if match := pattern.fullmatch(text):
            yield match[1], _said(name)


def _said(name: str) -> Point:
    if name in _STAGES:
        return {"stage": name}
    return {"expected": True} if name == "expected" else {"approximate": True}


def _key(word: str) -> str:
    return word.lower().strip(" .")


@cache
def _patterns(words: DateWords) -> _Patterns:
    before = {_key(one.before): one.name for one in reversed(words.qualifiers) if not one.after}
    after = {_key(one.after): one.name for one in reversed(words.qualifiers) if not one.before}
    around = tuple(
        (
            one.name,
            re.compile(rf"{re.escape(one.before)}\s*(.+?)\s*{re.escape(one.after)}", re.IGNORECASE),
        )
        for one in words.qualifiers
        if one.before and one.after
    )
    joined = any_of(word for word in before if is_joined(word) or not word[-1].isalpha())
    spaced = any_of(word for word in before if not is_joined(word) and word[-1].isalpha())
    return _Patterns(
        re.compile(rf"({joined}|(?:{spaced})(?![^\W\d]))[.:,]?[\s-]*", re.IGNORECASE),
        re.compile(rf"[\s,:]*({at_end(after)})[.:]?$", re.IGNORECASE),
        around,
        before,
        after,
    )

"""Brings the ways to type digits, dashes and spaces into one form."""

from __future__ import annotations

import re
import unicodedata

from cvkit.model.date_grammar.messages import HOW_TO_WRITE
from cvkit.model.date_grammar.point import full_year

LONGEST = 1000
"""In characters; the time to read a text grows faster than its length."""

_OTHER_SIGNS = str.maketrans(
    {"\u2010": "-", "\u2011": "-", "\u2012": "–", "−": "–", "—": "–", "―": "–", "－": "–",
     "〜": "~", "～": "~", "、": ",", "،": ",", "؛": ";", "’": "'", "‘": "'", "ʼ": "'"}
    # Direction marks, which Arabic and Hebrew texts have around numbers.
    | dict.fromkeys("\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069")
)  # fmt: skip
_DASHES = re.compile(r"-{2,3}")
_SHORT_YEAR = re.compile(r"(?<![^\W\d])(?<!')'(\d\d)(?!\d)")
_TIME = re.compile(
    r"(?<!\d)(\d{4}-\d\d-\d\d)[Tt ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?"
    r"\s?(?:[Zz]|[+-]\d\d(?::?\d\d)?)?(?!\d)"
)
_AMOUNT = r"\d{1,3}(?:[.,]\d{1,2})?\s?\+?\s?(?:[^\W\d]|[\u0900-\u097f])+\.?"
_DURATION = re.compile(
    rf"\s*(?:[(\[]\s*((?:(?:,|\b\w+\b)?\s?{_AMOUNT}\s?){{1,3}})[)\]]"
    rf"|·\s*((?:,?\s?{_AMOUNT}\s?){{1,3}}))$"
)


def tidy(text: str) -> str:
    """Normalize digits, spaces, dashes and accents, and leave out times and durations.

    Raises:
        ValueError: The text is too long to be a date.
    """
    if len(text) > LONGEST:
        raise ValueError(f"this is too long for a date; {HOW_TO_WRITE}")
    text = " ".join(_normal(text).split())
    if "--" in text:
        text = _DASHES.sub("–", text)
    if "'" in text:
        text = " ".join(_SHORT_YEAR.sub(_full_year, text).split())
    if ":" in text:
        text = _TIME.sub(r"\1", text)
    text = text.removesuffix(found) if (found := duration(text)) else text
    return text.replace("·", ";")  # the Greek semicolon


def duration(text: str) -> str:
    """Return the duration after a date, as in ``2019 (5 months)``; empty if there is none."""
    if not text.endswith((")", "]")) and "·" not in text:
        return ""
    found = _DURATION.search(text)
    return found[0] if found and found.start() else ""


def _normal(text: str) -> str:
    if text.isascii():
        return text
    text = unicodedata.normalize("NFKC", text.translate(_OTHER_SIGNS)).translate(_OTHER_SIGNS)
    return "".join(map(_plain_digit, text))


def _plain_digit(sign: str) -> str:
    return str(unicodedata.decimal(sign)) if sign.isdecimal() else sign


def _full_year(match: re.Match[str]) -> str:
    return f" {full_year(match[1])}"

"""What to search for to find a text of a résumé, or a part of it, in another file."""

from __future__ import annotations

import re
from typing import Final

import phonenumbers

from cvkit.leaks.searchable import Needle, digits_of, weight, words_of

LEAST: Final = 4
"""The letters and digits that a text has at least; shorter ones are found everywhere."""

_LEAST_DIGITS: Final = 6
"""The same for a text of digits only, such as a year."""

_DISTINCT: Final = 10
"""From here on, a run of letters isn't found by chance, even across the borders of words."""

_WINDOW, _STEP, _DISTINCT_WINDOW = 6, 2, 24
"""The words of a part of a long text, the words from one part to the next, and a part's letters."""

_LINK = re.compile(r"\[([^\]]*)\]\((?:https?://|mailto:|tel:)?(?:www\.)?([^)\s]*)\)")
_SCHEME = re.compile(r"^(?:https?://|mailto:|tel:)(?:www\.)?", re.IGNORECASE)
_PHONE = re.compile(r"\s*\+?\d[\d\s().\-/\u00a0]{5,}\d\s*")


def needles_of(text: str) -> tuple[Needle, ...]:
    """Return what finds a text; nothing if it is too short to be told from others.

    Args:
        text: A value of the résumé, which can have inline Markdown.
    """
    if _PHONE.fullmatch(text):
        return _of_phone(text)
    pieces = [_LINK.sub(r"\1", text), *(one[2] for one in _LINK.finditer(text))]
    return tuple(needle for piece in pieces for needle in _of_text(_SCHEME.sub("", piece.strip())))


def of_word(word: str) -> tuple[Needle, ...]:
    """Return what finds a word of a name: whole, and not as a part of another."""
    return (Needle(words=f" {' '.join(words_of(word))} "),) if weight(word) >= LEAST else ()


def _of_phone(text: str) -> tuple[Needle, ...]:
    """Return the digits of a number, without what its country or its prefix adds."""
    digits = digits_of(text)
    if text.strip().startswith("+"):
        try:
            parsed = phonenumbers.parse(text)
            digits = str(parsed.national_number)
        except phonenumbers.NumberParseException:
            pass
    return (Needle(digits=digits.lstrip("0")),) if len(digits) >= _LEAST_DIGITS else ()


def _of_text(text: str) -> tuple[Needle, ...]:
    words = words_of(text)
    least = _LEAST_DIGITS if "".join(words).isdecimal() else LEAST
    if weight(text) < least:
        return ()
    letters = "".join(words)
    if weight(text) < _DISTINCT and letters.isascii():
        return (Needle(words=f" {' '.join(words)} "),)
    whole = Needle(letters=letters) if weight(text) >= _DISTINCT or _is_wide(letters) else Needle(
        words=f" {' '.join(words)} "
    )  # fmt: skip
    starts = range(0, len(words) - _WINDOW + 1, _STEP) if len(words) > _WINDOW else ()
    windows = ("".join(words[start : start + _WINDOW]) for start in starts)
    return (whole, *(Needle(letters=one) for one in windows if len(one) >= _DISTINCT_WINDOW))


def _is_wide(letters: str) -> bool:
    return weight(letters) > len(letters)

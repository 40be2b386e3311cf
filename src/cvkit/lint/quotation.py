"""Typographic quotes and dashes in place of those of a typewriter."""

from __future__ import annotations

import re
from typing import NamedTuple

_NARROW = "\u202f"
"""Narrow no-break space, which French puts inside its quotation marks."""


class Marks(NamedTuple):
    """A language's quotation marks: the outer pair, and the pair for quotes within quotes."""

    opening: str
    closing: str
    inner_opening: str
    inner_closing: str


_ENGLISH = Marks("“", "”", "‘", "’")
_GUILLEMETS = Marks("«", "»", "‹", "›")

# The delimiters of CLDR 46 (common/main/*.xml, <delimiters>); its French has no blanks in them,
# since it is about characters: they come from the Lexique of the Imprimerie nationale.
_MARKS = {
    "de": Marks("„", "“", "‚", "‘"),
    "de-ch": _GUILLEMETS,
    "de-li": _GUILLEMETS,
    "en": _ENGLISH,
    "es": Marks("«", "»", "“", "”"),
    "es-es": Marks("«", "»", "“", "”"),
    "fr": Marks(f"«{_NARROW}", f"{_NARROW}»", "“", "”"),
    "fr-ch": _GUILLEMETS,
}
_ELSEWHERE = {"es": _ENGLISH}
"""Of regions that are not named above, where they differ from the language's own country."""

_OPENING = re.compile(
    r"(?:^|(?<=[\s(\[{–—/“„‚‘«‹\u202f]))[*_]*(?P<mark>[\"'])(?=[^\s\"')\]},.;:!?])"
)
_CLOSING = re.compile(r"(?<=[^\s(\[{])(?P<mark>[\"'])(?=[*_]*(?:$|[\s)\]},.;:!?–—/“”\"'’”]))")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])|(?<=\d)'(?=s\b)")
_AFTER_WORD = re.compile(r"(?<=[^\W\d_])'(?=[\s.,;:)]|$)")
_YEARS = re.compile(r"(?:^|(?<=[\s(]))'(?=\d\ds?\b)")

_SPACED = re.compile(r"(?<=[\w)\]\"”’.,*%]) --(?= [\w(\[\"“*$€£])")
_RANGE = re.compile(r"(?<=\d)--(?=\d)")
_BETWEEN = re.compile(r"(?<=[^\W\d_])(?<!-)--(?=[^\W\d_])")
_THREE = re.compile(r"(?<=[\w ])(?<!-)---(?=[\w ])")


def marks_for(locale: str) -> Marks:
    """Return the quotation marks of a locale such as ``de-CH``; English ones for others."""
    tag = locale.replace("_", "-").lower()
    language = tag.partition("-")[0]
    if tag != language and tag not in _MARKS and language in _ELSEWHERE:
        return _ELSEWHERE[language]
    return _MARKS.get(tag) or _MARKS.get(language) or _ENGLISH


def with_dashes(text: str) -> str:
    """Write dashes for double and triple hyphens between words or numbers.

    A hyphen that begins a word, as of ``--verbose``, stays, and so does one that ends it.
    """
    text = _THREE.sub("—", text)
    text = _SPACED.sub(" –", text)
    text = _RANGE.sub("–", text)
    return _BETWEEN.sub("—", text)


def with_quotes(text: str, marks: Marks) -> str:
    """Write typographic quotes and apostrophes.

    Marks of feet, inches and minutes stay, and so does everything if the quotes do not come in
    pairs: then they are something else.
    """
    text = _APOSTROPHE.sub("’", text)
    text = _YEARS.sub("’", text)
    pairs = _pairs(text)
    if pairs is None:
        return text
    chars = list(text)
    for start, end in pairs:
        is_double = text[start] == '"'
        chars[start], chars[end] = marks[:2] if is_double else marks[2:]
    return _AFTER_WORD.sub("’", "".join(chars))


def _pairs(text: str) -> list[tuple[int, int]] | None:
    """Return start and end of each quotation, or ``None`` if they cannot be told."""
    openings = {match.start("mark") for match in _OPENING.finditer(text)}
    closings = {match.start("mark") for match in _CLOSING.finditer(text)}
    pairs: list[tuple[int, int]] = []
    waiting: list[int] = []
    for at in sorted(openings | closings):
        if waiting and at in closings and text[waiting[-1]] == text[at]:
            pairs.append((waiting.pop(), at))
        elif at in openings:
            waiting.append(at)
        elif text[at] == '"':
            return None
    return None if waiting else pairs

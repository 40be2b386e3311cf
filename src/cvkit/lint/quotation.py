"""Typographic quotes and dashes instead of typewriter ones."""

from __future__ import annotations

import re
from typing import NamedTuple

from cvkit.lint.content import COVER

_NARROW = "\u202f"
"""Narrow no-break space, used in French inside quotation marks."""


class QuoteMarks(NamedTuple):
    """A language's quotation marks: the outer pair, and the pair for quotes within quotes."""

    opening: str
    closing: str
    inner_opening: str
    inner_closing: str


_ENGLISH = QuoteMarks("“", "”", "‘", "’")
_GUILLEMETS = QuoteMarks("«", "»", "‹", "›")

# The delimiters of CLDR 46 (common/main/*.xml, <delimiters>). They lack the spaces that French
# needs: those are from the Lexique of the Imprimerie nationale.
_MARKS = {
    "de": QuoteMarks("„", "“", "‚", "‘"),
    "de-ch": _GUILLEMETS,
    "de-li": _GUILLEMETS,
    "en": _ENGLISH,
    "es": QuoteMarks("«", "»", "“", "”"),
    "es-es": QuoteMarks("«", "»", "“", "”"),
    "fr": QuoteMarks(f"«{_NARROW}", f"{_NARROW}»", "“", "”"),
    "fr-ch": _GUILLEMETS,
}
_ELSEWHERE = {"es": _ENGLISH}
"""For regions not listed above, if they differ from the language's main country."""

# Three asterisks, and the character beyond them.
_NEAR = 4

_STRAIGHT = re.compile("[\"']")
_EMPHASIS = "*_"
_BEFORE_OPENING = frozenset(" \t\n\u00a0\u202f([{–—/“„‚‘«‹")
_AFTER_CLOSING = frozenset(f" \t\n\u00a0\u202f)]}},.;:!?–—/“”’»›{COVER}")
_NEVER_INSIDE = frozenset(" \t\n)]},.;:!?")

_THREE = re.compile(r"(?<=[\w ])---(?=[\w ])")
_SPACED = re.compile(r"(?<=[\w)\]\"”’.,*%]) --(?= [\w(\[\"“*$€£])")
_RANGE = re.compile(r"(?<=\d)--(?=\d)")
_BETWEEN = re.compile(r"(?<=[^\W\d_])--(?=[^\W\d_])")


def marks_for(locale: str) -> QuoteMarks:
    """Return the quotation marks of a locale such as ``de-CH``; English ones if unknown."""
    tag = locale.replace("_", "-").lower()
    language = tag.partition("-")[0]
    if tag != language and tag not in _MARKS and language in _ELSEWHERE:
        return _ELSEWHERE[language]
    return _MARKS.get(tag) or _MARKS.get(language) or _ENGLISH


def with_dashes(text: str) -> str:
    """Replace double and triple hyphens between words or numbers with dashes.

    Hyphens at the start of a word, as in ``--verbose``, or at its end stay.
    """
    if "--" not in text:
        return text
    text = _THREE.sub("—", text)
    text = _SPACED.sub(" –", text)
    text = _RANGE.sub("–", text)
    return _BETWEEN.sub("—", text)


def with_quotes(text: str, marks: QuoteMarks) -> str:
    """Replace straight quotes and apostrophes with typographic ones.

    Marks of feet, inches and minutes stay, and so do all quotes if any is unpaired: then they
    are something else.
    """
    chars = list(text)
    waiting: list[int] = []
    pairs: list[tuple[int, int]] = []
    is_paired = True
    for match in _STRAIGHT.finditer(text):
        at, mark = match.start(), match[0]
        if mark == "'" and _is_apostrophe(text, at):
            chars[at] = "’"
            continue
        closes = _may_close(text, at)
        if closes and waiting and text[waiting[-1]] == mark:
            pairs.append((waiting.pop(), at))
        elif _may_open(text, at):
            waiting.append(at)
        elif closes and mark == "'" and text[at - 1].isalpha():
            chars[at] = "’"  # the students’
        else:
            is_paired = is_paired and mark == "'"
    for start, end in pairs if is_paired and not waiting else ():
        chars[start], chars[end] = marks[:2] if text[start] == '"' else marks[2:]
    return "".join(chars)


def _is_apostrophe(text: str, at: int) -> bool:
    """Whether it is within a word, or before a two-digit year."""
    before, after = text[at - 1 : at], text[at + 1 : at + 3]
    if after.isdigit():
        return not before or before in _BEFORE_OPENING
    return (before.isalpha() and after[:1].isalpha()) or (before.isdigit() and after[:1] == "s")


def _may_open(text: str, at: int) -> bool:
    before, after = text[max(at - _NEAR, 0) : at].rstrip(_EMPHASIS)[-1:], text[at + 1 : at + 2]
    return (not before or before in _BEFORE_OPENING or before in "\"'") and bool(
        after and after not in _NEVER_INSIDE
    )


def _may_close(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 1 + _NEAR].lstrip(_EMPHASIS)[:1]
    return bool(before and not before.isspace()) and (
        not after or after in _AFTER_CLOSING or after in "\"'"
    )

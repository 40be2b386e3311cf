"""Rules on lookalike and invisible characters."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from cvkit.diagnostics import ReplaceText, Severity
from cvkit.diagnostics.words import quote
from cvkit.lint.finding import Finding
from cvkit.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cvkit.lint.content import Content
    from cvkit.lint.rule import LintContext

# Pairs from Unicode's confusables.txt (UTS #39) that look alike in the themes' fonts.
_FOREIGN = "аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧον"
_LATIN = "aeopcyxijshdqwABEKMHOPCTYXIJSABEZHIKMNOPTYXov"
_TO_LATIN = dict(zip(_FOREIGN, _LATIN, strict=True))
_CYRILLIC = 29
_TO_CYRILLIC = dict(zip(_LATIN[:_CYRILLIC], _FOREIGN[:_CYRILLIC], strict=True))
_TO_GREEK = dict(zip(_LATIN[_CYRILLIC:], _FOREIGN[_CYRILLIC:], strict=True))

# In a word of two scripts they meet somewhere, so searching for two adjacent characters is enough.
_MEETING = re.compile(r"[A-Za-zÀ-ɏ][Ͱ-ϿЀ-ԯ]|[Ͱ-ϿЀ-ԯ][A-Za-zÀ-ɏ]")
_SHORTEST = 3
"""Shorter words are scientific symbols: ΔT, μA."""

_WORD = re.compile(r"[^\W\d_]+")
_GREEK = re.compile(r"[Ͱ-Ͽ]")
_COMPATIBLE = re.compile(r"[\U0001D400-\U0001D7FF]{3,}|[ﬀ-ﬆ]")
"""Mathematical letters used as bold text, and ligatures copied from a PDF."""


def lookalike(content: Content, _context: LintContext) -> Iterator[Finding]:
    """A character only looks like the right one.

    A word in Latin letters contains a Cyrillic or Greek letter that looks the same, or the other
    way round; or letters come from Unicode's mathematical alphabets or are ligatures such as
    “ﬁ”. Symbols such as μ, Δ and Ω are ignored.

    Why: Searches don't find such a word, and programs that read résumés don't recognize it. It
    mostly comes from copying, or from a keyboard with two layouts.

    Bad:
        work:
          - organization: Harbour Office
            title: Seniоr Pilot

    Good:
        work:
          - organization: Harbour Office
            title: Senior Pilot
    """
    if any(_is_mixing(char) for char in content.alphabet):
        yield from _mixed_words(content)
    for text in content.containing(*_signs(content, _is_compatible)):
        found = _COMPATIBLE.search(text.value)
        if found:
            yield Finding(
                text.route,
                f"{quote(found[0])} contains {_name(found[0][0])} instead of plain letters",
                f"write {quote(_compatible(found))}",
                change=ReplaceText(text.route, _COMPATIBLE.sub(_compatible, text.value)),
                part=found.span(),
            )


def _signs(content: Content, is_meant: Callable[[str], bool]) -> list[str]:
    return sorted(char.lower() for char in content.alphabet if is_meant(char))


def _is_mixing(char: str) -> bool:
    return "Ͱ" <= char <= "ԯ"


def _is_compatible(char: str) -> bool:
    return "ﬀ" <= char <= "ﬆ" or "\U0001d400" <= char <= "\U0001d7ff"


def _mixed_words(content: Content) -> Iterator[Finding]:
    for text in content.texts:
        if text.value.isascii() or not _MEETING.search(text.value):
            continue
        mixed = [
            (found, meant) for found in _WORD.finditer(text.value) if (meant := _meant(found[0]))
        ]
        if mixed:
            found, meant = mixed[0]
            word = found[0]
            char, right = next(pair for pair in zip(word, meant, strict=True) if len({*pair}) > 1)
            fixed = _WORD.sub(lambda match: _meant(match[0]) or match[0], text.value)
            yield Finding(
                text.route,
                f"the “{char}” in {quote(word)} is {_name(char)}",
                f"write {_name(right)}",
                change=ReplaceText(text.route, fixed),
                part=found.span(),
            )


def _meant(word: str) -> str | None:
    """Return a word of two scripts in the intended one, if that is clear."""
    if word.isascii() or len(word) < _SHORTEST:
        return None
    to_foreign = _TO_GREEK if _GREEK.search(word) else _TO_CYRILLIC
    latin = [char for char in word if char <= "ɏ"]
    foreign = [char for char in word if char > "ɏ"]
    surely_latin = any(char not in to_foreign for char in latin)
    surely_foreign = any(char not in _TO_LATIN for char in foreign)
    if not latin or not foreign or (surely_latin and surely_foreign):
        return None
    is_latin = len(latin) >= len(foreign)
    if (surely_foreign and is_latin) or (surely_latin and not is_latin):
        return None
    table = _TO_LATIN if is_latin else to_foreign
    return "".join(table.get(char, char) for char in word)


def _compatible(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match[0])


def _name(char: str) -> str:
    return f"U+{ord(char):04X} {unicodedata.name(char, '(unnamed)')}"


_INVISIBLE = frozenset(
    "\u061c\u115f\u1160\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060"
    "\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u3164\ufeff\uffa0"
)
_FIRST_TAG, _LAST_TAG = "\U000e0000", "\U000e007f"
_RIGHT_TO_LEFT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
_DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069")
_JOINERS = frozenset("\u200c\u200d")
_BREAK = "\u200b"
_UNSPACED = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]"
"""Thai, Lao, Burmese and Khmer, where a zero-width space marks the end of a word."""
_FLAG = "\N{WAVING BLACK FLAG}"
_JOINS_NOTHING = r"[\s!-ɏͰ-ԯ‐-‧]"


def invisible_character(content: Content, _context: LintContext) -> Iterator[Finding]:
    r"""A text contains an invisible character.

    Zero-width spaces and joiners, marks that change the direction of writing, and fillers. They
    are ignored where a script needs them: in Arabic and Hebrew, in Thai, in emoji.

    Why: Searches don't find a word with such a character. It mostly comes from copying from a
    web page or a chat.

    Bad:
        work:
          - organization: "Harbour\u200b Office"
            title: Pilot

    Good:
        work:
          - organization: "Harbour Office"
            title: Pilot
    """
    for text in content.containing(*_signs(content, _is_invisible)):
        found = [
            at
            for at, char in enumerate(text.value)
            if _is_invisible(char) and not _is_needed(text.value, at)
        ]
        if not found:
            continue
        unwanted = set(found)
        fixed = "".join(char for at, char in enumerate(text.value) if at not in unwanted)
        before = text.value[: found[0]].split()
        where = f" after {quote(before[-1])}" if before else " at the start"
        more = f", and {len(found) - 1} more" if len(found) > 1 else ""
        yield Finding(
            text.route,
            f"invisible character {_name(text.value[found[0]])}{where}{more}",
            "remove it",
            change=ReplaceText(text.route, fixed) if fixed.strip() else None,
            part=(found[0], found[0] + 1),
        )


def _is_invisible(char: str) -> bool:
    return char in _INVISIBLE or _FIRST_TAG <= char <= _LAST_TAG


def _is_needed(value: str, at: int) -> bool:
    char = value[at]
    before, after = value[max(at - 1, 0) : at], value[at + 1 : at + 2]
    if char in _DIRECTIONS:
        return bool(re.search(_RIGHT_TO_LEFT, value))
    if char == _BREAK:
        return bool(re.match(_UNSPACED, before) or re.match(_UNSPACED, after))
    if char in _JOINERS:
        return not all(not near or re.match(_JOINS_NOTHING, near) for near in (before, after))
    return char >= _FIRST_TAG and _FLAG in value[:at]


RULES = (
    Rule("CV118", "lookalike", Severity.WARNING, lookalike),
    Rule("CV119", "invisible-character", Severity.WARNING, invisible_character),
)

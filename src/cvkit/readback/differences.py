"""Says how a text in a file differs from the same text in a document."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from cvkit.readback.align import How, is_whole
from cvkit.readback.letters import Gap, is_unspaced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.readback.align import Place
    from cvkit.readback.letters import Letters

_ALIKE = 0.5
"""The least share of equal words of which one can say that they are the same text."""

_MOST_NUMBERS = 3
_MOST_WORDS = 300
_NOT_JOINED = frozenset("اأإآٱدذرزژوؤةىڈڑۀ")
"""Arabic letters that aren't joined to what comes after them (Unicode, ArabicShaping: type R)."""

_MOST_SHOWN = 40
"""The most letters of words that are run together."""

_LONG_WORD = 24
"""A word with more letters may be broken at the end of a line."""


def difference(wanted: Letters, found: Letters, start: int, end: int) -> str:
    """Return what stands in the place of a text; empty if nothing like it is there.

    Args:
        wanted: The letters of the text.
        found: The letters of the file.
        start: The number of the first letter that may belong to it.
        end: The number after the last one.
    """
    words = wanted.words(0, len(wanted.text))[:_MOST_WORDS]
    others = found.words(start, min(end, start + 2 * len(wanted.text)))[:_MOST_WORDS]
    if len(words) == 1 and others:
        return _of_word(words[0], others)
    matcher = SequenceMatcher(None, words, others, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return ""
    for tag, first, last, other, end_of_other in matcher.get_opcodes():
        if tag in {"replace", "delete"}:
            lost = " ".join(words[first:last])
            instead = " ".join(others[other:end_of_other])
            return _became(lost, instead) if instead else f"“{lost}” is missing"
    return ""


def _of_word(word: str, others: list[str]) -> str:
    for other in others:
        if SequenceMatcher(None, word, other, autojunk=False).ratio() > 2 * _ALIKE - 0.25:
            return _became(word, other)
    return ""


def _became(lost: str, instead: str) -> str:
    """Return what a text became, with the numbers of letters that may look like those of it."""
    foreign = {one for one in instead if not one.isascii() and one not in lost}
    numbers = ", ".join(f"U+{ord(one):04X}" for one in sorted(foreign)[:_MOST_NUMBERS])
    return f"“{lost}” became “{instead}”{f' ({numbers})' if numbers else ''}"


def misplaced_gaps(wanted: Letters, place: Place, found: Letters) -> Iterator[tuple[bool, str]]:
    """Yield words that are split or run together, and whether they are split.

    Args:
        wanted: The letters of the text.
        place: Where they are in the file.
        found: The letters of the file.
    """
    size = len(wanted.text)
    parts = [(0, size, place.start)]
    if place.how is How.BROKEN:
        parts = [(0, place.cut, place.start), (place.cut, size, place.resumed)]
    for first, last, at in parts:
        yield from _in_part(wanted, first, last, found, at)
    if place.how is not How.BROKEN and not is_whole(found, place.start, place.end):
        is_before = not is_whole(found, place.start, place.start)
        yield False, _around(found, place.start if is_before else place.end)[-_MOST_SHOWN:]


def _in_part(
    wanted: Letters, first: int, last: int, found: Letters, at: int
) -> Iterator[tuple[bool, str]]:
    shift = at - first
    there = {
        position - shift: kind
        for position, kind in found.gaps(at, last + shift)
        if kind is not Gap.OPTIONAL
    }
    for position, kind in wanted.gaps(first, last):
        have = there.pop(position, Gap.NONE)
        if kind is Gap.OPTIONAL:
            continue
        if have is Gap.NONE and not _is_loose(wanted.text, position):
            yield False, _around(wanted, position)
        elif Gap.HYPHEN in kind and Gap.HYPHEN not in have:
            yield True, _around(wanted, position)
    for position, kind in there.items():
        if not _may_break(wanted, position, kind):
            yield True, _around(wanted, position)


def _is_loose(text: str, position: int) -> bool:
    """Return whether programs guess a space here, or put none: in Japanese, and in Arabic.

    They take the gap behind an Arabic letter that isn't joined to the next one for a space, or not,
    and lose spaces where the direction of writing changes.
    """
    before, behind = text[position - 1], text[position]
    if is_unspaced(before) or is_unspaced(behind):
        return True
    return before in _NOT_JOINED or _is_rtl(before) != _is_rtl(behind)


def _is_rtl(letter: str) -> bool:
    return bidirectional(letter) in {"R", "AL"}


def _may_break(wanted: Letters, position: int, kind: Gap) -> bool:
    """Return whether a word may be divided at a letter: by hyphenation, or at the end of a line."""
    if Gap.LINE not in kind:
        return _is_loose(wanted.text, position)
    if Gap.HYPHEN in kind:
        return True
    before, behind = wanted.text[position - 1], wanted.text[position]
    if not (before.isalnum() and behind.isalnum()):
        return True
    return _is_loose(wanted.text, position) or len(_word(wanted, position)) > _LONG_WORD


def _word(wanted: Letters, position: int) -> str:
    start = max((at for at, _ in wanted.gaps(0, position)), default=0)
    end = next((at for at, _ in wanted.gaps(position, len(wanted.text))), len(wanted.text))
    return wanted.text[start:end]


def _around(wanted: Letters, position: int) -> str:
    """Return the words before and behind a letter, or the one that it is in."""
    size = len(wanted.text)
    start = max((at for at, _ in wanted.gaps(0, position)), default=0)
    end = next((at for at, _ in wanted.gaps(position, size)), size)
    between = " " if wanted.gap(position) is not Gap.NONE else ""
    return f"{wanted.text[start:position]}{between}{wanted.text[position:end]}"

"""Finds a document's texts in the text of a file, one after the other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cvkit.readback.letters import Gap, is_unspaced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.readback.letters import Letters

_SLACK = 400
"""The most letters that a theme or a format may put between two texts: labels, addresses of links,
names and page numbers at the edge of a page."""

_WORD = re.compile(r"[^\W\d_]+|\d+")
_CLEAR = 4
"""Texts with fewer letters count only where whole words begin and end."""


class How(StrEnum):
    """How a text was found."""

    IN_ORDER = "in order"
    BROKEN = "broken by the end of a page"
    LOOSE = "in another order of words"
    ELSEWHERE = "elsewhere"
    NOWHERE = "nowhere"


class Place(NamedTuple):
    """Where a text is.

    Attributes:
        start: The number of its first letter; where it should be, if it is nowhere.
        end: The number after its last one.
        how: How it was found.
        cut: If it is broken, the number of its own letters before the end of the page; of one
            whose words are in another order, that of all its letters.
        resumed: If it is broken, the number of the letter with which the next page goes on.
    """

    start: int
    end: int
    how: How
    cut: int = 0
    resumed: int = 0


@dataclass(slots=True)
class _Cursor:
    at: int = 0
    missed: int = 0


def align(
    queues: Sequence[Sequence[Letters]],
    found: Letters,
    breaks: Sequence[int] = (),
    *,
    is_loose: bool = False,
) -> list[list[Place]]:
    """Find the texts of each queue in their order; of several queues, in any mixture.

    It takes time in proportion to the length of the texts, as each is looked for only near the
    end of the one before it.

    Args:
        queues: The texts.
        found: The letters of the file.
        breaks: The numbers of the letters that begin a page, ascending.
        is_loose: Whether the words of a text may be in any order, as they are where a program
            guesses the direction of writing from positions.

    Returns:
        The places of the texts of each queue.
    """
    places: list[list[Place]] = [[] for _ in queues]
    cursor = _Cursor()
    while any(len(made) < len(queue) for made, queue in zip(places, queues, strict=True)):
        heads = [
            (number, queue[len(made)])
            for number, (made, queue) in enumerate(zip(places, queues, strict=True))
            if len(made) < len(queue)
        ]
        candidates = [
            (place, number)
            for number, wanted in heads
            if (place := _next(wanted, found, cursor, is_loose=is_loose)) is not None
        ]
        if not candidates:
            candidates = [
                (place, number)
                for number, wanted in heads
                if (place := _broken(wanted, found, cursor, breaks)) is not None
            ]
        if candidates:
            place, number = min(candidates)
            cursor = _behind(place, cursor)
        else:
            number, wanted = heads[0]
            place = Place(cursor.at, cursor.at, How.NOWHERE)
            cursor.missed += len(wanted.text)
        places[number].append(place)
    return [_searched(one, made, found, places) for one, made in zip(queues, places, strict=True)]


def _behind(place: Place, cursor: _Cursor) -> _Cursor:
    if place.how is How.BROKEN:  # what interrupts it comes before the rest of it
        return _Cursor(place.start + place.cut, place.end - place.resumed)
    if place.how is How.LOOSE:
        return _Cursor(cursor.at, cursor.missed + place.cut)
    if place.start == place.end:
        return cursor
    return _Cursor(place.end, 0)


def _by_words(wanted: Letters, found: Letters, cursor: _Cursor) -> Place | None:
    limit = cursor.at + len(wanted.text) + _SLACK + cursor.missed
    start = max(cursor.at - _SLACK, 0)
    parts = " ".join(wanted.words(0, len(wanted.text)))
    starts = [found.text.find(word, start, limit) for word in _WORD.findall(parts)]
    if not starts or min(starts) < 0:
        return None
    return Place(min(starts), min(starts), How.LOOSE, cut=len(wanted.text))


def _next(wanted: Letters, found: Letters, cursor: _Cursor, *, is_loose: bool) -> Place | None:
    size = len(wanted.text)
    if not size:
        return Place(cursor.at, cursor.at, How.IN_ORDER)
    limit = cursor.at + size + _SLACK + cursor.missed
    start = _find(wanted.text, found, cursor.at, limit)
    if start >= 0:
        return Place(start, start + size, How.IN_ORDER)
    return _by_words(wanted, found, cursor) if is_loose else None


def _find(text: str, found: Letters, start: int, limit: int) -> int:
    """Return where a text is, best as whole words; -1 if it is nowhere."""
    first = at = found.text.find(text, start, limit)
    while at >= 0:
        if is_whole(found, at, at + len(text)):
            return at
        at = found.text.find(text, at + 1, limit)
    return first if len(text) >= _CLEAR else -1


def is_whole(found: Letters, start: int, end: int) -> bool:
    """Return whether a range of letters begins and ends as words do."""
    return _parts(found, start) and _parts(found, end)


def _parts(found: Letters, at: int) -> bool:
    if found.gap(at) is not Gap.NONE:
        return True
    before, behind = found.text[at - 1], found.text[at]
    if not (before.isalnum() and behind.isalnum()):
        return True
    return is_unspaced(before) or is_unspaced(behind)


def _broken(
    wanted: Letters, found: Letters, cursor: _Cursor, breaks: Sequence[int]
) -> Place | None:
    """Find a text that goes on at the top of another page, behind something else."""
    text = wanted.text
    near = cursor.at + cursor.missed + _SLACK
    for cut in (cut for cut, _ in wanted.gaps(0, len(text))):
        start = _find(text[:cut], found, cursor.at, near + cut)
        if start < 0:
            return None
        for top in breaks:
            if top < start + cut:
                continue
            resumed = found.text.find(text[cut:], top, top + len(text) + _SLACK)
            if resumed >= 0:
                end = resumed + len(text) - cut
                return Place(start, end, How.BROKEN, cut, resumed)
    return None


def _searched(
    queue: Sequence[Letters], made: list[Place], found: Letters, places: list[list[Place]]
) -> list[Place]:
    """Look for the texts that aren't where they should be in the whole file."""
    taken: list[Place] | None = None
    result: list[Place] = []
    end = 0
    for wanted, place in zip(queue, made, strict=True):
        if place.how is not How.NOWHERE or not wanted.text:
            end = max(end, place.end)
            result.append(place)
            continue
        if taken is None:
            taken = sorted(one for those in places for one in those if one.start < one.end)
        nowhere = Place(end, end, How.NOWHERE)
        result.append(_elsewhere(wanted.text, found, taken) or nowhere)
    return result


def _elsewhere(text: str, found: Letters, taken: list[Place]) -> Place | None:
    at = found.text.find(text)
    while at >= 0:
        end = at + len(text)
        is_free = not any(one.start < end and at < one.end for one in taken)
        if is_free and is_whole(found, at, end):
            return Place(at, end, How.ELSEWHERE)
        at = found.text.find(text, at + 1)
    return None

"""Finds a document's texts in the text of a file, one after the other."""

from __future__ import annotations

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

_CLEAR = 4
"""Texts with fewer letters count only where whole words begin and end."""


class How(StrEnum):
    """How a text was found."""

    IN_ORDER = "in order"
    BROKEN = "broken by the end of a page"
    ELSEWHERE = "elsewhere"
    NOWHERE = "nowhere"


class Place(NamedTuple):
    """Where a text is.

    Attributes:
        start: The number of its first letter; where it should be, if it is nowhere.
        end: The number after its last one.
        how: How it was found.
        cut: If it is broken, the number of its own letters before the end of the page.
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
    queues: Sequence[Sequence[Letters]], found: Letters, breaks: Sequence[int] = ()
) -> list[list[Place]]:
    """Find the texts of each queue in their order; of several queues, in any mixture.

    It takes time in proportion to the length of the texts, as each is looked for only near the
    end of the one before it.

    Args:
        queues: The texts; those without letters are nowhere.
        found: The letters of the file.
        breaks: The numbers of the letters that begin a page, ascending.

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
            if (place := _next(wanted, found, cursor)) is not None
        ]
        if not candidates:
            candidates = [
                (place, number)
                for number, wanted in heads
                if (place := _broken(wanted, found, cursor, breaks)) is not None
            ]
        if candidates:
            place, number = min(candidates)
            cursor.at, cursor.missed = place.end, 0
        else:
            number, wanted = heads[0]
            place = Place(cursor.at, cursor.at, How.NOWHERE)
            cursor.missed += len(wanted.text)
        places[number].append(place)
    return [_searched(queue, made, found, places) for queue, made in zip(queues, places, strict=True)]


def _next(wanted: Letters, found: Letters, cursor: _Cursor) -> Place | None:
    size = len(wanted.text)
    if not size:
        return Place(cursor.at, cursor.at, How.IN_ORDER)
    limit = cursor.at + size + _SLACK + cursor.missed
    start = _find(wanted.text, found, cursor.at, limit)
    return None if start < 0 else Place(start, start + size, How.IN_ORDER)


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
    for wanted, place in zip(queue, made, strict=True):
        if place.how is not How.NOWHERE or not wanted.text:
            result.append(place)
            continue
        if taken is None:
            taken = sorted(one for those in places for one in those if one.how is How.IN_ORDER)
        result.append(_elsewhere(wanted.text, found, taken) or place)
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

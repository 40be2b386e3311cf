"""Finds a document's texts in the text of a file, one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cvkit.readback.letters import Gap, is_unspaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cvkit.readback.letters import Letters

_SLACK = 400
"""The most letters that a theme or a format may put between two texts: labels, addresses of links,
names and page numbers at the edge of a page."""

_LOOKAHEAD = 3
"""How many texts after one that is far away are looked for nearby."""

_SEVERAL = 2

_AHEAD = 8
"""By how many texts behind it one decides of which of two queues a text is."""

_NEAR = 2
"""How many texts may come between a date and its entry's head: titles of a section and group."""

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


@dataclass(slots=True)
class _Queue:
    """The texts that are still to be found, one after the other.

    Attributes:
        texts: All texts.
        places: The places of those before the head.
        column: The number of the column that they stand in.
        anchors: The numbers of the texts that they are near, in the first queue of the column.
        ahead: Where the head is next, from where the cursor was when it was looked for; -1 if it is
            nowhere from there on. ``None`` if it wasn't looked for.
    """

    texts: Sequence[Letters]
    places: list[Place]
    column: int
    anchors: Sequence[int] = ()
    ahead: int | None = None

    @property
    def head(self) -> Letters | None:
        return self.texts[len(self.places)] if len(self.places) < len(self.texts) else None

    def add(self, place: Place) -> None:
        self.places.append(place)
        self.ahead = None


def align(
    queues: Sequence[Sequence[Letters]],
    found: Letters,
    breaks: Sequence[int] = (),
    columns: Sequence[int] = (),
    anchors: Mapping[int, Sequence[int]] | None = None,
) -> list[list[Place]]:
    """Find the texts of each queue in their order; of several queues, in any mixture.

    It takes time in proportion to the length of the texts, as each is looked for only near the
    end of the one before it.

    Args:
        queues: The texts.
        found: The letters of the file.
        breaks: The numbers of the letters that begin a page, ascending.
        columns: The number of each queue's column, if several have one.
        anchors: For queues by their number, if their texts are near others: the number of that
            text in the first queue of the column, or 0 if it isn't near any.

    Returns:
        The places of the texts of each queue.
    """
    waiting = [
        _Queue(texts, [], column, (anchors or {}).get(number, ()))
        for number, (texts, column) in enumerate(
            zip(queues, columns or range(len(queues)), strict=True)
        )
    ]
    cursor = _Cursor()
    while open_queues := [queue for queue in waiting if queue.head is not None]:
        _step(open_queues, found, cursor, breaks)
    places = [queue.places for queue in waiting]
    return [_searched(one, made, found, places) for one, made in zip(queues, places, strict=True)]


def _step(
    queues: Sequence[_Queue],
    found: Letters,
    cursor: _Cursor,
    breaks: Sequence[int],
) -> None:
    """Find the head that comes next, or decide that one is missing."""
    options: list[tuple[Place, int]] = []
    for number, queue in enumerate(queues):
        head = queue.head
        if head is None:
            continue
        place = _next(queue, head, found, cursor)
        if place is None and queue.ahead == -1:
            place = _broken(head, found, cursor, breaks)
            if place is None:
                _give_up(queue, head, cursor)
                return
        if place is not None:
            options.append((place, number))
    first = queues[0]
    if first.head is not None and _is_skipped(first, found, cursor, options):
        _give_up(first, first.head, cursor)
    elif options:
        place, number = _best(options, queues, found)
        queues[number].add(place)
        cursor.at, cursor.missed = _behind(place, cursor)
    elif first.head is not None:
        _give_up(first, first.head, cursor)


def _best(
    options: Sequence[tuple[Place, int]], queues: Sequence[_Queue], found: Letters
) -> tuple[Place, int]:
    """Return the place that comes first.

    Of two texts at one, a text is not there that others must come before, and then the other is
    whose column goes on sooner. If both go on alike, a date is there whose entry has begun.
    """
    first = min(options, key=_soonest)
    same = [one for one in options if one[0] == first[0] and one[0].end > one[0].start]
    if len(same) < _SEVERAL:
        return first
    return min(
        same,
        key=lambda one: (
            _is_early(queues[one[1]], queues),
            [*_following(queues, one[1], one[0].end, found)],
            _texts_to_head(queues[one[1]], queues) >= 0,
        ),
    )


def _is_early(queue: _Queue, queues: Sequence[_Queue]) -> bool:
    """Return whether there are others before the text that the head of a queue is near."""
    return _texts_to_head(queue, queues) > _NEAR


def _texts_to_head(queue: _Queue, queues: Sequence[_Queue]) -> int:
    """Return how many texts come before the one that the head of a queue is near.

    It is negative if that was found already, and 0 if the head is near none.
    """
    main = next((one for one in queues if one.column == queue.column), queue)
    if main is queue or not queue.anchors:
        return 0
    return queue.anchors[len(queue.places)] - len(main.places)


def _following(queues: Sequence[_Queue], number: int, end: int, found: Letters) -> Iterator[int]:
    """Yield where the next texts of a column are, if the head of one of its queues ends there."""
    rests = [
        [one.text for one in queue.texts[len(queue.places) + (at == number) :] if one.text]
        for at, queue in enumerate(queues)
        if queue.column == queues[number].column
    ]
    for _ in range(_AHEAD):
        heads = [
            (there, len(rest[0]), at)
            for at, rest in enumerate(rests)
            if rest and (there := _find(rest[0], found, end, end + _SLACK + len(rest[0]))) >= 0
        ]
        if not heads:
            break
        there, size, at = min(heads)
        rests[at].pop(0)
        end = there + size
        yield end
    yield len(found.text) + 1


def _soonest(option: tuple[Place, int]) -> tuple[int, bool, int, int]:
    """Sort places by their beginning; of two at one letter, the longer one is the first.

    A text without letters keeps what comes after it waiting, so it is done with before.
    """
    place, number = option
    return place.start, place.end > place.start, -place.end, number


def _give_up(queue: _Queue, head: Letters, cursor: _Cursor) -> None:
    queue.add(Place(cursor.at, cursor.at, How.NOWHERE))
    cursor.missed += len(head.text)


def _is_skipped(
    queue: _Queue, found: Letters, cursor: _Cursor, options: Sequence[tuple[Place, int]]
) -> bool:
    """Return whether a head is far away, but what comes after it is near."""
    at = len(queue.places)
    if any(number == 0 for _, number in options):
        return False
    nearest = min((place.start for place, _ in options), default=len(found.text))
    for one in queue.texts[at + 1 : at + 1 + _LOOKAHEAD]:
        limit = cursor.at + cursor.missed + _SLACK + len(one.text)
        if one.text and _find(one.text, found, cursor.at, min(limit, nearest)) >= 0:
            return True
    return False


def _behind(place: Place, cursor: _Cursor) -> tuple[int, int]:
    """Return where to go on, and how many letters may come before the next text."""
    if place.how is How.BROKEN:  # what interrupts it comes before the rest of it
        return place.start + place.cut, place.end - place.resumed
    if place.start == place.end:
        return cursor.at, cursor.missed
    return place.end, 0


def _next(queue: _Queue, head: Letters, found: Letters, cursor: _Cursor) -> Place | None:
    size = len(head.text)
    if not size:
        return Place(cursor.at, cursor.at, How.IN_ORDER)
    if queue.ahead is None or 0 <= queue.ahead < cursor.at:
        queue.ahead = _first(head.text, found, cursor.at)
    limit = cursor.at + _SLACK + cursor.missed
    if not 0 <= queue.ahead <= limit:
        return None
    start = _find(head.text, found, queue.ahead, limit + size)
    return Place(start, start + size, How.IN_ORDER)


def _first(text: str, found: Letters, start: int) -> int:
    """Return where a text is next, as whole words if it is short; -1 if it is nowhere."""
    if len(text) >= _CLEAR:
        return found.text.find(text, start)
    return _find(text, found, start, len(found.text))


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

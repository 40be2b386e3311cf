"""Finds a document's texts in the text of a file, one after the other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import TYPE_CHECKING, NamedTuple, Self

from cvkit.readback.letters import Gap, is_unspaced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.readback.letters import Letters

_SLACK = 400
"""The most letters that a theme or a format may put between two texts: labels, addresses of links,
names and page numbers at the edge of a page."""

_LOOKAHEAD = 3
"""How many texts after one that is far away are looked for nearby."""

_WORD = re.compile(r"[^\W\d_]+|\d+")

_MIRRORED = str.maketrans("()<>[]{}", ")(><][}{")

_BROKEN = 40
"""The letters of a word after which a line may break in it."""

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


_RTL = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters that are written from right to left; beside others, programs guess their order."""


class Order(Enum):
    """The order of a text's words in a file."""

    KEPT = "kept"
    """As they are read."""

    GUESSED = "guessed"
    """A program guesses the direction of writing from positions, and so the order of some."""

    FREE = "free"
    """The same, on a page from right to left, where all may be in any order."""

    @classmethod
    def of_pages(cls, *, is_rtl: bool) -> Self:
        """Return the order on pages, of which programs know only the places of letters."""
        return cls.FREE if is_rtl else cls.GUESSED

    def is_free_in(self, text: str) -> bool:
        """Whether the words of a text may be in any order."""
        return self is Order.FREE or (self is Order.GUESSED and _RTL.search(text) is not None)


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
        ahead: Where the head is next, from where the cursor was when it was looked for; -1 if it is
            nowhere from there on. ``None`` if it wasn't looked for.
    """

    texts: Sequence[Letters]
    places: list[Place]
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
    order: Order = Order.KEPT,
) -> list[list[Place]]:
    """Find the texts of each queue in their order; of several queues, in any mixture.

    It takes time in proportion to the length of the texts, as each is looked for only near the
    end of the one before it.

    Args:
        queues: The texts.
        found: The letters of the file.
        breaks: The numbers of the letters that begin a page, ascending.
        order: The order of the words of a text.

    Returns:
        The places of the texts of each queue.
    """
    waiting = [_Queue(texts, []) for texts in queues]
    cursor = _Cursor()
    while open_queues := [queue for queue in waiting if queue.head is not None]:
        _step(open_queues, found, cursor, breaks, order)
    places = [queue.places for queue in waiting]
    return [_searched(one, made, found, places) for one, made in zip(queues, places, strict=True)]


def _step(
    queues: Sequence[_Queue],
    found: Letters,
    cursor: _Cursor,
    breaks: Sequence[int],
    order: Order,
) -> None:
    """Find the head that comes next, or decide that one is missing."""
    options: list[tuple[Place, int]] = []
    for number, queue in enumerate(queues):
        head = queue.head
        if head is None:
            continue
        place = _next(queue, head, found, cursor)
        if place is None and order.is_free_in(head.text):
            place = _by_words(head, found, cursor)
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
        place, number = min(options, key=_soonest)
        queues[number].add(place)
        cursor.at, cursor.missed = _behind(place, cursor)
    elif first.head is not None:
        _give_up(first, first.head, cursor)


def _soonest(option: tuple[Place, int]) -> tuple[int, bool, Place, int]:
    """Sort places by their beginning; of two at one letter, one of a few letters is the last."""
    place, number = option
    return place.start, 0 < place.end - place.start < _CLEAR, place, number


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
    if place.how is How.LOOSE:
        return cursor.at, cursor.missed + place.cut
    if place.start == place.end:
        return cursor.at, cursor.missed
    return place.end, 0


def _by_words(wanted: Letters, found: Letters, cursor: _Cursor) -> Place | None:
    limit = cursor.at + len(wanted.text) + _SLACK + cursor.missed
    start = max(cursor.at - _SLACK, 0)
    parts = " ".join(wanted.words(0, len(wanted.text)))
    pieces = _WORD.findall(parts) or [*wanted.text]  # what has no words is signs
    starts = [_place_of(piece[:_BROKEN], found, start, limit) for piece in pieces]
    if not starts or min(starts) < 0:
        return None
    return Place(min(starts), min(starts), How.LOOSE, cut=len(wanted.text))


def _place_of(piece: str, found: Letters, start: int, limit: int) -> int:
    """Return where a word or a sign is; brackets may be mirrored (Unicode, UAX #9, L4)."""
    at = found.text.find(piece, start, limit)
    return at if at >= 0 else found.text.find(piece.translate(_MIRRORED), start, limit)


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

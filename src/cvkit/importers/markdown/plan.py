"""Decides what each of the first lines of entries says, for a whole section."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cvkit.importers.markdown import vocabulary
from cvkit.importers.markdown.heads import Head

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cvkit.importers.markdown.parts import Entry

COMMA = re.compile(r",\s+(?![^()]*\))")
"""A comma that isn't in brackets."""

_UNCLEAR = re.compile(r",\s|\s[–—-]\s")
_MOST = 0.5


class Plan(NamedTuple):
    """What the parts of the first lines are, throughout a section.

    Attributes:
        whole: The slot of the organization, school or project.
        title: The slot of the job title or the degree; empty if there is none.
        is_guessed: Whether the two were told apart by words alone.
    """

    whole: str
    title: str
    is_guessed: bool = False

    def is_place(self, head: Head) -> bool:
        """Return whether a part stands where a place may: on the line of the organization."""
        return head.slot.split(".")[0] == self.whole.split(".")[0]


def plan_of(
    entries: Sequence[Entry],
    is_title: Callable[[str], bool],
    is_whole: Callable[[str], bool] | None = None,
) -> Plan | None:
    """Decide by the kinds of lines; ``None`` if title and organization can't be told apart.

    Args:
        entries: The entries of a section.
        is_title: Whether a text has a word of titles.
        is_whole: Whether a text has a word of organizations, if there are such words.
    """
    slots: dict[str, list[str]] = {}
    for entry in entries:
        for part in entry.parts:
            for head in part.heads:
                slots.setdefault(head.slot, []).append(head.piece.text)
    if not slots:
        return Plan("", "")
    counts = {name: vocabulary.share(said, is_title) for name, said in slots.items()}
    order = sorted(slots, key=_rank)
    likely = max(order, key=lambda name: counts[name])
    if counts[likely] >= _MOST:
        others = [name for name in order if name != likely]
        whole = others[0] if others else ""
        if not whole and any(COMMA.search(text) for text in slots[likely]):
            return None
        return Plan(whole, likely)
    lines = list(dict.fromkeys(name.split(".")[0] for name in order))
    wholes = [name for name in order if is_whole and vocabulary.share(slots[name], is_whole) > 0]
    if len(lines) > 1 and wholes:
        others = [name for name in order if not name.startswith(wholes[0].split(".")[0])]
        return Plan(wholes[0], others[0] if others else "")
    if len(lines) > 1:
        return Plan(order[0], next(name for name in order if name.startswith(lines[1])))
    is_unclear = any(_UNCLEAR.search(text) for text in slots[order[0]])
    return None if len(order) > 1 or is_unclear else Plan(order[0], "")


def at_commas(entries: Sequence[Entry], is_title: Callable[[str], bool]) -> Plan | None:
    """Split each first line at a comma, if that parts titles from other words in all of them.

    Args:
        entries: The entries of a section; their first lines are split.
        is_title: Whether a text has a word of titles.

    Returns:
        What the two halves are; ``None`` if that isn't so in all of them.
    """
    parts = [part for entry in entries for part in entry.parts if part.heads]
    if any(len(part.heads) > 1 for part in parts):
        return None
    for is_first in (True, False):
        places = [_comma(part.heads[0].piece.text, is_title, is_first=is_first) for part in parts]
        if not all(places):
            continue
        for part, place in zip(parts, places, strict=True):
            piece = part.heads[0].piece
            halves = [piece.cut(0, place), piece.cut(place).cut(1)]
            part.heads = [Head(f"c0.{at}", half) for at, half in enumerate(halves)]
        return Plan(*(("c0.1", "c0.0") if is_first else ("c0.0", "c0.1")), is_guessed=True)
    return None


def schools_at_commas(entries: Sequence[Entry], plan: Plan) -> Plan:
    """Split lines that name the school and the degree: “State University, B.S., Physics”.

    Args:
        entries: The entries of a section; their lines are split, if all of them can be.
        plan: What stands where, as far as known.
    """
    parts = [part for entry in entries for part in entry.parts if part.slot(plan.title)]
    lines = [part.slot(plan.title) for part in parts]
    places = [_school_end(line.text) if line else 0 for line in lines]
    others = [part.slot(plan.whole) for part in parts]
    if (
        not places
        or not all(places)
        or any(one and vocabulary.has_school(one.text) for one in others)
    ):
        return plan
    for part, place, line in zip(parts, places, lines, strict=True):
        if line:
            halves = [Head("c0.0", line.cut(0, place)), Head("c0.1", line.cut(place).cut(1))]
            part.heads = [*halves, *(one for one in part.heads if one.slot != plan.title)]
    return Plan("c0.0", "c0.1")


def area_end(text: str) -> int:
    """Return where the comma is between a subject and a school; 0 without one."""
    found = COMMA.search(text)
    if found is None or vocabulary.has_school(text[: found.start()]):
        return 0
    return found.start() if vocabulary.has_school(text[found.end() :]) else 0


def _school_end(text: str) -> int:
    """Return where the comma is between a school and a degree; 0 without one."""
    found = COMMA.search(text)
    if found is None or not vocabulary.has_school(text[: found.start()]):
        return 0
    rest = text[found.end() :]
    is_apart = not vocabulary.has_degree(text[: found.start()]) and vocabulary.has_degree(rest)
    return found.start() if is_apart else 0


def _comma(text: str, is_title: Callable[[str], bool], *, is_first: bool) -> int:
    """Return where a comma parts a title from what is none; 0 if nowhere."""
    for found in COMMA.finditer(text):
        halves = text[: found.start()], text[found.end() :]
        title, other = halves if is_first else reversed(halves)
        if is_title(title) and not is_title(other):
            return found.start()
    return 0


def _rank(slot: str) -> tuple[int, str]:
    return "hbip".index(slot[0]), slot

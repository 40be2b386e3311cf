"""Which entries Word can number by itself: those whose numbers count up from 1."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.view.blocks import Document, Entry


def lists(entries: Iterable[Entry]) -> Iterator[int]:
    """Yield the number of each entry's list, from 1, or 0 if Word can't count to its number.

    Numbers that count down are written as text, as Word has no such lists.

    Args:
        entries: The entries of a section; a list starts at 1 and may go on after a heading.
    """
    last = 0
    for _, run in groupby(_runs(entries), key=lambda numbered: numbered[0]):
        numbers = [entry.number for _, entry in run]
        counts_up = numbers == list(range(1, len(numbers) + 1))
        last += counts_up
        yield from [last if counts_up else 0] * len(numbers)


def total(document: Document) -> int:
    """Return how many such lists a document has."""
    return sum(max(lists(section.entries), default=0) for section in document.sections)


def _runs(entries: Iterable[Entry]) -> Iterator[tuple[int, Entry]]:
    """Yield each entry with the number of its run, which ends where the numbers start anew."""
    run, before = 0, 0
    for entry in entries:
        starts_anew = bool(entry.heading) and entry.number == 1
        run += starts_anew or abs(entry.number - before) != 1
        before = entry.number
        yield run, entry

"""Which entries Word can number by itself: those of sections whose numbers count up from 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.view.blocks import Document, Entry


def lists(entries: Sequence[Entry]) -> tuple[int, ...]:
    """Return the number of each entry's list, from 1, or 0 for all if Word can't count them.

    Numbers that count down are written as text, as Word has no such lists.

    Args:
        entries: The entries of a section; each entry with the number 1 starts a list.
    """
    found, last, before = [], 0, 0
    for entry in entries:
        last += entry.number == 1
        if entry.number not in {1, before + 1}:
            return (0,) * len(entries)
        before = entry.number
        found.append(last)
    return tuple(found)


def total(document: Document) -> int:
    """Return how many such lists a document has."""
    return sum(max(lists(section.entries), default=0) for section in document.sections)


def counts_all(document: Document) -> bool:
    """Return whether Word counts every number of a document."""
    return all(
        listed or not entry.number
        for section in document.sections
        for listed, entry in zip(lists(section.entries), section.entries, strict=True)
    )

"""Groups and numbers the entries of a section."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cvkit.model.export import PublicationGroups
from cvkit.model.sections.works import GROUP_LABELS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cvkit.model.sections.works import Publication, PublicationKind
    from cvkit.view.blocks import Entry
    from cvkit.view.entry_context import EntryContext

_ORDER = tuple(GROUP_LABELS)


class Group(NamedTuple):
    """Entries with a common heading.

    Attributes:
        heading: The heading; empty for none.
        entries: The entries.
    """

    heading: str
    entries: tuple[Entry, ...]


def grouped(
    works: Sequence[tuple[Publication, Entry]], by: PublicationGroups | None, context: EntryContext
) -> tuple[Group, ...]:
    """Group publications; within a group, their order stays.

    Kinds are in the order of ``PublicationKind``; years are latest first, after what isn't
    published yet.

    Args:
        works: Publications, each with its entry in the document.
        by: What to group by; ``None`` for a single group.
        context: The wording.
    """
    match by:
        case None:
            return (Group("", tuple(entry for _, entry in works)),)
        case PublicationGroups.KIND:
            keyed: list[tuple[float, Publication, Entry]]
            keyed = [(_kind_rank(work.kind), work, entry) for work, entry in works]
        case PublicationGroups.YEAR:
            keyed = [(_year_rank(work), work, entry) for work, entry in works]
    found: list[Group] = []
    for rank in sorted({rank for rank, _, _ in keyed}):
        members = [(work, entry) for key, work, entry in keyed if key == rank]
        heading = _heading(members[0][0], by, context)
        found.append(Group(heading, tuple(entry for _, entry in members)))
    return tuple(found)


def headed(groups: Iterable[Group]) -> tuple[Entry, ...]:
    """Return the entries of all groups, each group's first one with the heading."""
    return tuple(entry for group in groups for entry in _headed(group))


def numbered(entries: Iterable[Entry], *, backwards: bool = False) -> tuple[Entry, ...]:
    """Number entries from 1, or down to 1."""
    found = tuple(entries)
    numbers = range(len(found), 0, -1) if backwards else range(1, len(found) + 1)
    return tuple(
        replace(entry, number=number) for number, entry in zip(numbers, found, strict=True)
    )


def _headed(group: Group) -> Iterator[Entry]:
    first, *others = group.entries
    yield replace(first, heading=group.heading)
    yield from others


def _kind_rank(kind: PublicationKind | None) -> int:
    return _ORDER.index(kind) if kind else len(_ORDER)


def _year(work: Publication) -> int | None:
    """Return the year of a work; of a period, the last one."""
    last = work.date.periods[-1] if work.date else None
    edge = last and (last.end or last.start)
    return edge.year if edge else None


def _year_rank(work: Publication) -> float:
    if year := _year(work):
        return -year
    return float("-inf") if work.status else float("inf")


def _heading(work: Publication, by: PublicationGroups, context: EntryContext) -> str:
    if by is PublicationGroups.KIND:
        return context.work(GROUP_LABELS[work.kind] if work.kind else "other_works")
    if year := _year(work):
        return context.year(year)
    return context.work("forthcoming" if work.status else "undated")

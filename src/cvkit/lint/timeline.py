"""Time ranges and dated entries, which the rules on dates compare."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple, Self

from cvkit.model import Dates, PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route
    from cvkit.model import Period, Resume
    from cvkit.model.base import SectionEntry


class DatedSpan(NamedTuple):
    """The earliest and latest possible start and end; ends are ``date.max`` if ongoing."""

    earliest_start: date
    latest_start: date
    earliest_end: date
    latest_end: date

    @classmethod
    def of(cls, when: Dates | PartialDate | None) -> Self | None:
        """Return the whole time, from the start of the first period to the end of the last."""
        match when:
            case Dates(periods=periods):
                parts = [cls.of_period(period) for period in periods]
                starts = min(parts)[:2]
                ends = max(part[2:] for part in parts)
                return cls(*starts, *ends)
            case PartialDate():
                return cls(when.earliest, when.latest, when.earliest, when.latest)
        return None

    @classmethod
    def of_period(cls, period: Period) -> Self:
        """Return the time of one period."""
        start, end = period.start, period.end
        return cls(
            start.earliest if start else date.min,
            start.latest if start else date.min,
            end.earliest if end else date.max,
            end.latest if end else date.max,
        )

    def is_after(self, other: DatedSpan) -> bool:
        """Whether it certainly started later and certainly ended later."""
        starts_later = self.earliest_start > other.latest_start
        return starts_later and self.earliest_end > other.latest_end


class DatedItem(NamedTuple):
    """An entry of a section.

    Attributes:
        route: The entry's route.
        name: What to call it in a message.
        when: Its dates, if any.
        when_route: The route of the dates.
    """

    route: Route
    name: str
    when: Dates | PartialDate | None
    when_route: Route


def items(resume: Resume, section: str) -> Iterator[DatedItem]:
    """Yield the entries of a section; of a job with roles, each role."""
    for index, entry in enumerate(getattr(resume, section)):
        route: Route = (section, index)
        roles = getattr(entry, "roles", ())
        if section in {"work", "volunteer"} and roles:
            for number, role in enumerate(roles):
                yield item((*route, "roles", number), role, entry)
        else:
            yield item(route, entry)


def item(route: Route, entry: SectionEntry, owner: SectionEntry | None = None) -> DatedItem:
    """Return an entry with its dates; if it has no name, its owner's is used."""
    names = ("organization", "institution", "name", "title", "degree")
    things = (entry, owner) if owner else (entry,)
    found = (getattr(thing, name, None) for thing in things for name in names)
    name = next((value.plain for value in found if value), "this")
    field = "date" if hasattr(entry, "date") else "dates"
    return DatedItem(route, name, getattr(entry, field, None), (*route, field))


def whole_months(start: date, end: date) -> int:
    """Return the number of whole months between two days."""
    months = 12 * (end.year - start.year) + end.month - start.month
    return months - (end.day < start.day)

"""How long someone worked, by the dates of their roles; what overlaps is counted once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from cvkit.diagnostics import Route
    from cvkit.model import Dates, Resume
    from cvkit.model.dates import PartialDate

_YEAR = 12


class Experience(NamedTuple):
    """Time that was worked.

    Attributes:
        months: How many calendar months; the first and the last one count.
        is_exact: Whether all dates name a month; otherwise a year counts from January to December.
        routes: The roles.
    """

    months: int
    is_exact: bool
    routes: tuple[Route, ...]


def experience(resume: Resume, today: date, counts: Callable[[Route], bool]) -> Experience:
    """Return how long the paid roles lasted that ``counts`` accepts.

    Args:
        resume: The résumé.
        today: The end of roles that go on.
        counts: Whether the role at a route is counted.
    """
    months: set[int] = set()
    routes: list[Route] = []
    is_exact = True
    for route, dates in _roles(resume):
        if dates is None or not counts(route):
            continue
        found = {month for span in _spans(dates, today) for month in span}
        if found:
            months |= found
            routes.append(route)
            is_exact = is_exact and all(map(_is_exact, _points(dates)))
    return Experience(len(months), is_exact, tuple(routes))


def _roles(resume: Resume) -> Iterator[tuple[Route, Dates | None]]:
    for at, job in enumerate(resume.work):
        if job.roles:
            for below, role in enumerate(job.roles):
                yield ("work", at, "roles", below), role.dates
        else:
            yield ("work", at), job.dates


def _spans(dates: Dates, today: date) -> Iterator[range]:
    """Yield the months of each period, counted from the year 0; the future isn't counted."""
    now = today.year * _YEAR + today.month - 1
    for period in dates.periods:
        if period.start is None:
            continue
        first = period.start.earliest
        last = period.end.latest if period.end else today
        yield range(
            first.year * _YEAR + first.month - 1,
            min(last.year * _YEAR + last.month - 1, now) + 1,
        )


def _points(dates: Dates) -> Iterator[PartialDate]:
    for period in dates.periods:
        yield from (point for point in (period.start, period.end) if point)


def _is_exact(point: PartialDate) -> bool:
    return bool(point.month and point.is_plain)

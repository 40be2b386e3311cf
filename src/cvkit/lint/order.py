"""The rule on the order of entries."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from cvkit.diagnostics import Reorder, Severity
from cvkit.diagnostics.words import quote
from cvkit.lint.finding import Finding
from cvkit.lint.rule import Rule
from cvkit.lint.timeline import DatedItem, DatedSpan, item, items
from cvkit.model import Dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route
    from cvkit.lint.content import Content
    from cvkit.lint.rule import LintContext
    from cvkit.model.sections.timeline import Job

_BY_TIME = ("education", "memberships")
"""The sections, besides jobs, that are always ordered by time. Projects, awards, certificates,
talks and publications are often deliberately in another order, with the best ones first."""


def out_of_order(content: Content, _context: LintContext) -> Iterator[Finding]:
    """An entry is listed below an older one.

    In `work` and its roles, `volunteer`, `education` and `memberships`, an entry started later
    and ended later than the one above it. If only one of the two is later, either order is fine.

    Why: Readers expect the latest first, and cvkit prints entries in the order of the file.

    Bad:
        education:
          - institution: Naval School
            dates: 2008 – 2011
          - institution: University of the Sea
            dates: 2011 – 2014

    Good:
        education:
          - institution: University of the Sea
            dates: 2011 – 2014
          - institution: Naval School
            dates: 2008 – 2011
    """
    for route, entries in _lists(content):
        times = [DatedSpan.of(entry.when) for entry in entries]
        dated = [index for index, time in enumerate(times) if time]
        for above, below in pairwise(dated):
            time, older = times[below], times[above]
            if time and older and time.is_after(older):
                yield Finding(
                    entries[below].when_route,
                    f"this is later than {quote(entries[above].name)}, which is listed above it",
                    "put the latest first",
                    labels=((entries[above].when_route, "the older one"),),
                    change=Reorder(route, _latest_first(times)),
                )
                break


def _lists(content: Content) -> Iterator[tuple[Route, list[DatedItem]]]:
    for section in ("work", "volunteer"):
        jobs = getattr(content.resume, section)
        yield (section,), [_whole((section, index), job) for index, job in enumerate(jobs)]
        for index, job in enumerate(jobs):
            route: Route = (section, index, "roles")
            yield (
                route,
                [item((*route, number), role, job) for number, role in enumerate(job.roles)],
            )
    for section in _BY_TIME:
        yield (section,), list(items(content.resume, section))


def _whole(route: Route, job: Job) -> DatedItem:
    """Return a job with the dates of all its roles."""
    whole = item(route, job)
    dated = [(index, role.dates) for index, role in enumerate(job.roles) if role.dates]
    if not dated:
        return whole
    periods = tuple(period for _, dates in dated for period in dates.periods)
    when_route = (*route, "roles", dated[0][0], "dates")
    return whole._replace(when=Dates(periods), when_route=when_route)


def _latest_first(times: list[DatedSpan | None]) -> tuple[int, ...]:
    """Return the new order; an entry without dates stays below the one above it."""
    keys: list[tuple[date, date]] = []
    for time in times:
        last = keys[-1] if keys else (date.max, date.max)
        keys.append((time.latest_end, time.latest_start) if time else last)
    return tuple(sorted(range(len(times)), key=keys.__getitem__, reverse=True))


RULES = (Rule("CV104", "out-of-order", Severity.WARNING, out_of_order),)

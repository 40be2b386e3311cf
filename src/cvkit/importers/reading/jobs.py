"""Joins the roles at one employer, which most formats keep as jobs of their own."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from cvkit import languages
from cvkit.diagnostics import codes
from cvkit.importers.values import Data, Note, Value, text_of, values
from cvkit.model.dates import Dates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.importers.values import Place

_OF_JOB = ("organization", "description", "location", "url")
_APART = 1
"""The months from the end of a role to the start of the next one, at most."""


def joined(jobs: Iterable[dict[str, Data]]) -> tuple[list[Data], list[Note]]:
    """Join neighbouring jobs at one employer and place whose periods adjoin.

    Args:
        jobs: The jobs in the keys of ``work``, as listed.

    Returns:
        The jobs, with ``roles`` where several were joined, and a note about each of these.
    """
    groups: list[list[dict[str, Data]]] = []
    for job in jobs:
        if groups and _belong_together(groups[-1][-1], job) and _agree(groups[-1][0], job):
            groups[-1].append(job)
        else:
            groups.append([job])
    notes = [_note(group) for group in groups if len(group) > 1]
    return [_job(group) for group in groups], notes


def _belong_together(first: dict[str, Data], second: dict[str, Data]) -> bool:
    names = [text_of(job.get("organization")).casefold() for job in (first, second)]
    if not names[0] or names[0] != names[1] or not (first.get("title") and second.get("title")):
        return False
    one, other = _months(first), _months(second)
    if one is None or other is None or one == other:
        return False
    (_, end), (start, _) = sorted((one, other))
    return start <= end + _APART


def _agree(first: dict[str, Data], second: dict[str, Data]) -> bool:
    """Return whether two jobs say the same of their employer, as far as both say anything."""
    pairs = ((first.get(key), second.get(key)) for key in _OF_JOB)
    if any(key in job for job in (first, second) for key in ("roles", "private", "tags")):
        return False
    return all(not (one and other) or _said(one) == _said(other) for one, other in pairs)


def _said(data: Data) -> list[str]:
    return [value.text.casefold() for value in values(data)]


def _months(job: dict[str, Data]) -> tuple[int, int] | None:
    """Return the first and the last month of a job, counted from the year 0."""
    try:
        periods = Dates.parse(text_of(job.get("dates")), languages.load("en")).periods
    except ValueError:
        return None
    if len(periods) != 1:
        return None
    period = periods[0]
    if period.start is None:
        return None
    end = period.end.latest if period.end else date.max
    return _month(period.start.earliest), _month(end)


def _month(day: date) -> int:
    return day.year * 12 + day.month


def _job(group: list[dict[str, Data]]) -> dict[str, Data]:
    if len(group) == 1:
        return group[0]
    whole: dict[str, Data] = {}
    for key in _OF_JOB:
        given = [job[key] for job in group if key in job]
        if given:
            whole[key] = _with_all_sources(given)
    roles: list[Data] = [
        {key: value for key, value in job.items() if key not in _OF_JOB} for job in group
    ]
    return {**whole, "roles": roles}


def _with_all_sources(given: list[Data]) -> Data:
    """Return the first of several equal values, made from all of them."""
    first, *others = given
    match first:
        case Value():
            return first.also_from(*(one for one in others if isinstance(one, Value)))
        case dict():
            return {
                key: _with_all_sources(
                    [value, *(one[key] for one in others if isinstance(one, dict) and key in one)]
                )
                for key, value in first.items()
            }
    return first


def _note(group: list[dict[str, Data]]) -> Note:
    titles = [f"“{text_of(job.get('title'))}”" for job in group]
    name = text_of(group[0].get("organization"))
    place = next(_places(group[0]), None)
    message = f"{len(titles)} jobs at {name} that follow each other are roles of one job now"
    return Note(codes.IMPORT_JOINED, message, place, "; ".join(titles))


def _places(job: dict[str, Data]) -> Iterator[Place]:
    return (leaf.place for value in values(job) for leaf in value.sources)

"""Writes jobs, of which JSON Resume has one for each role."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cvkit.exporters import visible_source
from cvkit.exporters.jsonresume import simple_values
from cvkit.exporters.jsonresume.draft import KEY, Draft
from cvkit.model import unmarked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.exporters.jsonresume.draft import Context
    from cvkit.exporters.shown import Shown

JOB, ROLE = "job", "role"
"""The keys under ``x-cvkit`` of what belongs to a job with roles, and to one of them."""


def entries(section: str, job: Shown, context: Context, *, lossless: bool) -> Iterator[Any]:
    """Yield the entries of a job: one, or one for each role.

    Args:
        section: ``work`` or ``volunteer``.
        job: The job.
        context: What all entries are made with.
        lossless: Whether nothing may be lost.
    """
    roles = [
        role
        for role in job.parts("roles")
        if visible_source.fields_of(role.model, role.route, context.selection)
    ]
    if not roles:
        draft = _draft(section, job, job, context)
        yield draft.finished(lossless=lossless)
        return
    of_job = visible_source.fields_of(job.model, job.route, context.selection)
    of_job.pop("roles", None)
    for index, role in enumerate(roles):
        draft = _draft(section, role, job, context)
        left = ({} if index else {JOB: of_job}) | {ROLE: draft.rest()}
        yield {**draft.fields, **({KEY: left} if lossless else {})}


def _draft(section: str, role: Shown, job: Shown, context: Context) -> Draft:
    """Return the entry of a role, which may be the job itself."""
    draft = Draft(role, context)
    name = "name" if section == "work" else "organization"
    if organization := job.get("organization"):
        draft.put(name, unmarked.line(organization), "organization")
    draft.text("position", "title")
    if team := role.get("team"):
        title = role.get("title")
        both = [unmarked.line(one) for one in (title, team) if one]
        draft.put("position", context.wording.language.marks.comma.join(both), "title")
        draft.unsure("title")
        role.lose("team", "is written behind the title: JSON Resume has no teams")
    if section == "work":
        _of_work(draft, role, job, context)
    if page := role.get("url") or job.get("url"):
        draft.put("url", simple_values.url(page), "url")
    draft.period(is_open=True)
    draft.prose("summary", "summary")
    draft.bullets("highlights")
    if role is not job:
        draft.forget("organization", "description")
    return draft


def _of_work(draft: Draft, role: Shown, job: Shown, context: Context) -> None:
    """Write what volunteers have no keys for."""
    if description := job.get("description"):
        draft.put("description", unmarked.line(description), "description")
    if place := context.place(role) or context.place(job):
        draft.put("location", place, "location")

"""Recipes for entries with an organization and a period."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.view.blocks import Fact
from cvkit.view.inline import joined
from cvkit.view.sections.slots import as_one, pieces

if TYPE_CHECKING:
    from cvkit.model.sections import timeline as model
    from cvkit.view.entry_context import EntryContext
    from cvkit.view.inline import Inline
    from cvkit.view.sections.slots import Recipe, Slots


def role(entry: model.Role, context: EntryContext) -> Slots:
    """Fill the slots of a role."""
    return {
        "title": context.rich(entry.title, "title"),
        "team": context.rich(entry.team, "team"),
        "location": context.place(entry.location),
        "dates": context.held(entry.dates),
        "byline": pieces(_terms(entry, context)),
    }


def _terms(entry: model.Role, context: EntryContext) -> Inline:
    """Return the terms of employment: “part-time, 36 h/week”."""
    kind = context.label(str(entry.employment)) if entry.employment else None
    is_number = entry.hours is not None and _HOURS.fullmatch(entry.hours) is not None
    phrase = context.label("hours") if is_number else "{hours}"
    return as_one(
        context.comma,
        context.text(kind, "employment"),
        context.framed(phrase, entry.hours, "hours"),
    )


_HOURS = re.compile(r"\d+(?:[.,]\d+)?(?:\s*[-–]\s*\d+(?:[.,]\d+)?)?")
"""A number of hours, or a range of them."""


def job(entry: model.Job, context: EntryContext) -> Slots:
    """Fill the slots of a job."""
    return role(entry, context) | {
        "organization": context.rich(entry.organization, "organization"),
        "description": context.rich(entry.description, "description"),
    }


def education(entry: model.Education, context: EntryContext) -> Slots:
    """Fill the slots of a course of study."""
    courses = context.texts(entry.courses, "courses")
    facts = (
        (context.label("minor"), context.rich(entry.minor, "minor")),
        (context.label("honors"), context.rich(entry.honors, "honors")),
        (context.label("grade"), context.rich(entry.score, "score")),
        (context.label("thesis"), context.rich(entry.thesis, "thesis")),
        (context.label("advisor"), context.rich(entry.advisor, "advisor")),
        (context.label("courses"), joined(context.comma, courses)),
    )
    return {
        "organization": context.rich(entry.institution, "institution"),
        "location": context.place(entry.location),
        "title": as_one(
            context.comma,
            context.rich(entry.degree, "degree"),
            context.rich(entry.area, "area"),
        ),
        "dates": context.dates(entry.dates),
        "facts": tuple(Fact(label, value) for label, value in facts if value),
    }


def project(entry: model.ProjectEntry, context: EntryContext) -> Slots:
    """Fill the slots of a project."""
    return {
        "organization": context.rich(entry.name, "name"),
        "location": context.place(entry.location),
        "description": context.rich(entry.description, "description"),
        "title": as_one(context.comma, *context.texts(entry.roles, "roles")),
        "team": context.rich(entry.organization, "organization"),
        "dates": context.dates(entry.dates),
        "byline": pieces(context.rich(entry.type, "type")),
    }


def membership(entry: model.Membership, context: EntryContext) -> Slots:
    """Fill the slots of a membership."""
    return {
        "organization": context.rich(entry.organization, "organization"),
        "location": context.place(entry.location),
        "title": context.rich(entry.title, "title"),
        "dates": context.dates(entry.dates),
    }


RECIPES: dict[str, Recipe] = {
    "work": job,
    "volunteer": job,
    "education": education,
    "projects": project,
    "memberships": membership,
}
"""The recipe of each section, by its name in ``resume.yaml``."""

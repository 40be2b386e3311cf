"""Recipes for the work of scholars besides their publications."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.view.sections.slots import pieces

if TYPE_CHECKING:
    from cvkit.model.sections import academia as model
    from cvkit.view.entry_context import EntryContext
    from cvkit.view.sections.slots import Recipe, Slots


def grant(entry: model.Grant, context: EntryContext) -> Slots:
    """Fill the slots of a grant."""
    return {
        "title": context.rich(entry.title, "title"),
        "dates": context.dates(entry.dates),
        "byline": pieces(
            context.rich(entry.funder, "funder"),
            context.framed(context.label("number"), entry.number, "number"),
            context.rich(entry.amount, "amount"),
            context.rich(entry.role, "role"),
        ),
    }


def course(entry: model.Course, context: EntryContext) -> Slots:
    """Fill the slots of a course that somebody teaches."""
    return {
        "title": context.rich(entry.course, "course"),
        "dates": context.dates(entry.dates),
        "byline": pieces(
            context.rich(entry.role, "role"),
            context.rich(entry.level, "level"),
            context.rich(entry.institution, "institution"),
            context.place(entry.location),
        ),
    }


def supervision(entry: model.Supervision, context: EntryContext) -> Slots:
    """Fill the slots of a supervised student."""
    return {
        "title": context.rich(entry.student, "student"),
        "dates": context.dates(entry.dates),
        "byline": pieces(
            context.rich(entry.degree, "degree"),
            context.rich(entry.topic, "topic"),
            context.rich(entry.role, "role"),
            context.rich(entry.institution, "institution"),
            context.rich(entry.outcome, "outcome"),
        ),
    }


def service(entry: model.Service, context: EntryContext) -> Slots:
    """Fill the slots of a service to one's field."""
    return {
        "title": context.rich(entry.role, "role"),
        "dates": context.dates(entry.dates),
        "byline": pieces(
            context.rich(entry.organization, "organization"), context.place(entry.location)
        ),
    }


RECIPES: dict[str, Recipe] = {
    "grants": grant,
    "teaching": course,
    "supervision": supervision,
    "service": service,
}
"""The recipe of each section, by its name in ``resume.yaml``."""

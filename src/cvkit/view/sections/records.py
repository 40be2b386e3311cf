"""Recipes for dated achievements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.view.sections.slots import as_one, pieces

if TYPE_CHECKING:
    from cvkit.model.sections import records as model
    from cvkit.view.entry_context import EntryContext
    from cvkit.view.sections.slots import Recipe, Slots


def award(entry: model.Award, context: EntryContext) -> Slots:
    """Fill the slots of an award."""
    return {
        "title": context.rich(entry.title, "title"),
        "dates": context.dates(entry.date, "date"),
        "byline": pieces(context.rich(entry.awarder, "awarder")),
    }


def certificate(entry: model.Certificate, context: EntryContext) -> Slots:
    """Fill the slots of a certificate."""
    return {
        "title": context.rich(entry.name, "name"),
        "dates": context.dates(entry.date, "date"),
        "byline": pieces(
            context.rich(entry.issuer, "issuer"),
            context.framed(context.label("number"), entry.number, "number"),
            context.expiry(entry.expires),
        ),
    }


def license_(entry: model.License, context: EntryContext) -> Slots:
    """Fill the slots of a licence."""
    return {
        "title": as_one(
            context.comma,
            context.rich(entry.name, "name"),
            context.rich(entry.state, "state"),
        ),
        "dates": context.dates(entry.date, "date"),
        "byline": pieces(
            context.rich(entry.issuer, "issuer"),
            context.framed(context.label("number"), entry.number, "number"),
            context.rich(entry.status, "status"),
            context.expiry(entry.expires),
        ),
    }


RECIPES: dict[str, Recipe] = {
    "awards": award,
    "certificates": certificate,
    "licenses": license_,
}
"""The recipe of each section, by its name in ``resume.yaml``."""

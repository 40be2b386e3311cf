"""Recipes for works and those who made them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cvkit.model import addresses
from cvkit.model.text import merged
from cvkit.view.inline import joined, written
from cvkit.view.sections.slots import pieces

if TYPE_CHECKING:
    from cvkit.model.sections import works as model
    from cvkit.view.entry_context import EntryContext
    from cvkit.view.inline import Inline
    from cvkit.view.sections.slots import Recipe, Slots


def publication(entry: model.Publication, context: EntryContext) -> Slots:
    """Fill the slots of a publication."""
    return {
        "title": context.rich(entry.name, "name"),
        "dates": context.dates(entry.date, "date"),
        "byline": pieces(
            _authors(entry.authors, context),
            context.rich(entry.publisher, "publisher"),
            context.rich(entry.type, "type"),
            _doi(entry.doi, context),
        ),
    } | ({"link": ()} if entry.doi and addresses.bare_doi(entry.url or "") == entry.doi else {})


def _doi(identifier: str | None, context: EntryContext) -> Inline:
    if identifier is None:
        return ()
    return context.link(addresses.doi(identifier), "doi", shown=f"doi.org/{identifier}")


def talk(entry: model.Talk, context: EntryContext) -> Slots:
    """Fill the slots of a talk."""
    return {
        "title": context.rich(entry.name, "name"),
        "dates": context.dates(entry.date, "date"),
        "byline": pieces(context.rich(entry.event, "event"), context.place(entry.location)),
    }


def patent(entry: model.Patent, context: EntryContext) -> Slots:
    """Fill the slots of a patent."""
    return {
        "title": context.rich(entry.name, "name"),
        "dates": context.date(entry.date),
        "byline": pieces(
            _authors(entry.authors, context),
            context.rich(entry.number, "number"),
            context.rich(entry.office, "office"),
            context.rich(entry.status, "status"),
        ),
    }


def _authors(authors: tuple[model.Author, ...], context: EntryContext) -> Inline:
    names = (
        written(
            merged(
                replace(span, strong=span.strong or author.me or author.name.plain == context.owner)
                for span in author.name.spans
            ),
            context.origin.below("authors", index, "name"),
        )
        for index, author in enumerate(authors)
    )
    return joined(context.comma, names)


RECIPES: dict[str, Recipe] = {
    "publications": publication,
    "talks": talk,
    "patents": patent,
}
"""The recipe of each section, by its name in ``resume.yaml``."""

"""The recipe for a person's own sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.model.sections.custom_sections import SectionKind
from cvkit.view.sections import works
from cvkit.view.sections.slots import pieces

if TYPE_CHECKING:
    from cvkit.model.sections import custom_sections as model
    from cvkit.view.blocks import DateText
    from cvkit.view.entry_context import EntryContext
    from cvkit.view.inline import Inline
    from cvkit.view.sections.slots import Slots


def custom(entry: model.CustomEntry, kind: SectionKind, context: EntryContext) -> Slots:
    """Fill the slots of an entry of a custom section."""
    name = context.rich(entry.name, "name")
    title = context.rich(entry.title, "title")
    organization = context.rich(entry.organization, "organization")
    place = context.place(entry.location)
    team = context.rich(entry.team, "team")
    shared: Slots = {
        "location": place,
        "team": team,
        "dates": _when(entry, context),
        "level": context.rich(entry.level, "level"),
    }
    if kind is SectionKind.TIMELINE:
        heads = {"organization": organization or name, "title": title}
        byline = pieces(name if organization else (), *_details(entry, context))
        return shared | heads | {"byline": byline}
    if not (name or title):
        title = _first_detail(entry, context)
    byline = pieces(title if name else (), organization, place, team, *_details(entry, context))
    groups = kind is SectionKind.GROUPS
    keywords = context.texts(entry.keywords, "keywords") if groups else ()
    slots = {"title": name or title, "byline": byline, "location": (), "team": ()}
    if groups and not slots["title"]:
        slots |= {"title": shared["level"], "level": ()}
    return shared | slots | ({"items": keywords, "keywords": ()} if keywords else {})


def _when(entry: model.CustomEntry, context: EntryContext) -> DateText | None:
    dates = context.dates(entry.dates) or context.dates(entry.date, "date")
    return context.with_status(dates, entry.status)


def _first_detail(entry: model.CustomEntry, context: EntryContext) -> Inline:
    """Return what stands for the name of an entry that has none."""
    named = (context.rich(getattr(entry, field), field) for field in _NAMES)
    return next(filter(None, named), ())


def _details(entry: model.CustomEntry, context: EntryContext) -> tuple[Inline, ...]:
    """Return the texts that built-in records have, and entries with other layouts don't."""
    first = (
        None
        if entry.name or entry.title
        else next((field for field in _NAMES if getattr(entry, field)), None)
    )
    also = context.dates(entry.date, "date") if entry.dates else None
    return (
        works.authors(entry.authors, context),
        *(context.rich(getattr(entry, field), field) for field in _BEFORE if field != first),
        *works.published(entry, context),
        *(context.rich(getattr(entry, field), field) for field in _AFTER),
        context.framed(context.label("number"), entry.number, "number"),
        context.text(also.text, "date") if also else (),
        context.expiry(entry.expires),
        works.doi_link(entry.doi, context),
    )


_NAMES = ("course", "student")
"""Fields that name an entry in built-in sections."""

_BEFORE = ("role", "course", "student", "degree", "topic", "kind")
_AFTER = ("event", "institution", "awarder", "issuer", "funder", "office", "amount", "outcome")
"""Fields without a layout of their own, before and after where a work was published."""

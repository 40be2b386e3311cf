"""The recipe for a person's own sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.model.sections.custom_sections import SectionKind
from cvkit.view.sections.slots import pieces

if TYPE_CHECKING:
    from cvkit.model.sections import custom_sections as model
    from cvkit.view.entry_context import EntryContext
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
        "dates": context.dates(entry.dates),
        "level": context.rich(entry.level, "level"),
    }
    if kind is SectionKind.TIMELINE:
        heads = {"organization": organization or name, "title": title}
        return shared | heads | {"byline": pieces(name) if organization else ()}
    byline = pieces(title if name else (), organization, place, team)
    groups = kind is SectionKind.GROUPS
    keywords = context.texts(entry.keywords, "keywords") if groups else ()
    slots = {"title": name or title, "byline": byline, "location": (), "team": ()}
    if groups and not slots["title"]:
        slots |= {"title": shared["level"], "level": ()}
    return shared | slots | ({"items": keywords, "keywords": ()} if keywords else {})

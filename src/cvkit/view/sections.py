"""Recipes for sections, which define the slots that their entries fill.

A new section is a class in ``model/sections.py``, a field of ``Content``, and a recipe here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from cvkit.model.sections import SectionKind
from cvkit.model.text import TextSpan
from cvkit.view.blocks import Entry, Fact
from cvkit.view.entry_context import EntryContext
from cvkit.view.inline import joined, plain, together, written
from cvkit.view.wording import text

if TYPE_CHECKING:
    from cvkit.model import sections as model
    from cvkit.view.inline import Inline

Slots = dict[str, Any]
"""Keyword arguments of ``Entry``."""


def _pieces(*inlines: Inline) -> tuple[Inline, ...]:
    return tuple(inline for inline in inlines if inline)


def _as_one(between: str, *inlines: Inline) -> Inline:
    """Join plain texts into one span with a separator."""
    kept = _pieces(*inlines)
    return together(text(between.join(map(plain, kept))), kept)


def role(entry: model.Role, context: EntryContext) -> Slots:
    """Fill the slots of a role."""
    return {
        "title": context.text(entry.title, "title"),
        "team": context.text(entry.team, "team"),
        "location": context.place(entry.location),
        "dates": context.dates(entry.dates),
    }


def _job(entry: model.Job, context: EntryContext) -> Slots:
    return role(entry, context) | {
        "organization": context.text(entry.organization, "organization"),
        "description": context.rich(entry.description, "description"),
    }


def _education(entry: model.Education, context: EntryContext) -> Slots:
    courses = (context.rich(course, "courses", at) for at, course in enumerate(entry.courses))
    facts = (
        (context.label("grade"), context.text(entry.score, "score")),
        (context.label("thesis"), context.rich(entry.thesis, "thesis")),
        (context.label("advisor"), context.text(entry.advisor, "advisor")),
        (context.label("courses"), joined(context.comma, courses)),
    )
    return {
        "organization": context.text(entry.institution, "institution"),
        "location": context.place(entry.location),
        "title": _as_one(
            context.comma,
            context.text(entry.study_type, "study_type"),
            context.text(entry.area, "area"),
        ),
        "dates": context.dates(entry.dates),
        "facts": tuple(Fact(label, value) for label, value in facts if value),
    }


def _project(entry: model.ProjectEntry, context: EntryContext) -> Slots:
    return {
        "organization": context.text(entry.name, "name"),
        "location": context.place(entry.location),
        "description": context.rich(entry.description, "description"),
        "title": _as_one(context.comma, *context.texts(entry.roles, "roles")),
        "team": context.text(entry.organization, "organization"),
        "dates": context.dates(entry.dates),
        "byline": _pieces(context.text(entry.type, "type")),
    }


def _membership(entry: model.Membership, context: EntryContext) -> Slots:
    return {
        "organization": context.text(entry.organization, "organization"),
        "location": context.place(entry.location),
        "title": context.text(entry.title, "title"),
        "dates": context.dates(entry.dates),
    }


def _publication(entry: model.Publication, context: EntryContext) -> Slots:
    return {
        "title": context.rich(entry.name, "name"),
        "dates": context.date(entry.date),
        "byline": _pieces(
            _authors(entry.authors, context),
            context.text(entry.publisher, "publisher"),
            context.text(entry.type, "type"),
            context.link(entry.doi and f"https://doi.org/{entry.doi}", "doi"),
        ),
    }


def _talk(entry: model.Talk, context: EntryContext) -> Slots:
    return {
        "title": context.rich(entry.name, "name"),
        "dates": context.date(entry.date),
        "byline": _pieces(context.text(entry.event, "event"), context.place(entry.location)),
    }


def _patent(entry: model.Patent, context: EntryContext) -> Slots:
    return {
        "title": context.rich(entry.name, "name"),
        "dates": context.date(entry.date),
        "byline": _pieces(
            _authors(entry.authors, context),
            context.text(entry.number, "number"),
            context.text(entry.office, "office"),
            context.text(entry.status, "status"),
        ),
    }


def _award(entry: model.Award, context: EntryContext) -> Slots:
    return {
        "title": context.text(entry.title, "title"),
        "dates": context.date(entry.date),
        "byline": _pieces(context.text(entry.awarder, "awarder")),
    }


def _certificate(entry: model.Certificate, context: EntryContext) -> Slots:
    expiry = context.wording.dates.date(entry.expires)
    expires = context.label("expires").format(date=expiry.text) if expiry else None
    number = context.label("number").format(number=entry.id) if entry.id else None
    return {
        "title": context.text(entry.name, "name"),
        "dates": context.date(entry.date),
        "byline": _pieces(
            context.text(entry.issuer, "issuer"),
            context.text(number, "id"),
            context.text(expires, "expires"),
        ),
    }


def _skill(entry: model.Skill, context: EntryContext) -> Slots:
    return {
        "title": context.text(entry.name, "name"),
        "level": context.text(entry.level, "level"),
        "items": context.texts(entry.keywords, "keywords"),
        "keywords": (),
    }


def _language(entry: model.SpokenLanguage, context: EntryContext) -> Slots:
    level = entry.fluency or entry.level
    shown = context.label("native") if level == "native" else level
    field = "fluency" if entry.fluency else "level"
    return {
        "title": context.text(context.wording.spoken(entry.language), "language"),
        "level": context.text(str(shown) if shown else None, field),
    }


def _interest(entry: model.Interest, context: EntryContext) -> Slots:
    return {
        "title": context.text(entry.name, "name"),
        "items": context.texts(entry.keywords, "keywords"),
        "keywords": (),
    }


def _reference(entry: model.Reference, context: EntryContext) -> Slots:
    addresses = (
        context.link(f"mailto:{address}", "email", at, shown=address)
        for at, address in enumerate(entry.email)
    )
    numbers = (
        context.link(phone_address(number), "phone", at, shown=number)
        for at, number in enumerate(entry.phone)
    )
    return {
        "title": context.text(entry.name, "name"),
        "byline": _pieces(
            context.text(entry.title, "title"),
            context.text(entry.organization, "organization"),
            *addresses,
            *numbers,
        ),
        "summary": context.paragraphs(entry.reference, "reference"),
        "link": context.link(entry.url, "url"),
    }


def custom(entry: model.CustomEntry, kind: SectionKind, context: EntryContext) -> Slots:
    """Fill the slots of an entry of a custom section."""
    name = context.rich(entry.name, "name")
    title = context.text(entry.title, "title")
    organization = context.text(entry.organization, "organization")
    place = context.place(entry.location)
    team = context.text(entry.team, "team")
    shared: Slots = {
        "location": place,
        "team": team,
        "dates": context.dates(entry.dates),
        "level": context.text(entry.level, "level"),
    }
    if kind is SectionKind.TIMELINE:
        heads = {"organization": organization or name, "title": title}
        return shared | heads | {"byline": _pieces(name) if organization else ()}
    byline = _pieces(title if name else (), organization, place, team)
    groups = kind is SectionKind.GROUPS
    keywords = context.texts(entry.keywords, "keywords") if groups else ()
    slots = {"title": name or title, "byline": byline, "location": (), "team": ()}
    return shared | slots | ({"items": keywords, "keywords": ()} if keywords else {})


def phone_address(number: str) -> str:
    """Return the ``tel:`` URL of a phone number (RFC 3966 doesn't allow spaces)."""
    return "tel:" + re.sub(r"[^\d+]", "", number.replace("(0)", ""))


def _authors(authors: tuple[model.Author, ...], context: EntryContext) -> Inline:
    names = (
        written(
            (TextSpan(author.name, strong=author.me or author.name == context.owner),),
            context.origin.below("authors", index, "name"),
        )
        for index, author in enumerate(authors)
    )
    return joined(context.comma, names)


Recipe = Callable[[Any, EntryContext], Slots]

RECIPES: dict[str, tuple[SectionKind, Recipe]] = {
    "work": (SectionKind.TIMELINE, _job),
    "volunteer": (SectionKind.TIMELINE, _job),
    "education": (SectionKind.TIMELINE, _education),
    "projects": (SectionKind.TIMELINE, _project),
    "memberships": (SectionKind.TIMELINE, _membership),
    "publications": (SectionKind.RECORDS, _publication),
    "talks": (SectionKind.RECORDS, _talk),
    "patents": (SectionKind.RECORDS, _patent),
    "awards": (SectionKind.RECORDS, _award),
    "certificates": (SectionKind.RECORDS, _certificate),
    "skills": (SectionKind.GROUPS, _skill),
    "languages": (SectionKind.GROUPS, _language),
    "interests": (SectionKind.GROUPS, _interest),
    "references": (SectionKind.PROSE, _reference),
}
"""The kind and recipe of each section with entries, by its name in ``resume.yaml``."""


def fill(slots: Slots, common: Slots) -> Entry:
    """Create an entry from the common slots, overridden by a recipe's.

    The location is printed beside the organization; without one, it is prepended to the byline.
    """
    filled = {**common, **slots}
    if filled.get("location") and not filled.get("organization"):
        filled["byline"] = (filled.pop("location"), *filled.get("byline", ()))
    return Entry(**filled)

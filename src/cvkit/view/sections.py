"""Recipes for sections, which define the slots that their entries fill.

A new section is a class in ``model/sections.py``, a field of ``Content``, and a recipe here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cvkit.model import addresses
from cvkit.model.sections import SectionKind
from cvkit.model.text import RichText, merged
from cvkit.view.blocks import Entry, Fact
from cvkit.view.entry_context import EntryContext
from cvkit.view.inline import joined, together, written

if TYPE_CHECKING:
    from cvkit.model import sections as model
    from cvkit.view.inline import Inline

Slots = dict[str, Any]
"""Keyword arguments of ``Entry``."""


def _pieces(*inlines: Inline) -> tuple[Inline, ...]:
    return tuple(inline for inline in inlines if inline)


def _as_one(between: str, *inlines: Inline) -> Inline:
    """Join texts with a separator that is part of the text: plain texts become one span."""
    whole = joined(between, inlines)
    return together(merged(whole), (whole,))


def role(entry: model.Role, context: EntryContext) -> Slots:
    """Fill the slots of a role."""
    return {
        "title": context.rich(entry.title, "title"),
        "team": context.rich(entry.team, "team"),
        "location": context.place(entry.location),
        "dates": context.dates(entry.dates),
    }


def _job(entry: model.Job, context: EntryContext) -> Slots:
    return role(entry, context) | {
        "organization": context.rich(entry.organization, "organization"),
        "description": context.rich(entry.description, "description"),
    }


def _education(entry: model.Education, context: EntryContext) -> Slots:
    courses = context.texts(entry.courses, "courses")
    facts = (
        (context.label("grade"), context.rich(entry.score, "score")),
        (context.label("thesis"), context.rich(entry.thesis, "thesis")),
        (context.label("advisor"), context.rich(entry.advisor, "advisor")),
        (context.label("courses"), joined(context.comma, courses)),
    )
    return {
        "organization": context.rich(entry.institution, "institution"),
        "location": context.place(entry.location),
        "title": _as_one(
            context.comma,
            context.rich(entry.study_type, "study_type"),
            context.rich(entry.area, "area"),
        ),
        "dates": context.dates(entry.dates),
        "facts": tuple(Fact(label, value) for label, value in facts if value),
    }


def _project(entry: model.ProjectEntry, context: EntryContext) -> Slots:
    return {
        "organization": context.rich(entry.name, "name"),
        "location": context.place(entry.location),
        "description": context.rich(entry.description, "description"),
        "title": _as_one(context.comma, *context.texts(entry.roles, "roles")),
        "team": context.rich(entry.organization, "organization"),
        "dates": context.dates(entry.dates),
        "byline": _pieces(context.rich(entry.type, "type")),
    }


def _membership(entry: model.Membership, context: EntryContext) -> Slots:
    return {
        "organization": context.rich(entry.organization, "organization"),
        "location": context.place(entry.location),
        "title": context.rich(entry.title, "title"),
        "dates": context.dates(entry.dates),
    }


def _publication(entry: model.Publication, context: EntryContext) -> Slots:
    return {
        "title": context.rich(entry.name, "name"),
        "dates": context.dates(entry.date, "date"),
        "byline": _pieces(
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


def _talk(entry: model.Talk, context: EntryContext) -> Slots:
    return {
        "title": context.rich(entry.name, "name"),
        "dates": context.dates(entry.date, "date"),
        "byline": _pieces(context.rich(entry.event, "event"), context.place(entry.location)),
    }


def _patent(entry: model.Patent, context: EntryContext) -> Slots:
    return {
        "title": context.rich(entry.name, "name"),
        "dates": context.date(entry.date),
        "byline": _pieces(
            _authors(entry.authors, context),
            context.rich(entry.number, "number"),
            context.rich(entry.office, "office"),
            context.rich(entry.status, "status"),
        ),
    }


def _award(entry: model.Award, context: EntryContext) -> Slots:
    return {
        "title": context.rich(entry.title, "title"),
        "dates": context.dates(entry.date, "date"),
        "byline": _pieces(context.rich(entry.awarder, "awarder")),
    }


def _certificate(entry: model.Certificate, context: EntryContext) -> Slots:
    expiry = context.wording.dates.date(entry.expires)
    expires = context.label("expires").format(date=expiry.text) if expiry else None
    return {
        "title": context.rich(entry.name, "name"),
        "dates": context.dates(entry.date, "date"),
        "byline": _pieces(
            context.rich(entry.issuer, "issuer"),
            context.framed(context.label("number"), entry.id, "id"),
            context.text(expires, "expires"),
        ),
    }


def _skill(entry: model.Skill, context: EntryContext) -> Slots:
    return {
        "title": context.rich(entry.name, "name"),
        "level": context.rich(entry.level, "level"),
        "items": context.texts(entry.keywords, "keywords"),
        "keywords": (),
    }


def _language(entry: model.SpokenLanguage, context: EntryContext) -> Slots:
    level = context.label("native") if entry.level == "native" else entry.level
    return {
        "title": context.rich(RichText(context.wording.spoken(entry.language)), "language"),
        "level": context.rich(entry.fluency, "fluency")
        or context.text(level and str(level), "level"),
    }


def _interest(entry: model.Interest, context: EntryContext) -> Slots:
    return {
        "title": context.rich(entry.name, "name"),
        "items": context.texts(entry.keywords, "keywords"),
        "keywords": (),
    }


def _reference(entry: model.Reference, context: EntryContext) -> Slots:
    mails = (
        context.link(addresses.mail(address), "email", at, shown=address)
        for at, address in enumerate(entry.email)
    )
    numbers = (
        written(addresses.phones(number), context.origin.below("phone", at))
        for at, number in enumerate(entry.phone)
    )
    said = context.paragraphs(entry.reference, "reference")
    return {
        "title": context.rich(entry.name, "name"),
        "byline": _pieces(
            context.rich(entry.title, "title"),
            context.rich(entry.organization, "organization"),
            *mails,
            *numbers,
        ),
        "summary": said.paragraphs,
        "bullets": said.bullets,
        "link": context.link(entry.url, "url"),
    }


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
        return shared | heads | {"byline": _pieces(name) if organization else ()}
    byline = _pieces(title if name else (), organization, place, team)
    groups = kind is SectionKind.GROUPS
    keywords = context.texts(entry.keywords, "keywords") if groups else ()
    slots = {"title": name or title, "byline": byline, "location": (), "team": ()}
    return shared | slots | ({"items": keywords, "keywords": ()} if keywords else {})


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

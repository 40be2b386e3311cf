"""One recipe for each section: which slots its entries fill.

A new section is a class in ``model/sections.py``, a field of ``Resume``, and a recipe here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cvkit.model.sections import SectionKind
from cvkit.model.text import RichText, TextSpan
from cvkit.view.blocks import Entry, Fact, Inline
from cvkit.view.wording import Wording, link, text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.model import sections as model

Slots = dict[str, Any]
"""Keyword arguments of ``Entry``."""


@dataclass(frozen=True, slots=True)
class EntryContext:
    """What a recipe may ask beside the entry itself.

    Attributes:
        wording: The language.
        owner: The résumé's owner, whose name is marked among authors.
    """

    wording: Wording
    owner: str

    @property
    def comma(self) -> str:
        """What stands between the pieces of a list in the document's language."""
        return self.wording.language.marks.comma

    def label(self, name: str) -> str:
        """Return a small word in the document's language."""
        return self.wording.language.labels[name]


def _rich(value: RichText | None) -> Inline:
    return value.spans if value else ()


def _texts(values: Iterable[str]) -> tuple[Inline, ...]:
    return tuple(text(value) for value in values)


def _pieces(*values: Inline | str | None) -> tuple[Inline, ...]:
    inlines = (text(value) if isinstance(value, str) else value for value in values)
    return tuple(inline for inline in inlines if inline)


def role(entry: model.Role, context: EntryContext) -> Slots:
    """Fill the slots of a role."""
    return {
        "title": text(entry.title),
        "team": text(entry.team),
        "location": context.wording.place(entry.location),
        "dates": context.wording.dates.dates(entry.dates),
    }


def _job(entry: model.Job, context: EntryContext) -> Slots:
    return role(entry, context) | {
        "organization": text(entry.organization),
        "description": _rich(entry.description),
    }


def _education(entry: model.Education, context: EntryContext) -> Slots:
    degree = context.comma.join(part for part in (entry.study_type, entry.area) if part)
    facts = (
        (context.label("grade"), text(entry.score)),
        (context.label("thesis"), _rich(entry.thesis)),
        (context.label("advisor"), text(entry.advisor)),
        (context.label("courses"), _join(context.comma, map(_rich, entry.courses))),
    )
    return {
        "organization": text(entry.institution),
        "location": context.wording.place(entry.location),
        "title": text(degree),
        "dates": context.wording.dates.dates(entry.dates),
        "facts": tuple(Fact(label, value) for label, value in facts if value),
    }


def _project(entry: model.ProjectEntry, context: EntryContext) -> Slots:
    return {
        "organization": text(entry.name),
        "location": context.wording.place(entry.location),
        "description": _rich(entry.description),
        "title": text(context.comma.join(entry.roles)),
        "team": text(entry.organization),
        "dates": context.wording.dates.dates(entry.dates),
        "byline": _pieces(entry.type),
    }


def _membership(entry: model.Membership, context: EntryContext) -> Slots:
    return {
        "organization": text(entry.organization),
        "location": context.wording.place(entry.location),
        "title": text(entry.title),
        "dates": context.wording.dates.dates(entry.dates),
    }


def _publication(entry: model.Publication, context: EntryContext) -> Slots:
    doi = entry.doi and link(f"https://doi.org/{entry.doi}")
    return {
        "title": _rich(entry.name),
        "dates": context.wording.dates.date(entry.date),
        "byline": _pieces(_authors(entry.authors, context), entry.publisher, entry.type, doi),
    }


def _talk(entry: model.Talk, context: EntryContext) -> Slots:
    return {
        "title": _rich(entry.name),
        "dates": context.wording.dates.date(entry.date),
        "byline": _pieces(entry.event, context.wording.place(entry.location)),
    }


def _patent(entry: model.Patent, context: EntryContext) -> Slots:
    return {
        "title": _rich(entry.name),
        "dates": context.wording.dates.date(entry.date),
        "byline": _pieces(
            _authors(entry.authors, context), entry.number, entry.office, entry.status
        ),
    }


def _award(entry: model.Award, context: EntryContext) -> Slots:
    return {
        "title": text(entry.title),
        "dates": context.wording.dates.date(entry.date),
        "byline": _pieces(entry.awarder),
    }


def _certificate(entry: model.Certificate, context: EntryContext) -> Slots:
    expiry = context.wording.dates.date(entry.expires)
    expires = context.label("expires").format(date=expiry.text) if expiry else None
    return {
        "title": text(entry.name),
        "dates": context.wording.dates.date(entry.date),
        "byline": _pieces(entry.issuer, entry.id, expires),
    }


def _skill(entry: model.Skill, _context: EntryContext) -> Slots:
    return {
        "title": text(entry.name),
        "level": text(entry.level),
        "items": _texts(entry.keywords),
        "keywords": (),
    }


def _language(entry: model.SpokenLanguage, context: EntryContext) -> Slots:
    level = entry.fluency or entry.level
    shown = context.label("native") if level == "native" else level
    return {
        "title": text(context.wording.spoken(entry.language)),
        "level": text(str(shown) if shown else None),
    }


def _interest(entry: model.Interest, _context: EntryContext) -> Slots:
    return {"title": text(entry.name), "items": _texts(entry.keywords), "keywords": ()}


def _reference(entry: model.Reference, _context: EntryContext) -> Slots:
    return {
        "title": text(entry.name),
        "byline": _pieces(
            entry.title,
            entry.organization,
            *(link(f"mailto:{address}", address) for address in entry.email),
            *(link(phone_address(number), number) for number in entry.phone),
        ),
        "summary": paragraphs(entry.reference),
        "link": link(entry.url),
    }


def custom(entry: model.CustomEntry, kind: SectionKind, context: EntryContext) -> Slots:
    """Fill the slots of an entry of a custom section."""
    wording = context.wording
    name = _rich(entry.name)
    shared: Slots = {
        "location": wording.place(entry.location),
        "team": text(entry.team),
        "dates": wording.dates.dates(entry.dates),
        "level": text(entry.level),
    }
    if kind is SectionKind.TIMELINE:
        organization = text(entry.organization)
        heads = {"organization": organization or name, "title": text(entry.title)}
        return shared | heads | {"byline": _pieces(name) if organization else ()}
    byline = _pieces(entry.title if name else None, entry.organization, shared["location"],
                     shared["team"])  # fmt: skip
    keywords = _texts(entry.keywords) if kind is SectionKind.GROUPS else ()
    slots = {"title": name or text(entry.title), "byline": byline, "location": (), "team": ()}
    return shared | slots | ({"items": keywords, "keywords": ()} if keywords else {})


def phone_address(number: str) -> str:
    """Return the ``tel:`` address of a number as written (RFC 3966 allows no blanks)."""
    return "tel:" + re.sub(r"[^\d+]", "", number.replace("(0)", ""))


def paragraphs(value: RichText | None) -> tuple[Inline, ...]:
    """Split a text at its empty lines."""
    if value is None:
        return ()
    parts = (RichText(part) for part in re.split(r"\n\s*\n", value))
    return tuple(part.spans for part in parts if part.strip())


def _authors(authors: tuple[model.Author, ...], context: EntryContext) -> Inline:
    names = (
        (TextSpan(author.name, strong=author.me or author.name == context.owner),)
        for author in authors
    )
    return _join(context.comma, names)


def _join(between: str, inlines: Iterable[Inline]) -> Inline:
    joined: list[TextSpan] = []
    for inline in inlines:
        joined += [TextSpan(between), *inline] if joined else inline
    return tuple(joined)


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
"""The kind and the recipe of each section that has entries, by its name in ``resume.yaml``."""


def fill(slots: Slots, common: Slots) -> Entry:
    """Make an entry of a recipe's slots over what all entries share.

    A place stands beside an organization; without one it goes before the byline.
    """
    filled = {**common, **slots}
    if filled.get("location") and not filled.get("organization"):
        filled["byline"] = (filled.pop("location"), *filled.get("byline", ()))
    return Entry(**filled)

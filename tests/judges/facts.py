"""The facts of a résumé that a reader of its PDF should find."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from cvkit.view.blocks import ContactKind, SectionKind, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.view.blocks import Bullet, Document, Entry, Section


class Fact(NamedTuple):
    """Something that a résumé says.

    Attributes:
        kind: What it is: ``name``, ``email``, ``employer``, ``bullet``, etc.
        text: The text as printed.
        section: The name of its section in ``resume.yaml``; empty in the header.
    """

    kind: str
    text: str
    section: str = ""


_CONTACTS = {
    ContactKind.EMAIL: "email",
    ContactKind.PHONE: "phone",
    ContactKind.URL: "link",
    ContactKind.PROFILE: "link",
    ContactKind.LOCATION: "place",
}


def facts(document: Document) -> list[Fact]:
    """Return the facts of a document, without empty ones."""
    return [fact for fact in _facts(document) if fact.text]


def normal(text: str) -> str:
    """Return a text as facts are compared: without case, and with one blank between words."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _facts(document: Document) -> Iterator[Fact]:
    header = document.header
    yield Fact("name", header.name)
    yield Fact("headline", plain(header.headline))
    for contact in header.contacts:
        yield Fact(_CONTACTS.get(contact.kind, "detail"), plain(contact.text))
    for section in document.sections:
        yield Fact("section", section.title, section.name)
        for entry in section.entries:
            for fact in _entry(entry, section):
                yield fact._replace(section=section.name)


def _entry(entry: Entry, section: Section) -> Iterator[Fact]:
    is_school = section.name == "education"
    yield Fact("school" if is_school else "employer", plain(entry.organization))
    yield Fact("place", plain(entry.location))
    kind = "degree" if is_school else "title"
    yield Fact(kind if section.kind is SectionKind.TIMELINE else "label", plain(entry.title))
    yield Fact("team", plain(entry.team))
    if entry.dates:
        yield Fact("dates", entry.dates.text)
    for text in (entry.citation, *entry.summary):
        yield Fact("paragraph", plain(text))
    for item in (*entry.items, *entry.keywords):
        yield Fact("skill" if section.kind is SectionKind.GROUPS else "keyword", plain(item))
    for bullet in entry.bullets:
        yield from _bullets(bullet)
    for child in entry.children:
        yield from _entry(child, section)


def _bullets(bullet: Bullet) -> Iterator[Fact]:
    yield Fact("bullet", plain(bullet.text))
    for below in bullet.bullets:
        yield from _bullets(below)

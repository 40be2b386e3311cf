"""The document that every exporter prints: a résumé in order and in words, with origins.

It is independent of formats. Texts are styled spans; dates are already words; every block has
the route of its content in the original résumé.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from cvkit.model.sections import SectionKind
from cvkit.model.text import TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route

Inline = tuple[TextSpan, ...]
"""One run of styled text without a line break; empty when there is none."""

__all__ = [
    "Bullet",
    "Contact",
    "ContactKind",
    "DatePart",
    "DateText",
    "Document",
    "Entry",
    "Fact",
    "Header",
    "Inline",
    "Photo",
    "Section",
    "SectionKind",
    "TextSpan",
    "plain",
]


def plain(inline: Inline) -> str:
    """Return the characters of ``inline`` without their style."""
    return "".join(span.text for span in inline)


@dataclass(frozen=True, slots=True)
class DatePart:
    """Part of a date as printed.

    Attributes:
        text: A date ("Aug 2024") or a separator (" – ", " & ").
        iso: The date in a form that HTML's ``<time datetime>`` allows; ``None`` for a season,
            "Present" and separators.
    """

    text: str
    iso: str | None = None


@dataclass(frozen=True, slots=True)
class DateText:
    """Dates as printed, in parts.

    Attributes:
        parts: The parts; joined, their texts are the whole.
        start: The start in ISO 8601, as precise as written, or ``None``.
        end: The end, or ``None`` if ongoing or unknown.
    """

    parts: tuple[DatePart, ...]
    start: str | None = None
    end: str | None = None

    @property
    def text(self) -> str:
        """The dates on one line."""
        return "".join(part.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class Bullet:
    """An item of a list.

    Attributes:
        text: Its text.
        bullets: Nested bullets.
        origin: Its route in the original résumé.
    """

    text: Inline
    bullets: tuple[Bullet, ...] = ()
    origin: Route = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled line: "Thesis", and its title.

    Attributes:
        label: In the document's language, printed before a colon.
        text: The text after the label.
    """

    label: str
    text: Inline


@dataclass(frozen=True, slots=True)
class Entry:
    """A job, role, course of study, paper, group of skills …; slots mean the same in all of them.

    The slots are in reading order, which every format keeps.

    Attributes:
        organization: Employer, school, client. Comes first in the entry if present.
        location: Where, in one line.
        description: What the organization or project is, in a few words.
        title: Role, degree, name of a paper, label of a group.
        team: Printed after the title and a comma.
        dates: The dates.
        level: The level of a skill or a language.
        byline: Parts of the line below a record's title: authors, publisher, number …
        items: The items of a group.
        summary: Paragraphs.
        facts: Labelled lines.
        bullets: The list of bullets.
        keywords: Tools, methods, subjects.
        link: Link to a page about it; the text is the address as printed.
        children: The roles of a job; each has its own dates and bullets.
        origin: Its route in the original résumé.
    """

    organization: Inline = ()
    location: Inline = ()
    description: Inline = ()
    title: Inline = ()
    team: Inline = ()
    dates: DateText | None = None
    level: Inline = ()
    byline: tuple[Inline, ...] = ()
    items: tuple[Inline, ...] = ()
    summary: tuple[Inline, ...] = ()
    facts: tuple[Fact, ...] = ()
    bullets: tuple[Bullet, ...] = ()
    keywords: tuple[Inline, ...] = ()
    link: Inline = ()
    children: tuple[Entry, ...] = ()
    origin: Route = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part of the document; its kind determines the layout of its entries.

    Attributes:
        name: Its name in ``resume.yaml``; for a custom section, its title.
        title: The title as printed.
        kind: timeline, records, groups or prose.
        entries: In order.
        origin: Its route in the original résumé.
    """

    name: str
    title: str
    kind: SectionKind
    entries: tuple[Entry, ...]
    origin: Route = ()


class ContactKind(StrEnum):
    """The kind of a contact."""

    PRONOUNS = "pronouns"
    LOCATION = "location"
    EMAIL = "email"
    PHONE = "phone"
    URL = "url"
    PROFILE = "profile"
    DETAIL = "detail"


@dataclass(frozen=True, slots=True)
class Contact:
    """An item of the contact line.

    Attributes:
        kind: The kind of contact.
        text: As printed, with a link if there is one.
        label: The network of a profile or the label of a detail; empty otherwise. A detail's
            label is printed before its text, a profile's is not.
        origin: Its route in the original résumé.
    """

    kind: ContactKind
    text: Inline
    label: str = ""
    origin: Route = ()


@dataclass(frozen=True, slots=True)
class Photo:
    """A portrait.

    Attributes:
        data: The file's bytes.
        media_type: ``image/jpeg`` or ``image/png``.
        alt: The alternative text.
    """

    data: bytes = field(repr=False)
    media_type: str
    alt: str


@dataclass(frozen=True, slots=True)
class Header:
    """The header: name, headline, contacts and photo.

    Attributes:
        name: The person's name.
        headline: What they are, in a line.
        contacts: The contact line, in order.
        photo: The portrait, if there is one.
    """

    name: str
    headline: Inline = ()
    contacts: tuple[Contact, ...] = ()
    photo: Photo | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A whole résumé, ready to be printed.

    Attributes:
        header: The header.
        sections: In printing order.
        locale: BCP 47 tag, such as ``en-US``; the document's language.
        rtl: Whether the script runs from right to left.
        page_label: "Page {page} of {pages}" in the document's language.
        comma: The separator of list items: ", ", or "、" in Japanese.
        colon: Printed after a label: ": ", or "：" in Chinese. No line breaks before it.
        semicolon: The separator of items that may contain commas.
        brackets: The opening and closing bracket, with the spaces around them.
    """

    header: Header
    sections: tuple[Section, ...]
    locale: str = "en"
    rtl: bool = False
    page_label: str = "Page {page} of {pages}"
    comma: str = ", "
    colon: str = ": "
    semicolon: str = "; "
    brackets: tuple[str, str] = (" (", ")")

    def visible_texts(self) -> Iterator[tuple[Route, str]]:
        """Yield every text that each format must show, in reading order, with its origin.

        It includes section titles and dates. Tests check that no format loses any of them.
        """
        header = self.header
        yield ("basics", "name"), header.name
        yield ("basics", "headline"), plain(header.headline)
        for contact in header.contacts:
            if contact.kind is ContactKind.DETAIL:
                yield contact.origin, contact.label
            yield contact.origin, plain(contact.text)
        for section in self.sections:
            yield section.origin, section.title
            for entry in section.entries:
                yield from _entry_texts(entry)


def _entry_texts(entry: Entry) -> Iterator[tuple[Route, str]]:
    for inline in (entry.organization, entry.location, entry.description, entry.title, entry.team):
        yield entry.origin, plain(inline)
    yield entry.origin, entry.dates.text if entry.dates else ""
    for inline in (entry.level, *entry.byline, *entry.items, *entry.summary):
        yield entry.origin, plain(inline)
    for fact in entry.facts:
        yield entry.origin, fact.label
        yield entry.origin, plain(fact.text)
    for bullet in entry.bullets:
        yield from _bullet_texts(bullet)
    for inline in (*entry.keywords, entry.link):
        yield entry.origin, plain(inline)
    for child in entry.children:
        yield from _entry_texts(child)


def _bullet_texts(bullet: Bullet) -> Iterator[tuple[Route, str]]:
    yield bullet.origin, plain(bullet.text)
    for below in bullet.bullets:
        yield from _bullet_texts(below)

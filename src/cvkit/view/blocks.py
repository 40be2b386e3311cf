"""The document that every exporter sets: a résumé in order, in words, with its origins.

Nothing here is about a format. Texts are spans with a style; dates are already words; every
block knows the route of what it shows in the original résumé.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import Origin, Route
from cvkit.model.sections import SectionKind
from cvkit.model.text import TextSpan
from cvkit.view.inline import Inline, ShownValue, WrittenText, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

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


@dataclass(frozen=True, slots=True)
class DatePart:
    """A piece of a date as printed.

    Attributes:
        text: A date ("Aug 2024"), or what stands between two (" – ", " & ").
        iso: The date for machines, in a form that HTML's ``<time datetime>`` allows; ``None``
            for a season, "Present" and what stands between.
    """

    text: str
    iso: str | None = None


@dataclass(frozen=True, slots=True)
class DateText:
    """Dates as printed, in pieces.

    Attributes:
        parts: The pieces; their texts joined are the whole.
        start: First day known, as ISO 8601 at its own precision, or ``None``.
        end: Last day known, or ``None`` when it goes on or is not known.
        origin: The way to them in the original résumé; dates that read the same are equal.
    """

    parts: tuple[DatePart, ...]
    start: str | None = None
    end: str | None = None
    origin: Route = field(default=(), compare=False)

    @property
    def text(self) -> str:
        """The dates on one line."""
        return "".join(part.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class Bullet:
    """A point of a list.

    Attributes:
        text: What it says.
        bullets: The points below it.
        origin: The way to it in the original résumé.
    """

    text: Inline
    bullets: tuple[Bullet, ...] = ()
    origin: Route = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled line: "Thesis", and its title.

    Attributes:
        label: In the document's language, printed before a colon.
        text: What stands behind it.
    """

    label: str
    text: Inline


@dataclass(frozen=True, slots=True)
class Entry:
    """One job, role, study, paper, group of skills …; each slot keeps its meaning.

    The slots stand in reading order, which every format keeps.

    Attributes:
        organization: Employer, school, client. Heads the entry when there is one.
        location: Where, in one line.
        description: What the organization or project is, in a few words.
        title: Role, degree, name of a paper, label of a group.
        team: Printed after the title, behind a comma.
        dates: The dates.
        level: How well: of a skill or a language.
        byline: Pieces of the line below a record's title: authors, publisher, number …
        items: What a group lists.
        summary: Paragraphs.
        facts: Labelled lines.
        bullets: Points.
        keywords: Tools, methods, subjects.
        link: Address of a page about it; the text is the address as printed.
        children: The roles of a job; each has its own dates and bullets.
        origin: The way to it in the original résumé.
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
    """A titled part of the document; its kind says how its entries are set.

    Attributes:
        name: Its name in ``resume.yaml``; of a custom section, its title.
        title: As printed.
        kind: timeline, records, groups or prose.
        entries: In order.
        origin: The way to it in the original résumé.
        title_origin: The way to its title, if the résumé has one for it.
    """

    name: str
    title: str
    kind: SectionKind
    entries: tuple[Entry, ...]
    origin: Route = ()
    title_origin: Route = ()


class ContactKind(StrEnum):
    """What a piece of the contact line is."""

    PRONOUNS = "pronouns"
    LOCATION = "location"
    EMAIL = "email"
    PHONE = "phone"
    URL = "url"
    PROFILE = "profile"
    DETAIL = "detail"


@dataclass(frozen=True, slots=True)
class Contact:
    """A piece of the contact line.

    Attributes:
        kind: What it is.
        text: As printed; linked where it can be followed.
        label: The network of a profile or the label of a detail; empty otherwise. A detail's
            label is printed before its text, a profile's is not.
        origin: The way to it in the original résumé.
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
        alt: What to read out instead of it.
    """

    data: bytes = field(repr=False)
    media_type: str
    alt: str


@dataclass(frozen=True, slots=True)
class Header:
    """Who it is.

    Attributes:
        name: The person's name.
        headline: What they are, in a line.
        contacts: How to reach them, in order.
        photo: Their portrait, if there is one.
    """

    name: str
    headline: Inline = ()
    contacts: tuple[Contact, ...] = ()
    photo: Photo | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A whole résumé, ready to be set.

    Attributes:
        header: The head.
        sections: In the order in which they are printed.
        locale: BCP 47 tag, such as ``en-US``; the document's language.
        rtl: Whether the script runs from right to left.
        page_label: "Page {page} of {pages}" in the document's language.
        comma: What stands between the pieces of a list: ", ", or "、" in Japanese.
        colon: What stands behind a label: ": ", or "：" in Chinese. No line ends before it.
        semicolon: What stands between pieces that may have commas of their own.
        brackets: What stands before and behind an aside, with the blanks around it.
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

    def texts(self) -> Iterator[DocumentText]:
        """Yield every text that each format must show, in reading order.

        This is the one way through a document: whoever asks for its letters, its styles or the
        places of its values goes it. Titles, labels and dates are in it; empty slots are, too.
        """
        header = self.header
        yield _literal(header.name, ("basics", "name"))
        yield DocumentText(header.headline, ("basics", "headline"))
        for contact in header.contacts:
            if contact.kind is ContactKind.DETAIL:
                yield _literal(contact.label, contact.origin)
            yield DocumentText(contact.text, contact.origin)
        for section in self.sections:
            yield _literal(section.title, section.title_origin or section.origin)
            for entry in section.entries:
                yield from _entry_texts(entry)

    def visible_texts(self) -> Iterator[tuple[Origin, str]]:
        """Yield the characters of every text, with their origin.

        This is what "nothing visible is lost" means; ``section.title`` and dates are in it.
        """
        for text in self.texts():
            yield text.origin, plain(text.inline)


class DocumentText(NamedTuple):
    """A text of a document.

    Attributes:
        inline: The text.
        block: The way to what it is part of: an entry, a bullet.
    """

    inline: Inline
    block: Route

    @property
    def origin(self) -> Origin:
        """The way to the value that it shows; to what is around them, if it shows several."""
        if isinstance(self.inline, WrittenText):
            return self.inline.origin
        return Origin(self.block)

    @property
    def values(self) -> tuple[ShownValue, ...]:
        """The values that it shows; a text that knows of none is one by itself."""
        if isinstance(self.inline, WrittenText):
            return self.inline.values
        return (ShownValue(self.origin, plain(self.inline)),)


def _literal(text: str, origin: Route) -> DocumentText:
    return DocumentText((TextSpan(text),) if text else (), origin)


def _entry_texts(entry: Entry) -> Iterator[DocumentText]:
    for inline in (entry.organization, entry.location, entry.description, entry.title, entry.team):
        yield DocumentText(inline, entry.origin)
    if entry.dates:
        yield _literal(entry.dates.text, entry.dates.origin or entry.origin)
    for inline in (entry.level, *entry.byline, *entry.items, *entry.summary):
        yield DocumentText(inline, entry.origin)
    for fact in entry.facts:
        value = DocumentText(fact.text, entry.origin)
        yield _literal(fact.label, value.origin)
        yield value
    for bullet in entry.bullets:
        yield from _bullet_texts(bullet)
    for inline in (*entry.keywords, entry.link):
        yield DocumentText(inline, entry.origin)
    for child in entry.children:
        yield from _entry_texts(child)


def _bullet_texts(bullet: Bullet) -> Iterator[DocumentText]:
    yield DocumentText(bullet.text, bullet.origin)
    for below in bullet.bullets:
        yield from _bullet_texts(below)

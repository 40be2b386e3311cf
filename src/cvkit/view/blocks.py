"""The format-independent document that every exporter prints.

Sections and entries are in order, texts are styled spans, dates are already in words, and every
block has the route of its content in the original résumé.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cvkit import networks
from cvkit.diagnostics import Origin, Route
from cvkit.model.sections.custom_sections import SectionKind
from cvkit.model.text import TextSpan
from cvkit.view.date_text import DatePart, DateText
from cvkit.view.inline import Inline, ShownValue, WrittenText, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.selection import Selection
    from cvkit.view.letter_parts import LetterParts

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
    "Signature",
    "TextSlot",
    "TextSpan",
    "plain",
]


@dataclass(frozen=True, slots=True)
class Bullet:
    """An item of a bulleted list.

    Attributes:
        text: The text.
        bullets: Nested bullets.
        origin: Its route in the original résumé.
    """

    text: Inline
    bullets: tuple[Bullet, ...] = ()
    origin: Route = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled line, such as "Thesis" and its title.

    Attributes:
        label: The label in the document's language, printed before a colon.
        text: The text after the label.
    """

    label: str
    text: Inline


@dataclass(frozen=True, slots=True)
class Entry:
    """A job, role, course of study, paper, group of skills, etc.

    The slots have the same meaning for all of these. They are in reading order, which every format
    keeps.

    Attributes:
        organization: Employer, school or client. Comes first in the entry if present.
        location: The location, on one line.
        description: A short description of the organization or project.
        title: Role, degree, title of a paper, or label of a group.
        team: The team, printed after the title and a comma.
        dates: The dates.
        citation: A whole reference in one paragraph, instead of a title and a byline.
        level: The level of a skill or a language.
        rating: The level as a number of marks, and how many there can be; (0, 0) if unknown.
        byline: Parts of the line below a record's title: authors, publisher, number, etc.
        items: The items of a group.
        summary: Paragraphs.
        facts: Labelled lines.
        bullets: The list of bullets.
        keywords: Tools, methods or subjects.
        link: Link to a page about it; the text is the URL as printed.
        children: The roles of a job; each has its own dates and bullets.
        heading: Printed above everything else: the heading of a group that starts with this entry.
        number: Its number, if the section's entries are numbered; otherwise 0.
        origin: Its route in the original résumé.
        break_before: Whether it starts a new page.
        keep_together: Whether it must stay on one page; ``None`` to leave it to the theme.
    """

    organization: Inline = ()
    location: Inline = ()
    description: Inline = ()
    title: Inline = ()
    team: Inline = ()
    dates: DateText | None = None
    citation: Inline = ()
    level: Inline = ()
    rating: tuple[int, int] = (0, 0)
    byline: tuple[Inline, ...] = ()
    items: tuple[Inline, ...] = ()
    summary: tuple[Inline, ...] = ()
    facts: tuple[Fact, ...] = ()
    bullets: tuple[Bullet, ...] = ()
    keywords: tuple[Inline, ...] = ()
    link: Inline = ()
    children: tuple[Entry, ...] = ()
    heading: str = ""
    number: int = 0
    origin: Route = ()
    break_before: bool = False
    keep_together: bool | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part of the document; its kind determines the layout of its entries.

    Attributes:
        name: Its name in ``resume.yaml``; for a custom section, its title.
        title: The title as printed.
        kind: The kind: timeline, records, groups or prose.
        entries: The entries, in order.
        origin: Its route in the original résumé.
        title_origin: The route of its title, if the résumé sets one.
        note: What signs in its entries mean, in a line below the title; mostly empty.
        break_before: Whether it starts a new page.
    """

    name: str
    title: str
    kind: SectionKind
    entries: tuple[Entry, ...]
    origin: Route = ()
    title_origin: Route = ()
    note: Inline = ()
    break_before: bool = False


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
        text: The text as printed, with its link if there is one.
        label: The network of a profile or the label of a detail; empty otherwise. A detail's
            label is printed before its text, a profile's is not.
        origin: Its route in the original résumé.
        iso: A date in ISO 8601, if the text is an exact one; empty otherwise.
    """

    kind: ContactKind
    text: Inline
    label: str = ""
    origin: Route = ()
    iso: str = ""

    @property
    def icon(self) -> str:
        """The name of its icon: ``email``, ``person``, or a profile's network, as in ``github``."""
        match self.kind:
            case ContactKind.PROFILE:
                network = networks.find(self.label)
                return network.key if network else self.kind
            case ContactKind.PRONOUNS | ContactKind.DETAIL:
                return "person"
            case _:
                return self.kind


@dataclass(frozen=True, slots=True)
class Photo:
    """A portrait, or another picture.

    Attributes:
        data: The file's contents.
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
        headline: The person's professional title, on one line.
        contacts: The contact line, in order.
        photo: The portrait, if there is one.
    """

    name: str
    headline: Inline = ()
    contacts: tuple[Contact, ...] = ()
    photo: Photo | None = None


@dataclass(frozen=True, slots=True)
class Signature:
    """What stands at the end of a résumé that is to be signed by hand.

    Attributes:
        place: Place and date, on one line; may be empty.
        name: The name, below the space for the signature.
        image: A picture of the signature, which takes that space; its alternative text is the name.
    """

    place: Inline
    name: Inline
    image: Photo | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A whole résumé or letter, ready to be printed.

    Attributes:
        header: The header.
        sections: The sections, in print order.
        locale: The document's language, as a BCP 47 tag such as ``en-US``.
        rtl: Whether the script is right-to-left.
        page_label: "Page {page} of {pages}" in the document's language.
        comma: The separator of list items: ", ", or "、" in Japanese.
        colon: Printed after a label: ": ", or "：" in Chinese. Lines don't break before it.
        semicolon: The separator of items that may contain commas.
        brackets: The opening and closing bracket, with the spaces around them.
        keywords_label: "Keywords" in the document's language, printed before an entry's keywords.
        signature: Place, date and name after the last section, if the résumé has them.
        letter: What a letter says between its header and the signature; a letter has no sections.
        selection: What it was built from, for formats of data; ``None`` if that isn't known.
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
    keywords_label: str = "Keywords"
    signature: Signature | None = None
    letter: LetterParts | None = None
    selection: Selection | None = field(default=None, compare=False, repr=False)

    def texts(self) -> Iterator[DocumentText]:
        """Yield every text that each format must show, in reading order.

        This is the only traversal of a document; it is used for characters, styles and positions.
        It includes titles, labels, dates and empty slots. Tests check that no format loses any of
        these texts.
        """
        header = self.header
        yield _literal(header.name, ("basics", "name"), TextSlot.NAME)
        yield DocumentText(header.headline, ("basics", "headline"))
        for contact in header.contacts:
            if contact.kind is ContactKind.DETAIL:
                yield _literal(contact.label, contact.origin, TextSlot.CONTACT)
            yield DocumentText(contact.text, contact.origin, TextSlot.CONTACT)
        for section in self.sections:
            origin = section.title_origin or section.origin
            yield _literal(section.title, origin, TextSlot.SECTION)
            yield DocumentText(section.note, section.origin)
            for entry in section.entries:
                yield from _entry_texts(entry)
        if self.letter:
            yield from (DocumentText(one, ("letter",)) for one in self.letter.texts())
        if self.signature:
            yield DocumentText(self.signature.place, ("basics", "signature"))
            yield DocumentText(self.signature.name, ("basics", "signature"))
        if self.letter and self.letter.enclosures:
            yield _literal(self.letter.enclosures_label, ("letter", "enclosures"))
            yield from (DocumentText(one, ("letter",)) for one in self.letter.enclosures)

    def visible_texts(self) -> Iterator[tuple[Origin, str]]:
        """Yield the plain text and origin of every text, including section titles and dates.

        This defines which content formats must not lose.
        """
        for text in self.texts():
            yield text.origin, plain(text.inline)


class TextSlot(StrEnum):
    """What a text of a document is, for those that see to where it stands."""

    NAME = "name"
    CONTACT = "contact"
    SECTION = "section"
    HEAD = "head"
    DATES = "dates"
    OTHER = ""


class DocumentText(NamedTuple):
    """A text of a document.

    Attributes:
        inline: The text.
        block: The route of the block that it belongs to: an entry or a bullet.
        slot: What it is in the document.
    """

    inline: Inline
    block: Route
    slot: TextSlot = TextSlot.OTHER

    @property
    def origin(self) -> Origin:
        """The route of the value shown, or the common parent of several values."""
        if isinstance(self.inline, WrittenText):
            return self.inline.origin
        return Origin(self.block)

    @property
    def values(self) -> tuple[ShownValue, ...]:
        """The values shown; a text without known values counts as one value."""
        if isinstance(self.inline, WrittenText):
            return self.inline.values
        return (ShownValue(self.origin, plain(self.inline)),)


def _literal(text: str, origin: Route, slot: TextSlot = TextSlot.OTHER) -> DocumentText:
    return DocumentText((TextSpan(text),) if text else (), origin, slot)


def _entry_texts(entry: Entry) -> Iterator[DocumentText]:
    yield _literal(entry.heading, entry.origin)
    for inline in (entry.organization, entry.location, entry.description, entry.title, entry.team):
        yield DocumentText(inline, entry.origin, TextSlot.HEAD)
    if entry.dates:
        yield _literal(entry.dates.text, entry.dates.origin or entry.origin, TextSlot.DATES)
    for inline in (entry.citation, entry.level, *entry.byline, *entry.items, *entry.summary):
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

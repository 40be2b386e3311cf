"""A document as a flat list of parts, each of which becomes a macro or a paragraph.

The parts are in reading order, and hold every text of the document.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from cvkit.model.text import TextSpan
from cvkit.view.blocks import ContactKind, SectionKind
from cvkit.view.inline import joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.view.blocks import Bullet, Contact, Document, Entry, Inline, Section


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts a new page."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What follows stands a little apart: the next role of a job."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title.

    Attributes:
        text: The title.
        level: 1 for a section, 2 for a group of entries in it.
    """

    text: str
    level: Literal[1, 2] = 1


@dataclass(frozen=True, slots=True)
class Head:
    """A line with something at its end: an employer and a place, a role and dates.

    Attributes:
        kind: ``entry`` leads an entry, ``role`` follows it, ``record`` is the line of a paper and
            the like.
        text: What stands at the start of the line.
        end: What stands at its end; either may be empty.
        number: Its number, if its section is numbered; otherwise 0.
    """

    kind: Literal["entry", "role", "record"]
    text: Inline
    end: Inline = ()
    number: int = 0


@dataclass(frozen=True, slots=True)
class Remark:
    """A line that matters less, such as the authors of a paper."""

    text: Inline


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of text."""

    text: Inline


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line with a label: a group of skills, a fact, keywords.

    Attributes:
        label: The label, with its colon; without a space at its end.
        text: What the label is of; may be empty.
    """

    label: Inline
    text: Inline = ()


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list of bullets, which may have lists of their own."""

    bullets: tuple[Bullet, ...]


Part: TypeAlias = PageBreak | Gap | Title | Head | Remark | Paragraph | Labelled | BulletList


def parts(document: Document) -> Iterator[Part]:
    """Yield the parts of all sections, in reading order."""
    for section in document.sections:
        yield from _section(section, document)


def contact(one: Contact, document: Document) -> Inline:
    """Return the text of a contact, with its label if that is printed."""
    if one.kind is not ContactKind.DETAIL:
        return one.text
    return joined("", (_span(f"{one.label}{document.colon}"), one.text))


def _section(section: Section, marks: Document) -> Iterator[Part]:
    if section.break_before:
        yield PageBreak()
    yield Title(section.title)
    if section.note:
        yield Remark(section.note)
    for entry in section.entries:
        if entry.break_before:
            yield PageBreak()
        if entry.heading:
            yield Title(entry.heading, level=2)
        yield from _entry(entry, section.kind, marks)


def _entry(
    entry: Entry, kind: SectionKind, marks: Document, *, is_role: bool = False
) -> Iterator[Part]:
    """Yield the parts of an entry, with its slots in reading order."""
    dates = _span(entry.dates.text) if entry.dates else ()
    name = joined(marks.comma, (entry.title, entry.team))
    if kind is SectionKind.GROUPS:
        yield from _group(entry, name, dates, marks)
    elif kind is SectionKind.RECORDS:
        before = (entry.organization, entry.location, entry.description, name)
        title = joined(marks.comma, before) or entry.citation
        yield Head("record", title, dates, entry.number)
        yield from _remarks(entry, marks)
    else:
        yield from _heads(entry, name, marks, is_role=is_role)
        yield from _remarks(entry, marks)
    yield from _body(entry, marks)
    for index, child in enumerate(entry.children):
        if child.break_before:
            yield PageBreak()
        elif index:
            yield Gap()
        yield from _entry(child, kind, marks, is_role=True)


def _heads(entry: Entry, name: Inline, marks: Document, *, is_role: bool) -> Iterator[Part]:
    """Yield the lines of an employer and a role; what is there of them leads the entry."""
    dates = _span(entry.dates.text) if entry.dates else ()
    lead: Literal["entry", "role"] = "role" if is_role else "entry"
    title, number = name or entry.citation, entry.number
    place = (entry.organization, entry.location)
    if dates and not title and not entry.description:
        # Without a title, they would be alone on a line.
        yield Head(lead, joined(marks.comma, place), dates, number)
        return
    if any(place):
        yield Head(lead, *place, number)
        lead, number = "role", 0
    if entry.description and (title or not dates):
        yield Remark(entry.description)
    if title or dates:
        yield Head(lead, title or entry.description, dates, number)


def _group(entry: Entry, name: Inline, dates: Inline, marks: Document) -> Iterator[Part]:
    """Yield the line of a group, such as a language with its level."""
    names = (entry.organization, entry.location, entry.description, name)
    number = _span(f"{entry.number}. ") if entry.number else ()
    label = joined(marks.comma, names)
    notes = joined(marks.comma, (dates, entry.citation, entry.level, *entry.byline))
    items = joined(marks.comma, entry.items)
    colon = marks.colon if label or notes else ""
    if label and notes:
        opening, closing = marks.brackets
        notes = joined("", (_span(opening.lstrip(" ")), notes, _span(closing)))
    elif label and items:
        label, colon = joined("", (label, _span(colon.rstrip(" ")))), ""
    text = joined(colon, (notes, items))
    if label:
        yield Labelled(joined("", (number, label)), text)
    elif text:
        yield Paragraph(joined("", (number, text)))


def _remarks(entry: Entry, marks: Document) -> Iterator[Part]:
    lines = (
        entry.level,
        joined(marks.semicolon, entry.byline),
        joined(marks.comma, entry.items),
    )
    yield from (Remark(line) for line in lines if line)


def _body(entry: Entry, marks: Document) -> Iterator[Part]:
    colon = marks.colon.rstrip(" ")
    yield from map(Paragraph, entry.summary)
    for fact in entry.facts:
        yield Labelled(_span(f"{fact.label}{colon}"), fact.text)
    if entry.bullets:
        yield BulletList(entry.bullets)
    if entry.keywords:
        label = _span(f"{marks.keywords_label}{colon}")
        yield Labelled(label, joined(marks.comma, entry.keywords))
    if entry.link:
        yield Remark(entry.link)


def _span(text: str) -> Inline:
    return (TextSpan(text),)

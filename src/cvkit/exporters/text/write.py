"""Writes plain text in reading order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from cvkit.exporters.artifact import Artifact
from cvkit.exporters.text import scripts
from cvkit.exporters.text.columns import width, wrap
from cvkit.model import addresses
from cvkit.view.blocks import ContactKind, SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.view.blocks import Bullet, Contact, Document, Entry, Inline, Section
    from cvkit.view.letter_parts import LetterParts

_INDENT = "  "


def write(document: Document) -> Artifact:
    """Return the document as UTF-8 text of 78 columns."""
    sections = (_section(section, document) for section in document.sections)
    blocks = [_header(document), *sections]
    if document.letter:
        blocks += _letter(document.letter)
    if signature := document.signature:
        blocks += [wrap(_shown(one)) for one in (signature.place, signature.name) if one]
    if document.letter and document.letter.enclosures:
        label = f"{document.letter.enclosures_label}{document.colon}".rstrip()
        blocks.append([*wrap(label), *_lines(*map(_shown, document.letter.enclosures))])
    text = "\n\n".join("\n".join(block) for block in blocks if block)
    return Artifact(f"{text}\n".encode())


def _header(document: Document) -> list[str]:
    header = document.header
    contacts = (_contact(contact, document) for contact in header.contacts)
    return list(_lines(header.name, _shown(header.headline), *contacts))


def _letter(letter: LetterParts) -> Iterator[list[str]]:
    """Yield the blocks of lines between a letter's header and its signature."""
    yield list(_lines(*map(_shown, letter.recipient)))
    top = (letter.date, letter.subject, letter.salutation)
    for text in (*top, *letter.paragraphs, letter.closing):
        yield list(_lines(_shown(text)))


def _contact(contact: Contact, marks: Document) -> str:
    shown = _shown(contact.text)
    is_labelled = contact.kind is ContactKind.DETAIL
    return f"{contact.label}{marks.colon}{shown}" if is_labelled else shown


def _section(section: Section, marks: Document) -> list[str]:
    title = wrap(section.title)
    lines = [*title, "-" * max(map(width, title), default=0)]
    # Groups usually take one line each, so they form a list without blank lines.
    is_list = section.kind is SectionKind.GROUPS and not any(
        any(_body(entry, marks)) for entry in section.entries
    )
    lines += wrap(_shown(section.note))
    for index, entry in enumerate(section.entries):
        lines += [] if is_list or not (index or section.note) else [""]
        lines += [*wrap(entry.heading), ""] if entry.heading else []
        lines += _entry(entry, section.kind, marks)
    return lines


def _entry(entry: Entry, kind: SectionKind, marks: Document) -> Iterator[str]:
    """Yield the lines of an entry, with its slots in reading order."""
    place = _joined(marks.comma, entry.organization, entry.location)
    name = _joined(marks.comma, entry.title, entry.team) or _shown(entry.citation)
    when = entry.dates.text if entry.dates else ""
    level = _shown(entry.level)
    byline = _joined(marks.semicolon, *entry.byline)
    items = _joined(marks.comma, *entry.items)
    yield from _lines(place, _shown(entry.description))
    if kind is SectionKind.GROUPS:
        notes = marks.semicolon.join(part for part in (when, level, byline) if part)
        in_brackets = notes.join(marks.brackets) if notes and name else notes
        label = f"{name}{in_brackets}"
        shown = marks.colon.join(part for part in (label, items) if part)
        yield from wrap(shown, rest=_INDENT) if shown else ()
    else:
        number = f"{entry.number}. " if entry.number else ""
        yield from wrap(f"{number}{name}", rest=" " * len(number))
        yield from _lines(when, level, byline, items)
    body = list(_body(entry, marks))
    yield from body
    for index, child in enumerate(entry.children):
        yield from [""] if index or body else []
        yield from _entry(child, kind, marks)


def _body(entry: Entry, marks: Document) -> Iterator[str]:
    for index, paragraph in enumerate(entry.summary):
        yield from [""] if index else []
        yield from wrap(_shown(paragraph))
    for fact in entry.facts:
        yield from wrap(f"{fact.label}{marks.colon}{_shown(fact.text)}")
    for bullet in entry.bullets:
        yield from _bullet(bullet)
    keywords = _joined(marks.comma, *entry.keywords)
    label = f"{marks.keywords_label}{marks.colon}" if keywords else ""
    yield from _lines(f"{label}{keywords}", _shown(entry.link))


def _bullet(bullet: Bullet, indent: str = "") -> Iterator[str]:
    yield from wrap(_shown(bullet.text), first=f"{indent}- ", rest=f"{indent}{_INDENT}")
    for below in bullet.bullets:
        yield from _bullet(below, indent + _INDENT)


def _lines(*texts: str) -> Iterator[str]:
    for text in texts:
        yield from wrap(text)


def _joined(between: str, *texts: Inline) -> str:
    return between.join(_shown(text) for text in texts if text)


def _shown(inline: Inline) -> str:
    """Return the text, followed by the URLs of its links that it doesn't show.

    URLs come after the whole text so that they don't interrupt a sentence.
    """
    text = scripts.plain(inline)
    targets = dict.fromkeys(span.href for span in inline if span.href)
    return " ".join((text, *(f"({href})" for href in targets if not _shows(text, href))))


def _shows(text: str, href: str) -> bool:
    scheme, _, rest = href.partition(":")
    if scheme == "tel":
        return href in {span.href for span in addresses.phones(text)}
    bare = re.sub(r"^//(?:www\.)?", "", rest).removesuffix("/")
    return bare in text or unquote(bare) in text

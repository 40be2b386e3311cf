"""Writes projects, talks, publications and all sections that Europass has no form for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cvkit.exporters.europass import dates
from cvkit.exporters.europass.editor_html import details, field_of, joined
from cvkit.exporters.europass.xml_elements import Element, element, optional
from cvkit.model.text import TextSpan
from cvkit.view.blocks import Entry, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.exporters.europass.sections import Context
    from cvkit.view.blocks import Inline, Section


class Activities(NamedTuple):
    """A list of activities of Europass.

    Attributes:
        holder: The list's element.
        item: The element of an activity.
        shown: What the editor's order of sections calls it.
        has_place: Whether its activities have a place.
    """

    holder: str
    item: str
    shown: str
    has_place: bool = False


TABLES = {
    "projects": Activities("Projects", "Project", "projects"),
    "talks": Activities("ConferencesAndSeminars", "ConferenceAndSeminar", "conference-seminar",
                        has_place=True),
    "volunteer": Activities("VoluntaryWorks", "VoluntaryWork", "volunteering", has_place=True),
    "memberships": Activities("NetworksAndMemberships", "NetworkAndMembership", "membership"),
    "interests": Activities("HobbiesAndInterests", "HobbyOrInterest", "hobbies-interests"),
}  # fmt: skip
"""The sections that have lists of their own in Europass."""


def listed(section: Section, context: Context) -> list[Element]:
    """Return the activities of a section of ``TABLES``."""
    kind = TABLES[section.name]
    return [
        element(kind.item, *_parts(entry, section, context, has_place=kind.has_place))
        for entry in _flat(section)
    ]


def others(section: Section, context: Context) -> list[Element]:
    """Return a section that has no form of its own in Europass.

    The editor keeps only one entry of each such element, and joins those with one title.
    """
    return [
        element(
            "Others",
            element("Title", section.title),
            element("Other", *_parts(entry, section, context, has_place=False)),
        )
        for entry in _flat(section)
    ]


def _flat(section: Section) -> Iterator[Entry]:
    """Yield the entries, with each role as one, as activities have no parts."""
    for entry in section.entries:
        for child in entry.children:
            yield replace(
                child,
                organization=entry.organization,
                description=entry.description,
                heading=entry.heading,
                location=child.location or entry.location,
                link=child.link or entry.link,
            )
        has_title = any(map(plain, (entry.organization, entry.title, entry.citation)))
        if entry.items and not has_title:
            yield from (Entry(title=item, origin=entry.origin) for item in entry.items)
        elif not entry.children:
            yield entry


def _parts(
    entry: Entry, section: Section, context: Context, *, has_place: bool
) -> list[Element | None]:
    titles = [one for one in (entry.organization, entry.title, entry.citation) if plain(one)]
    rest = [*titles[1:], entry.team, *(() if has_place else (entry.location,))]
    first = (*_beside(entry, section, context), joined(rest, context.document.comma))
    link = next((span.href for span in entry.link if span.href), "")
    return [
        element("Title", plain(titles[0]) if titles else section.title),
        dates.attendance(context.period(entry.origin), "Date"),
        optional("Location", plain(entry.location) if has_place else ""),
        optional("Description", details(entry, context.document, *first)),
        optional("Link", link),
    ]


def _beside(entry: Entry, section: Section, context: Context) -> Iterator[Inline]:
    """Yield what isn't in the entry's own slots: its group, its status, what its signs mean."""
    model = context.model(entry.origin)
    if entry.heading:
        yield (TextSpan(entry.heading),)
    if getattr(model, "status", None) and entry.dates:
        yield (TextSpan(entry.dates.text),)
    if any(one.equal or one.corresponding for one in getattr(model, "authors", ())):
        yield section.note


_ONLY_IN_A_REFERENCE = ("editors", "kind", "issue", "pages", "book", "isbn", "status")
"""What Europass has no element for, so that a reference says it."""


def publications(section: Section, context: Context) -> list[Element]:
    """Return the publications, with a reference where the form has not all of it."""
    return [_publication(entry, section, context) for entry in section.entries]


def _publication(entry: Entry, section: Section, context: Context) -> Element:
    model = context.model(entry.origin)
    authors = "; ".join(one.name.plain for one in model.authors)
    when = context.period(entry.origin)
    is_marked = any(one.equal or one.corresponding for one in model.authors)
    written = {"doi", "publisher"} | (set() if is_marked else {"authors", "name"})
    has_more = is_marked or any(getattr(model, field) for field in _ONLY_IN_A_REFERENCE)
    byline = tuple(one for one in entry.byline if has_more and field_of(one) not in written)
    shown = replace(entry, byline=byline)
    link = next((span.href for span in entry.link if span.href), "")
    return element(
        "Publication",
        optional(
            "hr:FormattedPublicationDescription",
            details(shown, context.document, *_beside(entry, section, context), entry.citation),
        ),
        element("Title", model.name.plain),
        optional("Year", when.start),
        optional("DOI", optional("Link", f"https://doi.org/{model.doi}" if model.doi else "")),
        optional("Authors", authors),
        optional("Journal", model.journal.plain if model.journal else ""),
        optional("Publisher", model.publisher.plain if model.publisher else ""),
        optional("Volume", model.volume.plain if model.volume else ""),
        optional("Link", link if not model.doi or model.url else ""),
    )

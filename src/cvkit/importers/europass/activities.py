"""Reads a Europass Candidate's projects, publications, courses and other activities."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cvkit.importers.europass import shared
from cvkit.importers.europass.histories import period, place
from cvkit.importers.reading.section_titles import section_of
from cvkit.importers.values import Data, Value, text_of, without_empty
from cvkit.model.addresses import bare_doi

if TYPE_CHECKING:
    from cvkit.importers.reading.ledger import Ledger
    from cvkit.importers.reading.xml_tree import Element


class Activity(NamedTuple):
    """A list of activities of one kind.

    Attributes:
        holder: The name of the list.
        item: The name of its items.
        section: cvkit's section; empty for a custom one.
        name: The key of an entry's title.
        date: The key of its date.
    """

    holder: str
    item: str
    section: str
    name: str = "name"
    date: str = "date"


TABLES = (
    Activity("Projects", "Project", "projects", date="dates"),
    Activity("VoluntaryWorks", "VoluntaryWork", "volunteer", "title", "dates"),
    Activity("NetworksAndMemberships", "NetworkAndMembership", "memberships", "organization",
             "dates"),
    Activity("CourseCertifications", "CourseCertification", "certificates"),
    Activity("Certifications", "Certification", "certificates"),
    Activity("HonoursAndAwards", "HonourAndAward", "awards", "title"),
    Activity("ConferencesAndSeminars", "ConferenceAndSeminar", ""),
    Activity("CreativeWorks", "CreativeWork", ""),
    Activity("SocialAndPoliticalActivities", "SocialAndPoliticalActivity", ""),
)  # fmt: skip
"""Where activities go."""

_TITLES = {
    "ConferencesAndSeminars": "Conferences and seminars",
    "CreativeWorks": "Creative works",
    "SocialAndPoliticalActivities": "Social and political activities",
}
_BY_TITLE = {
    "awards": ("title", "date"),
    "certificates": ("name", "date"),
    "grants": ("title", "dates"),
    "projects": ("name", "dates"),
    "talks": ("name", "date"),
}
"""Sections that entries under a title of one's own can be of; the keys of their name and date."""

_WITH_PLACE = frozenset({"", "memberships", "projects", "talks", "volunteer"})
"""Sections whose entries have a place."""


def sections(profile: Element, ledger: Ledger) -> dict[str, Data]:
    """Return all sections that the profile has besides jobs, education and skills."""
    found: dict[str, list[Data]] = {}
    custom: dict[str, list[Data]] = {}
    titles: dict[str, Value] = {}
    for kind in TABLES:
        for item in profile.all(kind.holder, kind.item):
            if entry := _entry(item, kind.section, kind.name, kind.date, ledger):
                if kind.section:
                    found.setdefault(kind.section, []).append(entry)
                else:
                    title = _TITLES[kind.holder]
                    custom.setdefault(title, []).append(entry)
                    titles.setdefault(title, Value(title))
    found["publications"] = [
        entry
        for one in profile.all("PublicationHistory", "Publication")
        if (entry := _publication(one, ledger))
    ]
    found["interests"] = [
        entry
        for one in profile.all("HobbiesAndInterests", "HobbyOrInterest")
        if (entry := _interest(one, ledger))
    ]
    for one in profile.all("Others"):
        _read_others(one, found, custom, titles, ledger)
    return {
        **found,
        "custom": [
            {"title": titles[title], "entries": [*entries]} for title, entries in custom.items()
        ],
    }


def _read_others(
    others: Element,
    found: dict[str, list[Data]],
    custom: dict[str, list[Data]],
    titles: dict[str, Value],
    ledger: Ledger,
) -> None:
    """Read a section of the person's own; the editor writes one for each of its entries."""
    title = others.get("Title")
    items = others.all("Other")
    if title is None:
        return
    section = section_of(title.text)
    keys = _BY_TITLE.get(section)
    if keys and all(one.first("Title") for one in items if one):
        entries = [entry for one in items if (entry := _entry(one, section, *keys, ledger))]
        if entries:
            name = entries[0][keys[0]]
            if isinstance(name, Value):
                entries[0][keys[0]] = name.also_from(title)
            found.setdefault(section, []).extend(entries)
        return
    entries = [entry for one in items if (entry := _entry(one, "", "name", "date", ledger))]
    known = titles.get(title.text)
    titles[title.text] = known.also_from(title) if known else title
    custom.setdefault(title.text, []).extend(entries)


def _entry(item: Element, section: str, name: str, date: str, ledger: Ledger) -> dict[str, Data]:
    """Return an activity: its title, dates, place, description and links."""
    text = shared.entry_text(item.get("Description"), ledger)
    title = shared.line(item.get("Title") or item.get("CertificationName"), ledger)
    if title is None and section and isinstance(summary := text.get("summary"), Value):
        title = summary.with_text(" ".join(summary.text.split()))
        del text["summary"]
    where = shared.line(item.get("Location"), ledger) or place(item.first("Address"))
    entry = without_empty(
        {
            name: title,
            "location": where if section in _WITH_PLACE else None,
            "issuer": _issuer(item, ledger) if section == "certificates" else None,
            date: period(item, ledger),
            **text,
        }
    )
    return shared.with_links(entry, [one.value for one in item.all("Link") if one.value])


def _issuer(item: Element, ledger: Ledger) -> Value | None:
    authority = item.first("IssuingAuthority")
    return shared.line(authority.get("Name") or authority.value, ledger)


def _publication(item: Element, ledger: Ledger) -> dict[str, Data]:
    doi = item.get("DOI", "Link") or item.get("DOI")
    number = bare_doi(doi.text) if doi else ""
    is_doi = bool(doi) and number.startswith("10.")
    text = shared.entry_text(
        item.get("FormattedPublicationDescription") or item.get("Description"), ledger
    )
    name = shared.line(item.get("Title"), ledger)
    if name is None and isinstance(summary := text.get("summary"), Value):
        name = summary.with_text(" ".join(summary.text.split()))
        del text["summary"]
    reference = shared.line(item.get("Reference"), ledger)
    if name is None:
        name, reference = reference, None
    if name is None:
        return {}
    if reference and "summary" not in text:
        text = {"summary": reference, **text}
    authors = item.get("Authors")
    entry = without_empty(
        {
            "name": name,
            "authors": [
                authors.with_text(one.strip()) for one in authors.text.split(";") if one.strip()
            ]
            if authors
            else None,
            "journal": shared.line(item.get("Journal"), ledger),
            "volume": item.get("Volume"),
            "publisher": shared.line(item.get("Publisher"), ledger),
            "date": item.get("Year") or period(item, ledger),
            "doi": doi.with_text(number) if doi and is_doi else None,
            **text,
        }
    )
    links = [one.value for one in item.all("Link") if one.value]
    return shared.with_links(entry, [*links, *([doi] if doi and not is_doi else [])])


def _interest(item: Element, ledger: Ledger) -> dict[str, Data]:
    title = shared.line(item.get("Title"), ledger)
    text = shared.line(item.get("Description"), ledger)
    if title is None:
        return without_empty({"name": text})
    if text and text_of(text).casefold() == title.text.casefold():
        return {"name": title.also_from(text)}
    return without_empty({"name": title, "keywords": [text] if text else None})

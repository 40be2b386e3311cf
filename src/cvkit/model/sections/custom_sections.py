"""A person's own sections."""

from cvkit.model.base import Choice, Location, SectionEntry, Selectable, Text, Textual
from cvkit.model.dates import Dates, PartialDate
from cvkit.model.sections.works import Author, Doi, Isbn
from cvkit.model.text import RichText


class SectionKind(Choice):
    """The four section layouts."""

    TIMELINE = "timeline"
    RECORDS = "records"
    GROUPS = "groups"
    PROSE = "prose"


class CustomEntry(SectionEntry, Textual):
    """An entry of a custom section; use the keys that fit, of any kind of record."""

    text_field = "summary"

    name: RichText | None = None
    """Its name; in groups the label, in prose the heading."""

    organization: RichText | None = None
    """Employer, client, school, …"""

    title: RichText | None = None
    """Your role."""

    team: RichText | None = None
    """Printed after the title."""

    location: Location | None = None
    """Where."""

    dates: Dates | None = None
    """When: Aug 2024 – present, 2020-06/2020-08, Summer 2020 & 2021."""

    level: RichText | None = None
    """The level, in your own words."""

    date: Dates | None = None
    """When, in records: a year, a part of it, a month, a day or a period."""

    kind: RichText | None = None
    """What it is, in your own words."""

    authors: tuple[Author, ...] = ()
    """The authors, in order."""

    editors: tuple[Author, ...] = ()
    """The editors."""

    journal: RichText | None = None
    """The journal."""

    volume: RichText | None = None
    """The volume of the journal or of the book."""

    issue: RichText | None = None
    """The issue of the journal."""

    pages: RichText | None = None
    """The pages."""

    book: RichText | None = None
    """The book that contains it."""

    publisher: RichText | None = None
    """The publishing house, repository or university."""

    isbn: Isbn | None = None
    """The book's number."""

    doi: Doi | None = None
    """The digital object identifier."""

    status: Text | None = None
    """in press, submitted, granted, …; printed where the date would be."""

    event: RichText | None = None
    """The conference, series or occasion."""

    office: RichText | None = None
    """The patent office."""

    number: RichText | None = None
    """Its number."""

    awarder: RichText | None = None
    """Who awarded it."""

    issuer: RichText | None = None
    """Who issued it."""

    expires: PartialDate | None = None
    """When it expires."""

    funder: RichText | None = None
    """Who pays for it."""

    amount: RichText | None = None
    """How much it is, with the currency."""

    role: RichText | None = None
    """Your role."""

    course: RichText | None = None
    """The course; printed first if there is no name."""

    student: RichText | None = None
    """The student; printed first if there is no name."""

    degree: RichText | None = None
    """The degree."""

    topic: RichText | None = None
    """The subject."""

    institution: RichText | None = None
    """The school's name."""

    outcome: RichText | None = None
    """What came of it."""


class CustomSection(Selectable):
    """Your own section, with any title."""

    title: Text
    """Its title; `export.sections` and `export.titles` refer to it by this."""

    kind: SectionKind = SectionKind.RECORDS
    """timeline (jobs), records (one line each, dated), groups (label: items) or prose."""

    entries: tuple[CustomEntry, ...] = ()
    """Its entries; a plain text is an entry, too."""

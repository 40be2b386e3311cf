"""A person's own sections."""

from cvkit.model.base import Choice, Location, SectionEntry, Selectable, Text, Textual
from cvkit.model.dates import Dates
from cvkit.model.text import RichText


class SectionKind(Choice):
    """The four section layouts."""

    TIMELINE = "timeline"
    RECORDS = "records"
    GROUPS = "groups"
    PROSE = "prose"


class CustomEntry(SectionEntry, Textual):
    """An entry of a custom section; use the keys that fit."""

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


class CustomSection(Selectable):
    """Your own section, with any title."""

    title: Text
    """Its title; `export.sections` and `export.titles` refer to it by this."""

    kind: SectionKind = SectionKind.RECORDS
    """timeline (jobs), records (one line each, dated), groups (label: items) or prose."""

    entries: tuple[CustomEntry, ...] = ()
    """Its entries; a plain text is an entry, too."""

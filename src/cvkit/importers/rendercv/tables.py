"""What RenderCV calls the keys of each section, and which of its entries a section can hold."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from cvkit.importers.reading.tables import Kind, Rule, Table


class EntryKind(Enum):
    """RenderCV's kinds of entries, each with its telling keys in the order it asks for them."""

    ONE_LINE = ("label", "details")
    NORMAL = ("name",)
    EXPERIENCE = ("company", "position")
    EDUCATION = ("institution", "area", "degree", "study_type")
    PUBLICATION = ("title", "authors", "doi", "url", "journal")
    BULLET = ("bullet",)
    NUMBERED = ("number",)
    REVERSED_NUMBERED = ("reversed_number",)
    TEXT = ()

    @property
    def is_text(self) -> bool:
        """Whether an entry is nothing but a text."""
        return self in {
            EntryKind.BULLET,
            EntryKind.NUMBERED,
            EntryKind.REVERSED_NUMBERED,
            EntryKind.TEXT,
        }


_LOCATION = Rule("location", ("location",), Kind.MARKDOWN)
_URL = Rule("url", ("url",), Kind.LITERAL)
_SUMMARY = Rule("summary", ("summary",), Kind.MARKDOWN)
_BULLETS = Rule("bullets", ("highlights",), Kind.MARKDOWN, many=True)
_NAME = Rule("name", ("name",), Kind.MARKDOWN)
_ORGANIZATION = Rule("organization", ("company",), Kind.MARKDOWN)
_TITLE = Rule("title", ("position",), Kind.MARKDOWN)
_TELLING = (_URL, _SUMMARY, _BULLETS)
_WORK = (
    Rule("authors", ("authors", "author"), Kind.MARKDOWN, many=True),
    Rule("journal", ("journal",), Kind.MARKDOWN),
    Rule("doi", ("doi",), Kind.LITERAL),
)

TABLES: dict[str, Table] = {
    "work": (_ORGANIZATION, _TITLE, _LOCATION, *_TELLING),
    "volunteer": (_ORGANIZATION, _TITLE, _LOCATION, *_TELLING),
    "education": (
        Rule("institution", ("institution",), Kind.MARKDOWN),
        Rule("degree", ("degree", "study_type"), Kind.MARKDOWN),
        Rule("area", ("area",), Kind.MARKDOWN),
        Rule("score", ("grade", "gpa"), Kind.MARKDOWN),
        _LOCATION, *_TELLING,
    ),
    "projects": (_NAME, _LOCATION, *_TELLING),
    "publications": (Rule("name", ("title", "name"), Kind.MARKDOWN), *_WORK, *_TELLING),
    "talks": (_NAME, _LOCATION, *_TELLING),
    "patents": (_NAME, *_TELLING),
    "grants": (Rule("title", ("name",), Kind.MARKDOWN), *_TELLING),
    "awards": (Rule("title", ("name",), Kind.MARKDOWN), *_TELLING),
    "teaching": (
        Rule("course", ("name", "area"), Kind.MARKDOWN),
        Rule("institution", ("institution",), Kind.MARKDOWN),
        Rule("role", ("degree", "study_type"), Kind.MARKDOWN),
        _LOCATION, *_TELLING,
    ),
    "service": (
        Rule("role", ("position", "name"), Kind.MARKDOWN), _ORGANIZATION, _LOCATION, *_TELLING,
    ),
    "certificates": (_NAME, *_TELLING),
    "licenses": (_NAME, *_TELLING),
    "memberships": (
        Rule("organization", ("company", "name"), Kind.MARKDOWN), _TITLE, _LOCATION, *_TELLING,
    ),
    "references": (_NAME, Rule("reference", ("summary",), Kind.MARKDOWN), _URL),
    "skills": (Rule("name", ("label", "name"), Kind.MARKDOWN),
               Rule("keywords", ("details",), Kind.MARKDOWN)),
    "languages": (Rule("language", ("label", "name"), Kind.MARKDOWN),
                  Rule("fluency", ("details",), Kind.MARKDOWN)),
    "interests": (Rule("name", ("label", "name"), Kind.MARKDOWN),
                  Rule("keywords", ("details",), Kind.MARKDOWN)),
}  # fmt: skip
"""What cvkit calls the keys of each section; dates, which most have, aside."""

CUSTOM: Table = (
    Rule("name", ("name", "label", "title"), Kind.MARKDOWN),
    Rule("organization", ("company", "institution"), Kind.MARKDOWN),
    _TITLE, _LOCATION, *_WORK, *_TELLING,
    Rule("keywords", ("details",), Kind.MARKDOWN),
)  # fmt: skip
"""The same of custom sections, which can hold every kind of entry."""

KNOWN = frozenset(
    key
    for table in (*TABLES.values(), CUSTOM)
    for rule in table
    for key in rule.sources
) - {"gpa", "author", "grade"} | {"date", "start_date", "end_date"}  # fmt: skip
"""The keys that RenderCV prints; it allows any others, for people's own templates."""


class Target(NamedTuple):
    """What a section can hold.

    Attributes:
        kinds: The kinds of entries whose keys have a place in it.
        date: The key of the dates; empty if its entries have none.
        text: The key that a mere text is; empty if no entry is one.
    """

    kinds: tuple[EntryKind, ...]
    date: str = ""
    text: str = ""


TARGETS: dict[str, Target] = {
    "work": Target((EntryKind.EXPERIENCE,), "dates"),
    "volunteer": Target((EntryKind.EXPERIENCE,), "dates"),
    "education": Target((EntryKind.EDUCATION,), "dates"),
    "projects": Target((EntryKind.NORMAL,), "dates"),
    "publications": Target((EntryKind.PUBLICATION, EntryKind.NORMAL), "date"),
    "talks": Target((EntryKind.NORMAL,), "date", "name"),
    "patents": Target((EntryKind.NORMAL,), "date", "name"),
    "grants": Target((EntryKind.NORMAL,), "dates"),
    "awards": Target((EntryKind.NORMAL,), "date", "title"),
    "teaching": Target((EntryKind.NORMAL, EntryKind.EDUCATION), "dates"),
    "service": Target((EntryKind.NORMAL, EntryKind.EXPERIENCE), "dates", "role"),
    "certificates": Target((EntryKind.NORMAL,), "date", "name"),
    "licenses": Target((EntryKind.NORMAL,), "date", "name"),
    "memberships": Target((EntryKind.NORMAL, EntryKind.EXPERIENCE), "dates", "organization"),
    "references": Target((EntryKind.NORMAL,), "", "reference"),
    "skills": Target((EntryKind.ONE_LINE,), "", "name"),
    "languages": Target((EntryKind.ONE_LINE,), "", "language"),
    "interests": Target((EntryKind.ONE_LINE,), "", "name"),
}
"""The sections, by cvkit's names; the summary, which is in ``basics``, aside."""

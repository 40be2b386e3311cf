"""The tables of LinkedIn's data export: how to know each, and where its columns go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from cvkit.importers.reading.tables import Kind, Rule, Table

if TYPE_CHECKING:
    from collections.abc import Iterable

_NAME = Rule("name", ("Name", "Title"), Kind.PLAIN)
_URL = Rule("url", ("Url",), Kind.LITERAL)
_SUMMARY = Rule("summary", ("Description",), Kind.PLAIN)

TABLES: Final[dict[str, Table]] = {
    "basics": (
        Rule("headline", ("Headline",), Kind.PLAIN),
        Rule("summary", ("Summary",), Kind.PLAIN),
    ),
    "work": (
        Rule("organization", ("Company Name",), Kind.PLAIN),
        Rule("title", ("Title",), Kind.PLAIN),
        Rule("location", ("Location",), Kind.PLAIN),
        _SUMMARY,
    ),
    "volunteer": (
        Rule("organization", ("Company Name", "Organization"), Kind.PLAIN),
        Rule("title", ("Role",), Kind.PLAIN),
        _SUMMARY,
    ),
    "education": (
        Rule("institution", ("School Name",), Kind.PLAIN),
        Rule("degree", ("Degree Name",), Kind.PLAIN),
        Rule("summary", ("Notes",), Kind.PLAIN),
    ),
    "projects": (_NAME, _URL, _SUMMARY),
    "publications": (
        _NAME,
        Rule("publisher", ("Publisher",), Kind.PLAIN),
        Rule("date", ("Published On",), Kind.DATE),
        _URL, _SUMMARY,
    ),
    "patents": (
        _NAME,
        Rule("number", ("Patent Number", "Patent or Application Number", "Application Number",
                        "Number"), Kind.PLAIN),
        Rule("office", ("Patent Office", "Office", "Issuer"), Kind.PLAIN),
        Rule("status", ("Status", "Patent Status"), Kind.PLAIN),
        Rule("date", ("Issued On", "Issue Date", "Filed On", "Filing Date"), Kind.DATE),
        _URL, _SUMMARY,
    ),
    "awards": (
        Rule("title", ("Title",), Kind.PLAIN),
        Rule("awarder", ("Issuer",), Kind.PLAIN),
        Rule("date", ("Issued On", "Issue Date"), Kind.DATE),
        _SUMMARY,
    ),
    "certificates": (
        _NAME,
        Rule("issuer", ("Authority",), Kind.PLAIN),
        Rule("number", ("License Number",), Kind.PLAIN),
        Rule("date", ("Started On",), Kind.DATE),
        Rule("expires", ("Finished On",), Kind.DATE),
        _URL,
    ),
    "memberships": (
        Rule("organization", ("Name",), Kind.PLAIN),
        Rule("title", ("Position",), Kind.PLAIN),
        _SUMMARY,
    ),
    "courses": (_NAME, Rule("number", ("Number",), Kind.PLAIN)),
    "test scores": (
        _NAME,
        Rule("level", ("Score",), Kind.PLAIN),
        Rule("date", ("Tested On",), Kind.DATE),
        _SUMMARY,
    ),
    "skills": (_NAME,),
}  # fmt: skip
"""What cvkit calls the columns of each section's table."""

STARTS: Final = ("Started On", "Start Date")
ENDS: Final = ("Finished On", "End Date")


class Known(NamedTuple):
    """How to know a table by its header.

    Attributes:
        kind: What it lists: a section, or ``person``, ``emails`` and the like.
        needed: Names of columns, in lower case, that it always has.
        one_of: Names of columns of which it has at least one; empty for none.
        most: How many columns it has at most, if the others aren't telling.
        is_telling: Whether the header alone says that a file is LinkedIn's.
    """

    kind: str
    needed: frozenset[str]
    one_of: frozenset[str] = frozenset()
    most: int = 99
    is_telling: bool = True


def _known(
    kind: str, needed: str, one_of: str = "", most: int = 99, *, is_telling: bool = True
) -> Known:
    names, others = (frozenset(filter(None, text.split("|"))) for text in (needed, one_of))
    return Known(kind, names, others, most, is_telling)


_KNOWN: Final = (
    _known("recommendations", "first name|last name|text|status"),
    _known("person", "first name|last name|headline"),
    _known("summary", "profile summary"),
    _known("emails", "email address|confirmed|primary"),
    _known("phones", "extension|number|type"),
    _known("work", "company name|title", "started on|start date"),
    _known("work", "company name|title", most=4, is_telling=False),
    _known("volunteer", "company name|role"),
    _known("volunteer", "organization|role|cause"),
    _known("education", "school name|degree name"),
    _known("certificates", "name|authority|license number"),
    _known("publications", "name|published on"),
    _known("memberships", "name|position|started on"),
    _known("test scores", "name|score|tested on"),
    _known("patents", "title", "patent number|patent or application number|patent office"),
    _known("patents", "name", "patent number|patent or application number|patent office"),
    _known("awards", "title|description", "issued on|issue date"),
    _known("projects", "title|description|url"),
    _known("courses", "name|number", most=2, is_telling=False),
    _known("languages", "name|proficiency", most=2),
    _known("causes", "supported cause", most=1),
    _known("skills", "name", most=1, is_telling=False),
)


def kind_of(columns: Iterable[str], *, is_telling: bool = False) -> str:
    """Return what a table lists, by the names of its columns; empty if it is none that is read.

    Args:
        columns: The names, in lower case.
        is_telling: Whether only headers count that no other program writes.
    """
    names = frozenset(columns)
    for known in _KNOWN:
        fits = known.needed <= names and len(names) <= known.most
        if fits and (not known.one_of or known.one_of & names):
            return known.kind if known.is_telling or not is_telling else ""
    return ""

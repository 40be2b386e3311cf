"""What YAMLResume calls the keys of each section."""

from __future__ import annotations

from cvkit.importers.reading.tables import Kind, Rule, Table

_NAME = Rule("name", ("name",), Kind.PLAIN)
_URL = Rule("url", ("url",), Kind.LITERAL)
_KEYWORDS = Rule("keywords", ("keywords",), Kind.PLAIN, many=True)

TABLES: dict[str, Table] = {
    "basics": (
        Rule("name", ("name",), Kind.LITERAL),
        Rule("headline", ("headline",), Kind.PLAIN),
        Rule("email", ("email",), Kind.LITERAL),
        Rule("phone", ("phone",), Kind.LITERAL),
        _URL,
    ),
    "location": (
        Rule("address", ("address",), Kind.LITERAL),
        Rule("postal_code", ("postalCode",), Kind.LITERAL),
        Rule("city", ("city",), Kind.LITERAL),
        Rule("region", ("region",), Kind.LITERAL),
        Rule("country", ("country",), Kind.LITERAL),
    ),
    "work": (
        Rule("organization", ("name",), Kind.PLAIN),
        Rule("title", ("position",), Kind.PLAIN),
        _URL, _KEYWORDS,
    ),
    "volunteer": (
        Rule("organization", ("organization",), Kind.PLAIN),
        Rule("title", ("position",), Kind.PLAIN),
        _URL,
    ),
    "education": (
        Rule("institution", ("institution",), Kind.PLAIN),
        Rule("degree", ("degree",), Kind.PLAIN),
        Rule("area", ("area",), Kind.PLAIN),
        Rule("score", ("score",), Kind.PLAIN),
        Rule("courses", ("courses",), Kind.PLAIN, many=True),
        _URL,
    ),
    "projects": (_NAME, Rule("description", ("description",), Kind.PLAIN), _URL, _KEYWORDS),
    "awards": (
        Rule("title", ("title",), Kind.PLAIN),
        Rule("awarder", ("awarder",), Kind.PLAIN),
    ),
    "certificates": (_NAME, Rule("issuer", ("issuer",), Kind.PLAIN), _URL),
    "publications": (_NAME, Rule("publisher", ("publisher",), Kind.PLAIN), _URL),
    "skills": (_NAME, Rule("level", ("level",), Kind.PLAIN), _KEYWORDS),
    "languages": (Rule("language", ("language",), Kind.PLAIN),),
    "interests": (_NAME, _KEYWORDS),
    "references": (
        _NAME,
        Rule("title", ("relationship",), Kind.PLAIN),
        Rule("email", ("email",), Kind.LITERAL),
        Rule("phone", ("phone",), Kind.LITERAL),
    ),
}  # fmt: skip

SECTIONS = tuple(name for name in TABLES if name not in {"basics", "location"})
"""Those of them that are lists of entries."""

MARKS = frozenset({"layouts", "layout", "locale"})
"""The keys beside ``content``, which say how to print it."""

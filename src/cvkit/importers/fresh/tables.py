"""What becomes of the keys of FRESH."""

from __future__ import annotations

from cvkit.importers.reading.tables import Kind, Rule, Table

_URL = Rule("url", ("url",), Kind.LITERAL)
_SUMMARY = Rule("summary", ("summary",))
_BULLETS = Rule("bullets", ("highlights",), many=True)
_KEYWORDS = Rule("keywords", ("keywords",), Kind.PLAIN, many=True)
_LOCATION = Rule("location", ("location",), Kind.PLAIN)
_COMMON = (_LOCATION, _URL, _SUMMARY, _BULLETS, _KEYWORDS)

TABLES: dict[str, Table] = {
    "work": (
        Rule("organization", ("employer", "organization"), Kind.PLAIN),
        Rule("title", ("position",), Kind.PLAIN),
        *_COMMON,
    ),
    "volunteer": (
        Rule("organization", ("organization", "employer"), Kind.PLAIN),
        Rule("title", ("position", "role"), Kind.PLAIN),
        *_COMMON,
    ),
    "education": (
        Rule("institution", ("institution",), Kind.PLAIN),
        Rule("degree", ("studyType", "title"), Kind.PLAIN),
        Rule("area", ("area",), Kind.PLAIN),
        Rule("score", ("grade", "gpa"), Kind.PLAIN),
        Rule("courses", ("curriculum",), Kind.PLAIN, many=True),
        *_COMMON,
    ),
    "projects": (
        Rule("name", ("title", "name"), Kind.PLAIN),
        Rule("description", ("description",)),
        Rule("roles", ("role",), Kind.PLAIN, many=True),
        Rule("type", ("category",), Kind.PLAIN),
        Rule("url", ("url", "repo"), Kind.LITERAL),
        _LOCATION, _SUMMARY, _BULLETS, _KEYWORDS,
    ),
    "awards": (
        Rule("title", ("title",), Kind.PLAIN),
        Rule("awarder", ("from",), Kind.PLAIN),
        Rule("date", ("date",), Kind.DATE),
        _URL, _SUMMARY,
    ),
    "publications": (
        Rule("name", ("title",), Kind.PLAIN),
        Rule("publisher", ("publisher",), Kind.PLAIN),
        Rule("kind", ("category",), Kind.LITERAL),
        Rule("date", ("date",), Kind.DATE),
        _URL, _SUMMARY,
    ),
    "talks": (
        Rule("name", ("title",), Kind.PLAIN),
        Rule("event", ("event",), Kind.PLAIN),
        Rule("date", ("date",), Kind.DATE),
        *_COMMON,
    ),
    "memberships": (
        Rule("organization", ("organization",), Kind.PLAIN),
        Rule("title", ("role", "position"), Kind.PLAIN),
        *_COMMON,
    ),
    "skills": (
        Rule("name", ("name",), Kind.PLAIN),
        Rule("level", ("level",), Kind.PLAIN),
        Rule("keywords", ("skills",), Kind.PLAIN, many=True),
    ),
    "interests": (Rule("name", ("name",), Kind.PLAIN), _KEYWORDS),
    "references": (
        Rule("name", ("name",), Kind.PLAIN),
        Rule("title", ("role",), Kind.PLAIN),
        Rule("reference", ("quote", "summary")),
    ),
    "custom": (
        Rule("organization", ("activity",), Kind.PLAIN),
        Rule("title", ("title",), Kind.PLAIN),
        *_COMMON,
    ),
}  # fmt: skip
"""What cvkit calls the keys of each section."""

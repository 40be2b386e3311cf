"""What JSON Resume calls the keys of each section, latest names first."""

from __future__ import annotations

from cvkit.importers.reading.tables import Kind, Rule, Table

_URL = Rule("url", ("url", "website", "link"), Kind.LITERAL)
_SUMMARY = Rule("summary", ("summary",))
_BULLETS = Rule("bullets", ("highlights",), many=True)
_KEYWORDS = Rule("keywords", ("keywords",), Kind.PLAIN, many=True)
_NAME = Rule("name", ("name", "title"))
_LABEL = Rule("name", ("name",), Kind.PLAIN)
_TITLE = Rule("title", ("position", "title", "role", "jobTitle"), Kind.PLAIN)

TABLES: dict[str, Table] = {
    "basics": (
        Rule("name", ("name",), Kind.LITERAL),
        Rule("headline", ("label", "headline"), Kind.PLAIN),
        Rule("email", ("email",), Kind.LITERAL),
        Rule("phone", ("phone",), Kind.LITERAL),
        _URL,
        _SUMMARY,
    ),
    "work": (
        Rule("organization", ("name", "company")),
        Rule("description", ("description",)),
        Rule("location", ("location",), Kind.PLAIN),
        _TITLE,
        _URL, _SUMMARY, _BULLETS,
        Rule("keywords", ("keywords", "technologies"), Kind.PLAIN, many=True),
    ),
    "volunteer": (
        Rule("organization", ("organization", "name")),
        Rule("description", ("description",)),
        Rule("location", ("location",), Kind.PLAIN),
        _TITLE,
        _URL, _SUMMARY, _BULLETS, _KEYWORDS,
    ),
    "education": (
        Rule("institution", ("institution",)),
        Rule("degree", ("studyType", "degree"), Kind.PLAIN),
        Rule("area", ("area",), Kind.PLAIN),
        Rule("location", ("location",), Kind.PLAIN),
        Rule("minor", ("minor", "minors"), Kind.PLAIN),
        Rule("honors", ("honors", "honours"), Kind.PLAIN),
        Rule("score", ("score", "gpa"), Kind.PLAIN),
        Rule("thesis", ("thesis",)),
        Rule("advisor", ("advisor",), Kind.PLAIN),
        Rule("courses", ("courses",), Kind.PLAIN, many=True),
        _URL, _SUMMARY, _BULLETS, _KEYWORDS,
    ),
    "projects": (
        _NAME,
        Rule("description", ("description",)),
        Rule("organization", ("entity",), Kind.PLAIN),
        Rule("roles", ("roles",), Kind.PLAIN, many=True),
        Rule("type", ("type",), Kind.PLAIN),
        Rule("location", ("location",), Kind.PLAIN),
        _URL, _SUMMARY, _BULLETS, _KEYWORDS,
    ),
    "awards": (
        Rule("title", ("title", "name")),
        Rule("awarder", ("awarder",), Kind.PLAIN),
        Rule("date", ("date", "awardDate"), Kind.DATE),
        _URL, _SUMMARY, _BULLETS, _KEYWORDS,
    ),
    "certificates": (
        _NAME,
        Rule("issuer", ("issuer",), Kind.PLAIN),
        Rule("date", ("date", "startDate"), Kind.DATE),
        Rule("expires", ("endDate",), Kind.DATE),
        Rule("number", ("number",), Kind.PLAIN),
        _URL, _SUMMARY, _BULLETS, _KEYWORDS,
    ),
    "publications": (
        _NAME,
        Rule("authors", ("authors", "author"), Kind.PLAIN, many=True),
        Rule("publisher", ("publisher",), Kind.PLAIN),
        Rule("date", ("releaseDate", "date"), Kind.DATE),
        Rule("doi", ("doi",), Kind.LITERAL),
        _URL, _SUMMARY, _BULLETS, _KEYWORDS,
    ),
    "skills": (_LABEL, Rule("level", ("level",), Kind.PLAIN), _KEYWORDS),
    "interests": (_LABEL, _KEYWORDS),
    "references": (
        _LABEL,
        Rule("title", ("position", "title"), Kind.PLAIN),
        Rule("organization", ("organization", "company"), Kind.PLAIN),
        Rule("reference", ("reference",)),
        Rule("email", ("email",), Kind.LITERAL),
        Rule("phone", ("phone",), Kind.LITERAL),
        _URL,
    ),
}  # fmt: skip

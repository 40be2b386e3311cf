"""Makes awards, publications, talks and the like of a section's entries."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from cvkit import languages
from cvkit.importers.markdown import dates, vocabulary
from cvkit.importers.markdown.citation import cited
from cvkit.importers.markdown.parts import bullet, texts
from cvkit.importers.values import Data, Value, without_empty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.importers.markdown.page import Page
    from cvkit.importers.markdown.parts import Entry, Part
    from cvkit.importers.markdown.pieces import Piece

_DOI = re.compile(
    r"\W*(?:DOI:?\s*)?(?:https?://)?(?:dx\.)?(?:doi\.org/)?(?P<doi>10\.\d{4,9}/[^\s\])]+)\W*",
    re.IGNORECASE,
)
_DOI_LINK = re.compile(r"\[[^\]]*\]\(<?https?://(?:dx\.)?doi\.org/(?P<doi>10\.\d{4,9}/.+?)>?\)")
_ISBN = re.compile(r"ISBN(?:-1[03])?:?\s*(?P<isbn>[\dXx -]{10,17})")
_EXPIRES = re.compile(r"(?:Expires|Valid until|Valid through):?\s+(?P<date>.+)", re.IGNORECASE)
_NUMBER = re.compile(r"(?:No\.|Number|Nr\.|ID:?|#)\s*(?P<number>\S.*)", re.IGNORECASE)
_STATUS = re.compile(r"(?P<dates>[^()]*\d{4}[^()]*)\((?P<status>[^()]+)\)")
_ACTIVE = re.compile(r"(?:in)?active\b.*|multi-?state|compact|expired|retired", re.IGNORECASE)
_ITALIC = re.compile(r"\*[^*]{3,40}\*")
_COUNT = re.compile(r"(?:\d{1,3}|\[\d{1,3}\])\\?[.)]\s+")
_NUMBERED = frozenset({"publications", "talks", "patents"})
"""Sections whose entries are counted; “1. Preis” is the name of an award."""

_BETWEEN = re.compile(r"\s+[·•|]\s+")

MAIN = {
    "publications": "name", "talks": "name", "patents": "name", "grants": "title",
    "awards": "title", "teaching": "course", "supervision": "student", "service": "role",
    "certificates": "name", "licenses": "name",
}  # fmt: skip
"""The key of each section that names an entry."""

_SECOND = {
    "publications": "publisher", "talks": "event", "grants": "funder", "awards": "awarder",
    "teaching": "institution", "supervision": "topic", "service": "organization",
    "certificates": "issuer", "licenses": "issuer", "patents": "number",
}  # fmt: skip
_KINDS = {
    "articles": "article", "conference_papers": "conference", "books": "book",
    "chapters": "chapter", "preprints": "preprint", "theses": "thesis", "reports": "report",
    "datasets": "dataset", "software": "software",
}  # fmt: skip
_HAS_PLACE = frozenset({"talks", "teaching", "service"})
_DATES = {"grants": "dates", "teaching": "dates", "supervision": "dates", "service": "dates"}


def records(section: str, entries: Sequence[Entry], page: Page) -> list[dict[str, Data]]:
    """Return the entries of a section of records.

    Args:
        section: The name of the section.
        entries: Its entries.
        page: The page.
    """
    found = [
        _grouped(section, _record(section, part, page), entry, page)
        for entry in entries
        for part in entry.parts
        if part.heads or part.is_full
    ]
    return [one for one in found if one]


def _grouped(section: str, found: dict[str, Data], entry: Entry, page: Page) -> dict[str, Data]:
    """Add to an entry what the heading above it says: the kind of publications, or the year."""
    if entry.group is None or not found:
        return found
    kind = _kinds().get(entry.group.text.casefold(), "")
    if section == "publications" and kind:
        return {**found, "kind": page.literal(entry.group, kind)}
    key = _DATES.get(section, "date")
    if key not in found and (when := dates.whole(entry.group, page)):
        return {**found, key: when}
    page.lose(entry.group, "cvkit groups publications by kind or year itself")
    return found


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    """Return the kinds of publications by the titles of their groups, in every language."""
    return {
        languages.load(tag).works[label].casefold(): kind
        for tag in (*languages.available(), "en")
        for label, kind in _KINDS.items()
    }


def _record(section: str, part: Part, page: Page) -> dict[str, Data]:
    found, rest = _named(section, part, page)
    below = [piece for line in part.bylines for piece in line.split(_BETWEEN)]
    is_cited = False
    if section == "publications":
        works, below = cited(below, page)
        is_cited = bool(works)
        found |= works
    beside = [piece for line in rest for piece in line.split(_BETWEEN)]
    when = part.dates
    left: list[Piece] = []
    for piece in (*beside, *below):
        if when is None and (dated := _with_status(piece, page)):
            when, found["status"] = dated
        elif section == "publications" and piece in beside and _is_status(piece, found):
            found["status"] = page.value(piece.cut(1, len(piece.text) - 1))
        elif not _known(section, piece, found, page):
            left.append(piece)
    if section in _HAS_PLACE and left and vocabulary.may_be_place(left[-1].text):
        found["location"] = page.value(left.pop())
    if len(left) == 1 and MAIN[section] in found and (is_cited or section != "publications"):
        key = _SECOND[section]
        found[key] = page.value(left.pop()).guessed(f"taken for the {key}")
    return without_empty(
        {
            **found,
            _DATES.get(section, "date"): when,
            "url": part.url,
            "summary": texts(part, page, *(page.value(piece) for piece in left)),
            "bullets": [bullet(item, page) for item in part.items],
            "keywords": list(part.keywords),
            "tags": page.audiences(head.piece for head in part.heads),
        }
    )


def _named(section: str, part: Part, page: Page) -> tuple[dict[str, Data], list[Piece]]:
    """Return what names an entry, and what else stands on that line."""
    if part.heads:
        first, *others = part.heads
        name = first.piece
        if section in _NUMBERED and (count := _COUNT.match(name.text)):
            page.set_aside(name.cut(0, count.end()))
            name = name.cut(count.end())
        return {MAIN[section]: page.value(name)}, [head.piece for head in others]
    if part.paragraphs:
        return {MAIN[section]: page.value(*part.paragraphs.pop(0))}, []
    return {}, []


def _with_status(piece: Piece, page: Page) -> tuple[Value, Value] | None:
    """Return the dates and the status in “2019 (in press)”."""
    status = _STATUS.fullmatch(piece.text.strip("*_ "))
    if status is None:
        return None
    inside = piece.cut(piece.text.index(status["dates"].strip()))
    start = inside.text.index("(")
    when = dates.whole(inside.cut(0, start), page)
    return (when, page.literal(inside.cut(start + 1, inside.text.index(")")))) if when else None


def _is_status(piece: Piece, found: dict[str, Data]) -> bool:
    """Return whether a text in italics beside a title stands where the date would."""
    return "status" not in found and _ITALIC.fullmatch(piece.text) is not None


def _known(section: str, piece: Piece, found: dict[str, Data], page: Page) -> bool:
    """Take a piece that says itself what it is; whether it does."""
    if section == "publications":
        doi = _DOI_LINK.fullmatch(piece.text) or _DOI.fullmatch(piece.text)
        if doi and "doi" not in found:
            found["doi"] = page.literal(piece, doi["doi"])
            return True
        isbn = _ISBN.fullmatch(piece.text)
        if isbn and "isbn" not in found:
            found["isbn"] = page.literal(piece, isbn["isbn"])
            return True
    if section in {"certificates", "licenses"} and "expires" not in found:
        expires = _EXPIRES.fullmatch(piece.text)
        if expires and (date := dates.whole(piece.group(expires, "date"), page)):
            found["expires"] = date.also_from(page.literal(piece.cut(0, expires.start("date"))))
            return True
    if section == "licenses" and "status" not in found and _ACTIVE.fullmatch(piece.text):
        found["status"] = page.value(piece)
        return True
    number = _NUMBER.fullmatch(piece.text)
    if number and section in {"certificates", "licenses", "grants"} and "number" not in found:
        label = page.literal(piece.cut(0, number.start("number")))
        found["number"] = page.value(piece.group(number, "number")).also_from(label)
        return True
    return False


def only_value(entry: dict[str, Data]) -> Value | None:
    """Return the value of an entry that has a single one."""
    values = list(entry.values())
    return values[0] if len(values) == 1 and isinstance(values[0], Value) else None

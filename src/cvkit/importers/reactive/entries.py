"""The items of Reactive Resume's sections, of all its versions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.importers.reading import html_text, markdown_text, periods, tables
from cvkit.importers.reading.levels import language_level
from cvkit.importers.reading.tables import Kind, Rule, Table
from cvkit.importers.values import Data, Value, without_empty

if TYPE_CHECKING:
    from cvkit.importers.reading.fields import Fields
    from cvkit.importers.reading.ledger import Ledger

_NAME = Rule("name", ("name",), Kind.PLAIN)
_LOCATION = Rule("location", ("location",), Kind.PLAIN)
_KEYWORDS = Rule("keywords", ("keywords",), Kind.PLAIN, many=True)
_DATE = Rule("date", ("date",), Kind.DATE)

TABLES: dict[str, Table] = {
    "work": (
        Rule("organization", ("company", "name"), Kind.PLAIN),
        Rule("title", ("position",), Kind.PLAIN),
        _LOCATION, _KEYWORDS,
    ),
    "volunteer": (
        Rule("organization", ("organization",), Kind.PLAIN),
        Rule("title", ("position",), Kind.PLAIN),
        _LOCATION,
    ),
    "education": (
        Rule("institution", ("school", "institution"), Kind.PLAIN),
        Rule("degree", ("degree", "studyType"), Kind.PLAIN),
        Rule("area", ("area",), Kind.PLAIN),
        Rule("score", ("grade", "score"), Kind.PLAIN),
        Rule("courses", ("courses",), Kind.PLAIN, many=True),
        _LOCATION,
    ),
    "projects": (_NAME, _KEYWORDS),
    "awards": (
        Rule("title", ("title",), Kind.PLAIN),
        Rule("awarder", ("awarder",), Kind.PLAIN),
        _DATE,
    ),
    "certificates": (
        Rule("name", ("title", "name"), Kind.PLAIN),
        Rule("issuer", ("issuer",), Kind.PLAIN),
        _DATE,
    ),
    "publications": (
        Rule("name", ("title", "name"), Kind.PLAIN),
        Rule("publisher", ("publisher",), Kind.PLAIN),
        _DATE,
    ),
    "skills": (
        _NAME,
        Rule("level", ("proficiency", "description"), Kind.PLAIN),
        _KEYWORDS,
    ),
    "languages": (Rule("language", ("language", "name"), Kind.PLAIN),),
    "interests": (_NAME, _KEYWORDS),
    "references": (
        _NAME,
        Rule("title", ("position", "relationship"), Kind.PLAIN),
        Rule("email", ("email",), Kind.LITERAL),
        Rule("phone", ("phone",), Kind.LITERAL),
    ),
}  # fmt: skip
"""What cvkit calls the keys of each section, those of the latest version first."""

ROLE: Table = (Rule("title", ("position",), Kind.PLAIN),)
_DATED = frozenset({"work", "volunteer", "education", "projects"})
_GOES_ON = frozenset({"work", "volunteer"})
_LEVELLED = frozenset({"skills", "languages"})
_NUMBER = re.compile(r"\d{1,2}(?:\.0+)?", re.ASCII)
_BEST = 5
_BEST_OF_V3 = 10
_OWN_PERIODS = "the roles say it of themselves"


def entry(section: str, item: Fields, ledger: Ledger) -> dict[str, Data]:
    """Return an item as an entry of a section, without its privacy.

    Args:
        section: cvkit's name of the section.
        item: The item.
        ledger: Where to say what is left out.
    """
    found = tables.read(item, TABLES[section], ledger)
    if section in _DATED:
        found |= without_empty({"dates": dates(item, ledger, is_open=section in _GOES_ON)})
    if section in _LEVELLED:
        found |= _level(section, item, ledger)
    found |= without_empty({"url": link(item, ledger)})
    if section == "references":
        return found | _reference(item, ledger)
    if section in {"languages", "interests", "skills"}:
        return found
    text, subtitle = long_text(item), _subtitle(item)
    if section == "projects" and subtitle:
        found["description"] = subtitle
    roles = item.list("roles") if section == "work" else []
    if roles:
        return _with_roles(found, roles, text, ledger)
    return found | html_text.entry(text, ledger)


def dates(item: Fields, ledger: Ledger, *, is_open: bool = False) -> Value | None:
    """Return when it was: a text of the later versions, a start and an end of version 3."""
    both = item.below("date")
    if both:
        return periods.period(both.get("start"), both.get("end"), ledger, is_open=is_open)
    return periods.point(item.get("period", "date"), ledger)


def long_text(item: Fields) -> Value | None:
    """Return the text of an item as HTML; version 3 has Markdown there."""
    text = item.get("summary") or item.get("content")
    if text is None and "summary" not in item:
        text = item.get("description")
    return as_html(text, is_markdown="date" in item and bool(item.below("date")))


def as_html(text: Value | None, *, is_markdown: bool) -> Value | None:
    """Return a text of the editor as HTML.

    Args:
        text: HTML; lines without tags, in version 3 with Markdown.
        is_markdown: Whether a text of one line without tags is Markdown, too.
    """
    if text is None or html_text.is_html(text.text):
        return text
    if is_markdown or "\n" in text.text:
        return text.with_text(markdown_text.to_html(text.text))
    return text.with_text(markdown_text.escaped_html(text.text))


def link(item: Fields, ledger: Ledger) -> Value | None:
    """Return the address of an item; cvkit has no label for it."""
    below = item.below("website", "url")
    if not below:
        return item.get("url", "website")
    ledger.set_aside(below.get("inlineLink"))
    href, label = below.get("url", "href"), below.get("label")
    if href is None or label is None:
        return href
    if bare(href.text) == bare(label.text):
        return href.also_from(label)
    ledger.lose(label, "cvkit prints a link's address, not a label")
    return href


def bare(address: str) -> str:
    """Return an address without what browsers don't show."""
    return re.sub(r"^(?:https?://)?(?:www\.)?|/+$", "", address.strip()).casefold()


def _subtitle(item: Fields) -> Value | None:
    """Return the short description that items have in versions 3 and 4."""
    found = item.get("description") if "summary" in item else None
    return found and html_text_free(found)


def html_text_free(value: Value) -> Value:
    """Return a short text, which has no markup, as Markdown."""
    return value.with_text(html_text.read(markdown_text.escaped_html(value.text)).line)


def _with_roles(
    job: dict[str, Data], roles: list[Fields], text: Value | None, ledger: Ledger
) -> dict[str, Data]:
    """Return a job with several roles, whose own title and period are theirs together."""
    for key in ("title", "dates"):
        if isinstance(own := job.pop(key, None), Value):
            ledger.lose(own, _OWN_PERIODS)
    if own_text := html_text.line(text, ledger):
        job["description"] = own_text
    keywords = job.pop("keywords", None)
    found: list[Data] = []
    for role in roles:
        ledger.set_aside(role.get("id"))
        found.append(
            tables.read(role, ROLE, ledger)
            | without_empty({"dates": dates(role, ledger, is_open=True)})
            | html_text.entry(long_text(role), ledger)
        )
    first = found[0]
    if keywords and isinstance(first, dict):
        first["keywords"] = keywords
    return job | {"roles": [one for one in found if one]}


def _reference(item: Fields, ledger: Ledger) -> dict[str, Data]:
    found: dict[str, Data | None] = {"reference": html_text.prose(long_text(item), ledger)}
    if not item.get("position", "relationship"):
        found["title"] = _subtitle(item)
    return without_empty(found)


def _level(section: str, item: Fields, ledger: Ledger) -> dict[str, Data]:
    """Return a level in words, and of skills in numbers; 0 means that there is none."""
    number, words, best = item.get("levelNum"), item.get("level"), _BEST_OF_V3
    if number is None and words and _NUMBER.fullmatch(words.text):
        number, words, best = words, None, _BEST
    found: dict[str, Data] = {}
    if section == "languages":
        said = item.get("fluency", "description") or words
        found = language_level(html_text_free(said) if said else None)
    elif words:
        found["level"] = html_text_free(words)
    if number is None:
        return found
    rating = _rating(number.text, best)
    if rating == 0 or (section == "languages" and found):
        ledger.set_aside(number)  # it isn't drawn, or draws what the words say
    elif section == "languages":
        ledger.lose(number, "cvkit has levels of languages in words: A1 to C2, native, or yours")
    elif rating is None:
        ledger.lose(number, "cvkit rates skills from 1 to 5")
    else:
        found["rating"] = number.with_text(str(rating))
    return found


def _rating(text: str, best: int) -> int | None:
    """Return a level of 0 to ``best`` as one of 0 to 5; ``None`` if it lies between two."""
    if not _NUMBER.fullmatch(text) or (number := int(text.split(".", maxsplit=1)[0])) > best:
        return None
    rating, rest = divmod(number * _BEST, best)
    return None if rest else rating

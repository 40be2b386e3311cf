"""Turns RenderCV's entries into those of a section."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cvkit import languages
from cvkit.importers.reading import periods, tables
from cvkit.importers.reading.fields import Fields
from cvkit.importers.reading.levels import language_level
from cvkit.importers.rendercv import texts
from cvkit.importers.rendercv.dates import KEYS as DATE_KEYS
from cvkit.importers.rendercv.dates import date_and_status, dates
from cvkit.importers.rendercv.tables import CUSTOM, KNOWN, TABLES, TARGETS, EntryKind
from cvkit.importers.values import Data, Value, without_empty
from cvkit.model import names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.importers.reading.ledger import Ledger
    from cvkit.importers.reading.tables import Table

Entry = Fields | Value
"""An entry as RenderCV has it; one that is nothing but a text is a value."""

_LITERAL = frozenset({"url", "doi"})
_LINKED = frozenset({"name", "organization", "institution", "title", "course", "role"})
"""The keys whose text people make a link; cvkit has ``url`` for that."""

_LINES = frozenset({"summary", "reference"})
"""The keys that hold several paragraphs."""

_LONGEST = 160
"""The most letters in a text that can be the name of an award or the like."""


class Context(NamedTuple):
    """What is the same for all entries of a file.

    Attributes:
        ledger: Where to say what is lost or changed.
        locale: The language of the texts.
        owner: The person's name; empty if the file doesn't tell it.
    """

    ledger: Ledger
    locale: str = "en"
    owner: str = ""

    @property
    def commas(self) -> str:
        """The commas of the language that no space follows, as in Chinese."""
        return "".join({"、", "，"} if languages.load(self.locale).large_first else ())


def kind_of(entry: Entry) -> EntryKind:
    """Return the kind of an entry, as RenderCV tells it: by the first key that only it has."""
    if isinstance(entry, Value):
        return EntryKind.TEXT
    keys = {key for key in entry.keys if key in entry}
    for kind in EntryKind:
        if keys & set(kind.value):
            return kind
    return EntryKind.NORMAL


def text_of(entry: Entry) -> Value | None:
    """Return the text of an entry that is nothing but one; ``None`` if it is blank."""
    if isinstance(entry, Value):
        return entry
    return entry.get("bullet", "number", "reversed_number")


def is_target(section: str) -> bool:
    """Return whether RenderCV's entries can be those of a section."""
    return section in TARGETS


def fits(section: str, entries: Sequence[Entry], context: Context) -> bool:
    """Return whether a section has a place for everything in entries that RenderCV prints.

    Args:
        section: One of cvkit's names of sections.
        entries: The entries.
        context: The language.
    """
    target, table = TARGETS[section], TABLES[section]
    kinds = {kind_of(entry) for entry in entries}
    if all(kind.is_text for kind in kinds):
        found = [value.text for entry in entries if (value := text_of(entry))]
        return bool(target.text) and all(_is_name(text) for text in found)
    if len(kinds) > 1 or not kinds <= set(target.kinds):
        return False
    known = {key for rule in table for key in rule.sources} | (DATE_KEYS if target.date else set())
    return all(
        isinstance(entry, Fields)
        and _used(entry) & KNOWN <= known
        and _has_main(section, table, entry)
        and (section != "patents" or _is_day(entry, context))
        for entry in entries
    )


def _is_name(text: str) -> bool:
    return len(text) <= _LONGEST and "\n" not in text


def _used(entry: Fields) -> set[str]:
    return {leaf.place.pointer[len(entry.pointer) + 1 :].split("/")[0] for leaf in entry.leaves()}


def _has_main(section: str, table: Table, entry: Fields) -> bool:
    if section in {"work", "volunteer", "education", "skills", "interests", "languages"}:
        return True
    return entry.get(*table[0].sources) is not None


def _is_day(entry: Fields, context: Context) -> bool:
    given = [value.text for key in DATE_KEYS if (value := entry.get(key))]
    return not given or (len(given) == 1 and periods.is_date(given[0], context.locale))


def in_section(section: str, entry: Entry, context: Context) -> list[Data]:
    """Return an entry as one of a section that it fits; several for a list of interests."""
    target = TARGETS[section]
    if kind_of(entry).is_text:
        return _text_entry(section, text_of(entry), context)
    assert isinstance(entry, Fields)  # noqa: S101 - any other kind is a mapping
    found = _read(entry, TABLES[section], context)
    if section in {"skills", "interests"}:
        return _group(section, entry, found, context)
    if section == "languages":
        return _language(entry, found, context)
    if section == "publications":
        found |= date_and_status(entry, context.ledger, context.locale)
    elif target.date:
        found[target.date] = dates(entry, context.ledger, context.locale) or []
    return [found] if (found := without_empty(found)) else []


def custom(entry: Entry, context: Context, *, is_dated: bool) -> dict[str, Data]:
    """Return an entry as one of a custom section.

    Args:
        entry: The entry.
        context: The language, and where to say what is lost.
        is_dated: Whether its section is a timeline.
    """
    if isinstance(entry, Value):
        return {"summary": texts.markdown(entry, context.ledger)}
    if kind_of(entry).is_text:
        value = text_of(entry)
        return {"summary": texts.markdown(value, context.ledger)} if value else {}
    found = _read(entry, CUSTOM, context)
    if kind_of(entry) is EntryKind.EDUCATION:
        degree, area = entry.get("degree", "study_type"), entry.get("area")
        both = [one for one in (degree, area) if one]
        if both:
            title = both[0].with_text(", ".join(one.text for one in both)).also_from(*both[1:])
            found["title"] = texts.markdown(title, context.ledger)
    if isinstance(details := entry.get("details"), Value):
        found["keywords"] = texts.items(details, context.commas, context.ledger)
    when = date_and_status(entry, context.ledger, context.locale)
    if is_dated and "date" in when:
        when["dates"] = when.pop("date")
    return without_empty({**found, **when})


def _text_entry(section: str, value: Value | None, context: Context) -> list[Data]:
    if value is None:
        return []
    key = TARGETS[section].text
    if section == "skills":
        return [_skill(value, context)]
    if section == "references":
        return [{key: texts.markdown(value, context.ledger)}]
    name, url = texts.linked(value, context.ledger)
    has_url = any(rule.target == "url" for rule in TABLES[section])
    if url and has_url:
        return [{key: name, "url": url}]
    return [{key: texts.markdown(value, context.ledger)}]


def _skill(value: Value, context: Context) -> dict[str, Data]:
    """Return a line such as ``**Languages:** Python, SQL`` as a group, any other as a skill."""
    whole = value.text.removeprefix("**")
    label, colon, rest = whole.partition(":")
    is_marked = whole != value.text
    if is_marked and rest.startswith("**"):
        rest = rest.removeprefix("**")
    elif is_marked:
        label = label.removesuffix("**") if label.endswith("**") else ""
    if not (colon and label.strip() and rest.startswith(" ")) or set(label) & set("*[]`"):
        return {"name": texts.markdown(value, context.ledger)}
    return {
        "name": texts.markdown(value.with_text(label.strip()), context.ledger),
        "keywords": texts.items(value.with_text(rest.strip()), context.commas, context.ledger),
    }


def _group(section: str, entry: Fields, found: dict[str, Data], context: Context) -> list[Data]:
    details = entry.get("details")
    keywords = texts.items(details, context.commas, context.ledger) if details else []
    if "name" not in found and section == "interests":
        return [{"name": keyword} for keyword in keywords]
    return [without_empty({**found, "keywords": keywords})]


def _language(entry: Fields, found: dict[str, Data], context: Context) -> list[Data]:
    """Return a language with its level; or several from a line without a label."""
    details = entry.get("details")
    if "language" in found:
        level = language_level(details)
        if isinstance(words := level.get("fluency"), Value):
            level["fluency"] = texts.markdown(words, context.ledger)
        return [{"language": found["language"], **level}]
    parts = texts.items(details, context.commas, context.ledger) if details else []
    return [{"language": part} for part in parts]


def _read(entry: Fields, table: Table, context: Context) -> dict[str, Data]:
    """Return the values of an entry, each in cvkit's Markdown."""
    found = tables.read(entry, table, context.ledger)
    if "url" not in found and any(rule.target == "url" for rule in table):
        found |= _link_of(found, context)
    for key, value in found.items():
        if key == "bullets" and isinstance(value, list):
            values = [one for one in value if isinstance(one, Value)]
            found[key] = [texts.bullet(one, context.ledger) for one in values]
        elif key == "authors" and isinstance(value, list):
            values = [one for one in value if isinstance(one, Value)]
            found[key] = [_author(one, context) for one in values]
        elif key not in _LITERAL and isinstance(value, Value):
            whole = texts.paragraphs(value) if key in _LINES else value
            found[key] = texts.markdown(whole, context.ledger)
    return found


def _link_of(found: dict[str, Data], context: Context) -> dict[str, Data]:
    for key, value in found.items():
        if key in _LINKED and isinstance(value, Value):
            name, url = texts.linked(value, context.ledger)
            if url:
                return {key: name, "url": url}
    return {}


def _author(value: Value, context: Context) -> Value:
    """Return an author without the marks by which RenderCV's users show that it is them.

    cvkit prints the name of the résumé's owner in bold.
    """
    bare, is_marked = texts.unmarked(value)
    is_owner = names.comparable(bare.text) == names.comparable(context.owner)
    return bare if is_marked and is_owner else texts.markdown(value, context.ledger)

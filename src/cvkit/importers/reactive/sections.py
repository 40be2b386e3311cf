"""Reactive Resume's sections, built-in and custom ones, with what is hidden in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.importers.reactive import entries
from cvkit.importers.reading import contacts, html_text, jobs, tables
from cvkit.importers.reading.tables import Kind, Rule, Table
from cvkit.importers.values import Data, Value, without_empty
from cvkit.model.sections.custom_sections import CustomEntry

if TYPE_CHECKING:
    from cvkit.importers.reading.fields import Fields
    from cvkit.importers.reading.ledger import Ledger

SECTIONS = {
    "experience": "work", "work": "work", "education": "education", "projects": "projects",
    "volunteer": "volunteer", "awards": "awards", "certifications": "certificates",
    "publications": "publications", "skills": "skills", "languages": "languages",
    "interests": "interests", "references": "references",
}  # fmt: skip
"""cvkit's names of the built-in sections that have entries."""

_ITEM_SETTINGS = ("id", "icon", "iconColor")
_KINDS = {
    "work": "timeline", "education": "timeline", "volunteer": "timeline", "projects": "timeline",
    "skills": "groups", "interests": "groups", "languages": "groups", "references": "prose",
}  # fmt: skip
_CUSTOM_KEYS = {
    "institution": "organization", "degree": "title", "area": "topic", "score": "outcome",
    "language": "name", "fluency": "level", "description": "kind", "reference": "summary",
}  # fmt: skip
"""What the keys of built-in sections are called in a custom one, which lacks some of them."""

_CUSTOM_FIELDS = frozenset({"roles", *CustomEntry.model_fields})

CUSTOM: Table = (
    Rule("name", ("name", "title"), Kind.PLAIN),
    Rule("title", ("subtitle",), Kind.PLAIN),
    Rule("location", ("location",), Kind.PLAIN),
    Rule("level", ("level",), Kind.PLAIN),
    Rule("keywords", ("keywords",), Kind.PLAIN, many=True),
)
"""What cvkit calls the keys of items of custom sections in versions 3 and 4."""


def is_hidden(part: Fields) -> Value | None:
    """Return the value that hides a section or an item; ``None`` if it is shown."""
    if part.is_set("hidden"):
        return part.get("hidden")
    return part.get("visible") if part.text("visible").lower() == "false" else None


def built_in(section: str, part: Fields, ledger: Ledger, hidden: Value | None) -> list[Data]:
    """Return the entries of a built-in section.

    Args:
        section: cvkit's name of it.
        part: The section.
        ledger: Where to say what is left out.
        hidden: What hides the whole section, if its entries shall be private for this.
    """
    found: list[dict[str, Data]] = []
    for item in part.list("items"):
        made = entries.entry(section, item, ledger)
        found.append(_with_privacy(made, item, ledger, hidden))
    kept = [one for one in found if one]
    if section != "work":
        return list(kept)
    joined, notes = jobs.joined(kept)
    ledger.add(notes)
    return joined


def profiles(part: Fields, ledger: Ledger) -> list[Data]:
    """Return the accounts; hidden ones are lost, as cvkit has none."""
    found: list[Data] = []
    for item in part.list("items"):
        if hidden := is_hidden(item) or is_hidden(part):
            for value in (item.get("network"), item.get("username"), entries.link(item, ledger)):
                ledger.lose(value, "it is hidden, and an account can't be private")
            ledger.set_aside(hidden)
        else:
            address = entries.link(item, ledger)
            made = contacts.profile(item.get("network"), item.get("username"), address)
            found += [made] if made else []
        set_aside(item, ledger)
    return found


def custom(part: Fields, ledger: Ledger, hidden: Value | None) -> dict[str, Data]:
    """Return a custom section, without its title.

    Args:
        part: The section.
        ledger: Where to say what is left out.
        hidden: What hides the whole section, if it shall be private for this.
    """
    kind = part.text("type").lower()
    ledger.set_aside(part.get("type"))
    if kind == "cover-letter":
        for item in part.list("items"):
            ledger.lose(item.get("recipient"), "a letter is no part of a résumé")
            ledger.lose(item.get("content"), "a letter is no part of a résumé")
            set_aside(item, ledger)
            ledger.set_aside(is_hidden(item))
    found = [
        _with_privacy(_custom_entry(kind, item, ledger), item, ledger, None)
        for item in (part.list("items") if kind != "cover-letter" else [])
    ]
    kept: list[Data] = [entry for one in found if one for entry in _apart(one)]
    if not kept:
        return {}
    section: dict[str, Data] = {"kind": Value(_kind(SECTIONS.get(kind, kind), kept))}
    if hidden:
        section["private"] = hidden.with_text("true")
    return {**section, "entries": kept}


def _custom_entry(kind: str, item: Fields, ledger: Ledger) -> dict[str, Data]:
    if kind == "summary":
        return html_text.entry(entries.long_text(item), ledger)
    if kind == "profiles":
        named = {"name": item.get("network"), "title": item.get("username")}
        return without_empty({**named, "url": entries.link(item, ledger)})
    if section := SECTIONS.get(kind):
        made = entries.entry(section, item, ledger)
        renamed = {_CUSTOM_KEYS.get(key, key): value for key, value in made.items()}
        return {key: value for key, value in renamed.items() if key in _CUSTOM_FIELDS}
    found = tables.read(item, CUSTOM, ledger)
    ledger.set_aside(item.get("levelNum") if item.text("levelNum") == "0" else None)
    short = item.get("description") if "summary" in item else None
    found |= without_empty(
        {
            "title": found.get("title") or (entries.html_text_free(short) if short else None),
            "dates": entries.dates(item, ledger),
            "url": entries.link(item, ledger),
        }
    )
    return found | html_text.entry(entries.long_text(item), ledger)


def _apart(entry: dict[str, Data]) -> list[Data]:
    """Return an entry for each role of a job: custom entries have no roles."""
    roles = entry.pop("roles", None)
    if not isinstance(roles, list):
        return [entry]
    return [{**entry, **role} for role in roles if isinstance(role, dict)]


def _kind(type_: str, found: list[Data]) -> str:
    if type_ in _KINDS:
        return _KINDS[type_]
    keys = {key for one in found if isinstance(one, dict) for key in one}
    if keys <= {"summary", "bullets", "private"}:
        return "prose"
    if keys <= {"name", "keywords", "level", "private"} and "keywords" in keys:
        return "groups"
    return "timeline" if {"dates", "summary"} <= keys or "bullets" in keys else "records"


def _with_privacy(
    entry: dict[str, Data], item: Fields, ledger: Ledger, hidden: Value | None
) -> dict[str, Data]:
    """Mark an entry that is hidden as private, and set aside what only the editor needs."""
    set_aside(item, ledger)
    own = is_hidden(item)
    if not entry:
        ledger.set_aside(own)
        return {}
    if why := own or hidden:
        return {**entry, "private": why.with_text("true")}
    return entry


def set_aside(item: Fields, ledger: Ledger) -> None:
    """Say which values of an item are only for the editor."""
    for key in _ITEM_SETTINGS:
        ledger.set_aside(item.get(key))
    for key in ("hidden", "visible"):
        if not is_hidden(item):
            ledger.set_aside(item.get(key))

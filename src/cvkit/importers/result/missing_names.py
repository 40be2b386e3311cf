"""Finds a name for entries that need one where a foreign file gives none.

A name is never made up. The next best text of the entry stands for it. An entry that has only
longer texts goes to a section of one's own, where entries need no name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cvkit import languages
from cvkit.diagnostics import codes
from cvkit.errors import UnknownNameError
from cvkit.importers.values import Data, Note, Value, text_of, values
from cvkit.model.base import SectionEntry
from cvkit.model.content import SECTIONS
from cvkit.model.sections.custom_sections import CustomEntry
from cvkit.source.schema import shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

_NEXT_BEST: Final = (
    "title", "description", "summary", "event", "journal", "book", "publisher", "awarder",
    "issuer", "funder", "organization", "institution", "number", "topic",
)  # fmt: skip
"""The keys whose text can stand for a name, the best one first."""

_LONGEST: Final = 120
"""The most letters of a text that can stand for a name."""

_RENAMED: Final = {"description": "summary", "type": "kind"}
"""What keys are called in sections of one's own."""

_NOT_ENOUGH: Final = frozenset({"dates", "date", "expires", "private", "tags", "kind"})
"""The keys of which alone no entry consists."""


def with_names(data: dict[str, Data]) -> tuple[dict[str, Data], list[Note]]:
    """Return a résumé whose entries have a name, and a note of each that was moved for want of one.

    Args:
        data: The résumé in the keys of ``resume.yaml``.
    """
    found = dict(data)
    notes: list[Note] = []
    for section in SECTIONS:
        model, given = shape.model_at((section, 0)), data.get(section)
        if model is None or not isinstance(given, list) or section == "custom":
            continue
        kept: list[Data] = []
        moved: list[Data] = []
        for entry in (_named(one, model) for whole in given for one in _apart(whole, model)):
            if unnamed := _unnamed(entry, model):
                moved.append(unnamed)
            else:
                kept.append(entry)
        found[section] = kept
        if moved:
            kind = Value("timeline" if "dates" in model.model_fields else "records")
            title = _title(section, data)
            own: dict[str, Data] = {"title": Value(title), "kind": kind, "entries": moved}
            found |= _with_section(found, section, own)
            notes += [_note(entry, model, title) for entry in moved]
    return {key: value for key, value in found.items() if value or not data.get(key)}, notes


def _apart(entry: Data, model: type[BaseModel]) -> Iterator[Data]:
    """Yield each role of a job without an employer as a job; any other entry as it is."""
    roles = entry.get("roles") if isinstance(entry, dict) else None
    if not (isinstance(entry, dict) and isinstance(roles, list) and _is_nameless(entry, model)):
        yield entry
        return
    whole = {key: value for key, value in entry.items() if key != "roles"}
    mappings = [role for role in roles if isinstance(role, dict)]
    yield from ({**whole, **role} for role in mappings) if mappings else (entry,)


def _is_nameless(entry: Data, model: type[BaseModel]) -> bool:
    needed = shape.one_needed(model) or tuple(shape.required(model))
    return isinstance(entry, dict) and bool(needed) and not any(map(entry.get, needed))


def _named(entry: Data, model: type[BaseModel]) -> Data:
    """Return an entry with its next best text as its name, if it has none."""
    if not isinstance(entry, dict) or not _is_nameless(entry, model):
        return entry
    name = "title" if "organization" in shape.one_needed(model) else shape.required(model)[0]
    for key in _NEXT_BEST:
        value = entry.get(key)
        if isinstance(value, Value) and key in model.model_fields and _is_line(value.text):
            rest = {other: one for other, one in entry.items() if other != key}
            check = f"the file gives no `{name}`; this is its `{key}`"
            return {name: value.guessed(check), **rest}
    return entry


def _is_line(text: str) -> bool:
    return len(text) <= _LONGEST and "\n" not in text.strip()


def _unnamed(entry: Data, model: type[BaseModel]) -> dict[str, Data]:
    """Return a nameless entry as one of a section of one's own; empty if it can't be one."""
    if not (isinstance(entry, dict) and _is_nameless(entry, model)):
        return {}
    if not issubclass(model, SectionEntry):
        return {}
    renamed: dict[str, Data] = {}
    for key, value in entry.items():
        to = _RENAMED.get(key, key)
        first = renamed.get(to)
        if isinstance(first, Value) and isinstance(value, Value):
            renamed[to] = first.with_text(f"{first.text}\n\n{value.text}").also_from(value)
        else:
            renamed[to] = value
    has_place = renamed.keys() & CustomEntry.model_fields.keys()
    return renamed if has_place - _NOT_ENOUGH else {}


def _title(section: str, data: dict[str, Data]) -> str:
    """Return the title that a section has in the résumé's language."""
    export = data.get("export")
    told: dict[str, Data] = export if isinstance(export, dict) else {}
    titles = told.get("titles")
    if isinstance(titles, dict) and (own := text_of(titles.get(section))):
        return own
    try:
        language = languages.load(text_of(told.get("locale")) or languages.DEFAULT_LOCALE)
    except UnknownNameError:
        language = languages.load(languages.DEFAULT_LOCALE)
    return language.sections[section]


def _with_section(data: dict[str, Data], section: str, own: dict[str, Data]) -> dict[str, Data]:
    """Return the keys of a résumé that change as a section of one's own is put behind another."""
    known, export = data.get("custom"), data.get("export")
    changed: dict[str, Data] = {"custom": [*known, own] if isinstance(known, list) else [own]}
    order = export.get("sections") if isinstance(export, dict) else None
    if isinstance(export, dict) and isinstance(order, list):
        names = [text_of(one) for one in order]
        at = names.index(section) + 1 if section in names else len(names)
        changed["export"] = {**export, "sections": [*order[:at], own["title"], *order[at:]]}
    return changed


def _note(entry: Data, model: type[BaseModel], title: str) -> Note:
    message = f"{shape.noun(model)} without a name is in a section of its own, “{title}”"
    place = next((leaf.place for value in values(entry) for leaf in value.sources), None)
    return Note(codes.IMPORT_GUESS, message, place, "give it a name and move it")

"""Finds cvkit's section for each of RenderCV's, which have any title and one kind of entry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cvkit import languages
from cvkit.diagnostics import codes
from cvkit.importers.reading import jobs
from cvkit.importers.reading.fields import Fields
from cvkit.importers.reading.section_titles import section_of
from cvkit.importers.rendercv import entries, texts
from cvkit.importers.rendercv.tables import EntryKind
from cvkit.importers.values import Data, Value, without_empty
from cvkit.model.content import SECTIONS
from cvkit.model.sections.custom_sections import SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cvkit.importers.rendercv.entries import Context, Entry

_SUMMARY = "summary"
_JOBS = frozenset({"work", "volunteer"})
_BY_KIND = {EntryKind.EDUCATION: "education", EntryKind.PUBLICATION: "publications"}
"""Sections that entries of a kind belong to if their title names no other section."""

_SMALL_WORDS = frozenset(
    {"a", "and", "as", "at", "but", "by", "for", "from", "if", "in", "into", "like", "near", "nor",
     "of", "off", "on", "onto", "or", "over", "so", "than", "that", "to", "upon", "when", "with",
     "yet"}
)  # fmt: skip
_SELECTED = re.compile(r"(?:selected|other|additional|further)\s+", re.IGNORECASE)
_COUNTED = frozenset({EntryKind.NUMBERED, EntryKind.REVERSED_NUMBERED})
_TIMELINE = frozenset({EntryKind.EXPERIENCE, EntryKind.EDUCATION})


class Given(NamedTuple):
    """A section of RenderCV.

    Attributes:
        title: Its title as RenderCV prints it.
        entries: Its entries.
        kinds: Their kinds; RenderCV itself accepts only one.
    """

    title: str
    entries: tuple[Entry, ...]
    kinds: frozenset[EntryKind]


class Sections(NamedTuple):
    """The sections of a résumé.

    Attributes:
        summary: The paragraphs of the summary, if there is one.
        data: The other sections by cvkit's names, custom ones included.
        order: Their names and titles, as they are printed.
        titles: The titles that differ from those that cvkit prints.
    """

    summary: Value | None
    data: dict[str, Data]
    order: tuple[str, ...]
    titles: dict[str, str]


def printed_title(key: str) -> str:
    """Return the title that RenderCV prints for a key: ``Invited Talks`` for ``invited_talks``."""
    bare = key.strip()
    if " " in key or any(letter.isupper() for letter in key):
        return bare
    words = bare.replace("_", " ").split()
    return " ".join(word if word in _SMALL_WORDS else word.capitalize() for word in words)


def read(sections: Fields, context: Context) -> Sections:
    """Return the sections of a résumé.

    Args:
        sections: The value of ``cv.sections``.
        context: The language, and where to say what is lost.
    """
    given = [
        Given(printed_title(key), found, frozenset(map(entries.kind_of, found)))
        for key in sections.keys
        if key.strip() and (found := tuple(one for one in sections.items(key) if one))
    ]
    names = _names(given, context)
    summary: Value | None = None
    data: dict[str, Data] = {}
    order: list[str] = []
    custom: list[Data] = []
    for section, name in zip(given, names, strict=True):
        if section.kinds & _COUNTED:
            _note_numbers(section, context)
        if name == _SUMMARY:
            summary = _summary(section, context)
        elif name:
            data[name] = _entries(name, section, context)
        else:
            custom.append(_custom(section, order, context))
        order.append(name or _unused(section.title, order))
    named = languages.load(context.locale).sections
    titles = {
        name: section.title
        for name, section in zip(names, given, strict=True)
        if name and named.get(name) != section.title
    }
    return Sections(summary, without_empty({**data, "custom": custom}), tuple(order), titles)


def export(sections: Sections, locale: Value | None) -> dict[str, Data]:
    """Return the ``export`` part of a résumé: its language, the order of sections, their titles.

    Args:
        sections: The sections.
        locale: The language, if it isn't English.
    """
    known = [name for name in SECTIONS if name in sections.order]
    custom = [name for name in sections.order if name not in SECTIONS]
    is_usual = list(sections.order) == [*known, *custom]
    order: list[Data] = [] if is_usual else [Value(name) for name in sections.order]
    titles: dict[str, Data] = {name: Value(title) for name, title in sections.titles.items()}
    return without_empty({"locale": locale, "sections": order, "titles": titles})


def _names(given: Sequence[Given], context: Context) -> list[str]:
    """Return cvkit's name for each section; empty for a custom one. None is used twice."""
    titled = [_titled(section.title) for section in given]
    found = [
        name if name and _can_be(name, section, context) else ""
        for name, section in zip(titled, given, strict=True)
    ]
    for name in set(found) - {""}:
        at = [index for index, one in enumerate(found) if one == name]
        kept = next((index for index in at if _is_own(given[index].title, name, context)), at[0])
        for index in at:
            found[index] = name if index == kept else ""
    for index, section in enumerate(given):
        name = next((_BY_KIND.get(kind, "") for kind in section.kinds), "")
        is_other = titled[index] not in {"", name} and name == "education"
        if found[index] or is_other or name in found:
            continue
        if name and _can_be(name, section, context):
            found[index] = name
    return found


def _titled(title: str) -> str:
    return section_of(title) or section_of(_SELECTED.sub("", title))


def _is_own(title: str, name: str, context: Context) -> bool:
    own = languages.load(context.locale).sections.get(name, name)
    return title.casefold() == own.casefold()


def _can_be(name: str, section: Given, context: Context) -> bool:
    if name == _SUMMARY:
        return all(kind.is_text for kind in section.kinds)
    return entries.is_target(name) and entries.fits(name, section.entries, context)


def _summary(section: Given, context: Context) -> Value | None:
    """Return all texts as paragraphs, or as a list if they are bullets."""
    found = [value for entry in section.entries if (value := entries.text_of(entry))]
    if not found:
        return None
    ready = [texts.markdown(value, context.ledger) for value in found]
    is_list = EntryKind.TEXT not in section.kinds
    parts = [f"- {' '.join(one.text.split())}" if is_list else one.text for one in ready]
    return ready[0].with_text(("\n" if is_list else "\n\n").join(parts)).also_from(*ready[1:])


def _entries(name: str, section: Given, context: Context) -> list[Data]:
    found = [one for entry in section.entries for one in entries.in_section(name, entry, context)]
    if name not in _JOBS:
        return found
    joined, notes = jobs.joined(one for one in found if isinstance(one, dict))
    context.ledger.add(notes)
    return joined


def _custom(section: Given, order: Iterable[str], context: Context) -> dict[str, Data]:
    kind = _kind(section)
    found: list[Data] = []
    if kind is SectionKind.PROSE and EntryKind.TEXT not in section.kinds:
        values = [value for entry in section.entries if (value := entries.text_of(entry))]
        bullets: list[Data] = [texts.markdown(value, context.ledger) for value in values]
        found.append({"bullets": bullets})
    else:
        is_dated = kind is SectionKind.TIMELINE
        made = [entries.custom(one, context, is_dated=is_dated) for one in section.entries]
        found += [one for one in made if one]
    title = Value(_unused(section.title, order))
    return {"title": title, "kind": Value(kind.value), "entries": found}


def _kind(section: Given) -> SectionKind:
    if all(kind.is_text for kind in section.kinds):
        return SectionKind.PROSE
    if section.kinds == {EntryKind.ONE_LINE}:
        return SectionKind.GROUPS
    if section.kinds & _TIMELINE or any(map(_has_place_or_period, section.entries)):
        return SectionKind.TIMELINE
    return SectionKind.RECORDS


def _has_place_or_period(entry: Entry) -> bool:
    return isinstance(entry, Fields) and entry.get("location", "start_date") is not None


def _unused(title: str, order: Iterable[str]) -> str:
    """Return a title that no other section has, and that isn't one of cvkit's names."""
    taken = {*SECTIONS, *order}
    while title in taken:
        title = title[:1].upper() + title[1:] if title[:1].islower() else f"{title}\u200b"
    return title


def _note_numbers(section: Given, context: Context) -> None:
    first = next(filter(None, map(entries.text_of, section.entries)), None)
    context.ledger.note(
        codes.IMPORT_CHANGED,
        f"cvkit prints the entries of “{section.title}” without their numbers",
        first,
    )

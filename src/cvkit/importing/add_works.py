"""Adds imported publications, talks and patents to a résumé's file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cvkit import source
from cvkit.errors import CvkitError, FileError
from cvkit.importers.result.tidy import plain
from cvkit.model.addresses import bare_doi
from cvkit.model.dates import Dates, PartialDate
from cvkit.model.text import RichText
from cvkit.source.composing import NOTHING_BESIDE
from cvkit.source.editing.yaml_text import yaml_text
from cvkit.source.writing.new_entries import with_entries
from cvkit.source.yaml.tree import Mapping, resolve

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cvkit.importers import Finished
    from cvkit.model import Resume
    from cvkit.model.sections.works import Patent, Publication, Talk
    from cvkit.source.composing import Beside
    from cvkit.source.yaml.tree import Plain

    Work = Publication | Talk | Patent

SECTIONS = ("publications", "talks", "patents")
"""The sections that entries can be added to."""

_BOM = b"\xef\xbb\xbf"
_MARKS = re.compile(r"[\W_]+")


class Skipped(NamedTuple):
    """An entry that the résumé has already.

    Attributes:
        name: Its title, as plain text.
        reason: Why it is the same one: ``the same DOI``.
    """

    name: str
    reason: str


class Extended(NamedTuple):
    """A résumé's file with more entries.

    Attributes:
        data: Its bytes.
        added: The titles of what was added.
        skipped: What is there already.
        hidden: The sections with new entries that `export.sections` leaves out.
    """

    data: bytes
    added: tuple[str, ...]
    skipped: tuple[Skipped, ...]
    hidden: tuple[str, ...]


def add_works(
    data: bytes, name: str, finished: Finished, beside: Beside = NOTHING_BESIDE
) -> Extended:
    """Add imported entries to a résumé's file, and change no other byte of it.

    Entries that are there already are left out: those with the same DOI, or with the same title
    and year.

    Args:
        data: The file's bytes.
        name: Its name, for messages.
        finished: The import, of publications, talks and patents only.
        beside: The files of its folder, which it may take values from.

    Raises:
        CvkitError: More than such entries was imported.
        FileError: The file isn't a valid résumé, or has no safe place for them.
    """
    _refuse_others(finished)
    bom = _BOM if data.startswith(_BOM) else b""
    text = data.removeprefix(bom).decode(errors="replace")
    for section in SECTIONS:
        if section in finished.data:
            _refuse_files(text, name, section)
    resume = _resume(data, name, beside)
    added: list[str] = []
    skipped: list[Skipped] = []
    extended: list[str] = []
    new = finished.reading.resume
    for section in SECTIONS:
        works: Sequence[Work] = getattr(new, section) if new else ()
        entries = finished.data.get(section)
        if not works or not isinstance(entries, list):
            continue
        known = list(getattr(resume, section))
        chosen: list[Plain] = []
        for work, entry in zip(works, entries, strict=True):
            if reason := _same(work, known):
                skipped.append(Skipped(work.name.plain, reason))
            else:
                known.append(work)
                chosen.append(plain(entry))
                added.append(work.name.plain)
        if chosen:
            text = _extended(text, name, section, chosen)
            extended.append(section)
    shown = resume.export.sections
    hidden = tuple(section for section in extended if shown and section not in shown)
    return Extended(bom + text.encode(), tuple(added), tuple(skipped), hidden)


def _refuse_others(finished: Finished) -> None:
    others = [key for key in finished.data if key not in {"basics", *SECTIONS}]
    basics = finished.data.get("basics")
    has_person = isinstance(basics, dict) and len(basics) > 1
    if others or has_person or not set(SECTIONS) & set(finished.data):
        raise CvkitError(
            "Only publications, talks and patents can be added to a résumé with --into.",
            "Import a .bib file or CSL-JSON, or write a new file with -o.",
        )


def _resume(data: bytes, name: str, beside: Beside) -> Resume:
    reading = source.read(data, name, beside)
    if reading.resume is None:
        raise FileError(
            f"{name} has errors; nothing was added.", f"See them with: cvkit validate {name}"
        )
    return reading.resume


def _refuse_files(text: str, name: str, section: str) -> None:
    found = yaml_text(text)
    root = resolve(found.root) if found else None
    entry = root.entries.get(section) if isinstance(root, Mapping) else None
    if entry is not None and isinstance(resolve(entry.node), Mapping):
        raise FileError(
            f"In {name}, {section} come from other files (`from:`), so none can be added.",
            "Name this file there as well, in a list: from: [papers.bib, more.bib].",
        )


def _extended(text: str, name: str, section: str, entries: Sequence[Plain]) -> str:
    new = with_entries(text, section, entries)
    if new is None:
        raise FileError(
            f"{name} has no safe place to add {section}; nothing was written.",
            f"Write `{section}:` as a list with a dash before each entry.",
        )
    return new


def _same(work: Work, known: Iterable[Work]) -> str:
    """Return why an entry is one of those that are known; empty if it is none."""
    for one in known:
        doi, other = _doi(work), _doi(one)
        if doi and doi == other:
            return "the same DOI"
        is_titled = _title(work) == _title(one) and not (doi and other)
        if is_titled and _year(work) == _year(one):
            return "the same title and year"
    return ""


def _doi(work: Work) -> str:
    given = getattr(work, "doi", None) or work.url or ""
    return bare_doi(given).casefold() if bare_doi(given).startswith("10.") else ""


def _title(work: Work) -> str:
    return _MARKS.sub(" ", RichText(work.name).plain.casefold()).strip()


def _year(work: Work) -> int | None:
    match work.date:
        case Dates(periods=(first, *_)):
            start = first.start or first.end
            return start.year if start else None
        case PartialDate(year=year):
            return year
    return None

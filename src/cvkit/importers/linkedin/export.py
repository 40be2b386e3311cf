"""LinkedIn's data export: a ZIP archive of tables, of both generations."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from cvkit.diagnostics import codes, words
from cvkit.importers.linkedin import archive, person
from cvkit.importers.linkedin.tables import ENDS, STARTS, TABLES
from cvkit.importers.reading import date_texts, jobs, periods, rich_text, tables
from cvkit.importers.reading.csv_table import Row
from cvkit.importers.reading.descriptions import described
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.reading.levels import language_level
from cvkit.importers.values import Data, Note, Place, Value, text_of, without_empty

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.linkedin.archive import Archive
    from cvkit.importers.values import Imported

_SECTIONS = ("work", "education", "projects", "publications", "patents", "awards",
             "certificates", "volunteer", "memberships")  # fmt: skip
_DATED = ("work", "education", "projects", "volunteer", "memberships")
_GOES_ON = ("work", "volunteer", "memberships")
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#\d{2,5}|#x[0-9a-fA-F]{2,4});")
_WHERE = {"work": "organization", "volunteer": "organization", "education": "institution"}
_TWIN = "an entry above has the same name and dates; is it the same in another language?"
_SHOWN = 4
_OTHERS_WORDS = "recommendations"


def read(file: ForeignFile) -> Imported:
    """Read a data export, or one of its tables.

    Args:
        file: A ZIP archive or a CSV file.

    Raises:
        ImportFailedError: None of LinkedIn's tables is in it, or one is broken.
    """
    found = archive.find(file)
    ledger = Ledger()
    ledger.add(found.notes)
    for part in found.parts:
        ledger.set_aside(part.table.before)
    _tell_of_others(found, ledger)
    data = without_empty(
        {
            "basics": _basics(found, ledger),
            **{name: _entries(name, _rows(found, name), ledger) for name in _SECTIONS},
            "skills": [row for one in _rows(found, "skills") if (row := _skill(one, ledger))],
            "languages": [_language(row) for row in _rows(found, "languages")],
            "custom": [*_custom("Courses", found, ledger), *_custom("Test scores", found, ledger)],
        }
    )
    parts = [part for part in found.parts if part.kind != _OTHERS_WORDS]
    leaves = [leaf for part in parts for leaf in part.table.leaves]
    return ledger.close(data, leaves, {part.name: part.text for part in parts})


def _tell_of_others(found: Archive, ledger: Ledger) -> None:
    others = list(archive.names(found))
    if others:
        shown = ", ".join(others[:_SHOWN]) + (", …" if len(others) > _SHOWN else "")
        verb = "was" if len(others) == 1 else "were"
        ledger.note(
            codes.IMPORT_SETTINGS,
            f"{words.counted(len(others), 'file')} of the archive {verb} not read, as only "
            f"your profile is: {shown}",
        )
    for part in found.parts:
        if part.kind == _OTHERS_WORDS:
            count = words.counted(len(part.table.rows), "recommendation")
            ledger.add(
                [
                    Note(
                        codes.IMPORT_LOSS,
                        f"{count} left out, as these are other people’s names and words",
                        Place(part.name),
                        "ask them, then write what you need under `references`",
                    )
                ]
            )


def _rows(found: Archive, kind: str) -> list[Row]:
    return [
        Row({name: _unescaped(row.get(name)) for name in row.keys})
        for part in found.parts
        if part.kind == kind
        for row in part.table.rows
    ]


def _unescaped(value: Value | None) -> Value:
    assert value is not None  # noqa: S101 - the row has it
    if not _ENTITY.search(value.text):
        return value
    return value.with_text(_ENTITY.sub(lambda found: html.unescape(found[0]), value.text))


def _basics(found: Archive, ledger: Ledger) -> dict[str, Data]:
    basics: dict[str, Data] = {}
    for row in _rows(found, "person"):
        basics = {**person.person(row, ledger), **basics}
    summaries = [value for row in _rows(found, "summary") if (value := row.get("Profile Summary"))]
    if summaries and "summary" not in basics:
        first = summaries[0]
        basics["summary"] = first.with_text(rich_text.escaped(first.text))
    elif summaries and isinstance(mine := basics["summary"], Value):
        same = [one for one in summaries if rich_text.escaped(one.text) == mine.text]
        basics["summary"] = mine.also_from(*same)
    return without_empty(
        {
            **basics,
            "email": person.emails(_rows(found, "emails"), ledger),
            "phone": person.phones(_rows(found, "phones")),
        }
    )


def _entries(name: str, rows: Iterable[Row], ledger: Ledger) -> list[Data]:
    entries = [entry for row in rows if (entry := _entry(name, row, ledger))]
    if name in _WHERE:
        _mark_twins(entries, _WHERE[name])
    if name == "work":
        joined, notes = jobs.joined(entries)
        ledger.add(notes)
        return joined
    return [*entries]


def _entry(name: str, row: Row, ledger: Ledger) -> dict[str, Data]:
    entry = tables.read(row, TABLES[name], ledger)
    if name in _DATED:
        start, end = _date(row.get(*STARTS)), _date(row.get(*ENDS))
        dates = periods.period(start, end, ledger, is_open=name in _GOES_ON)
        entry |= without_empty({"dates": dates})
    for key in ("date", "expires"):
        if isinstance(value := entry.get(key), Value):
            entry[key] = _date(value) or value
    if name == "education":
        return without_empty({**entry, **_degree(row), "summary": _notes(row)})
    return without_empty({**entry, "summary": None, **described(row.get("Description"))})


def _mark_twins(entries: Iterable[dict[str, Data]], key: str) -> None:
    """Mark entries of the same place and time: a profile in two languages lists each twice."""
    known: set[tuple[str, str]] = set()
    for entry in entries:
        where = entry.get(key)
        said = text_of(where).casefold(), text_of(entry.get("dates"))
        if isinstance(where, Value) and said in known:
            entry[key] = where.guessed(_TWIN)
        if all(said):
            known.add(said)


def _date(value: Value | None) -> Value | None:
    """Return a date in a form that cvkit reads, whatever the language of the profile."""
    return value.with_text(date_texts.readable(value.text)) if value else None


def _degree(row: Row) -> dict[str, Data]:
    """Split “Degree, subject”, which LinkedIn joins from two fields of its form."""
    value = row.get("Degree Name")
    if value is None:
        return {}
    degree, comma, area = value.text.partition(", ")
    if not comma:
        return {"degree": value.with_text(rich_text.escaped(value.text))}
    return {
        "degree": value.with_text(rich_text.escaped(degree)),
        "area": value.with_text(rich_text.escaped(area)).guessed(
            "the degree and the subject were separated at the comma"
        ),
    }


def _notes(row: Row) -> Value | None:
    parts = [part for part in (row.get("Notes"), row.get("Activities")) if part]
    if not parts:
        return None
    text = "\n\n".join(rich_text.escaped(part.text) for part in parts)
    return parts[0].with_text(text).also_from(*parts[1:])


def _skill(row: Row, ledger: Ledger) -> dict[str, Data]:
    return tables.read(row, TABLES["skills"], ledger)


def _language(row: Row) -> dict[str, Data]:
    return without_empty({"language": row.get("Name"), **language_level(row.get("Proficiency"))})


def _custom(title: str, found: Archive, ledger: Ledger) -> list[Data]:
    kind = title.lower()
    entries: list[Data] = [
        entry for row in _rows(found, kind) if (entry := _entry(kind, row, ledger))
    ]
    return [{"title": Value(title), "entries": entries}] if entries else []

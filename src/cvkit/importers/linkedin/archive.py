"""Finds the tables in LinkedIn's data export, by their headers: names may be localized."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import codes
from cvkit.errors import ImportFailedError
from cvkit.importers.foreign_file import decoded
from cvkit.importers.linkedin.tables import kind_of
from cvkit.importers.reading import csv_table
from cvkit.importers.values import Note, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.reading.csv_table import Table

_HEAD = 4096
"""The bytes in which a header stands, even below a paragraph of notes."""


class Part(NamedTuple):
    """A table of the export.

    Attributes:
        kind: What it lists, as ``kind_of`` says.
        name: The file's name in the archive; empty for a file by itself.
        text: Its text.
        table: The table.
    """

    kind: str
    name: str
    text: str
    table: Table


class Archive(NamedTuple):
    """The tables of an export.

    Attributes:
        parts: Those that are read, in the order of their names.
        others: The names of files that aren't.
        notes: What was repaired.
    """

    parts: tuple[Part, ...]
    others: tuple[str, ...]
    notes: tuple[Note, ...]


def is_export(file: ForeignFile) -> bool:
    """Return whether a file is an export, or one of its tables by itself.

    Args:
        file: Any file.
    """
    try:
        heads = [_head(data) for name, data in file.members.items() if _is_csv(name)]
        if not file.is_binary and not file.members:
            heads = [file.text[:_HEAD]]
    except ImportFailedError:
        return False
    return any(_kind(head, is_telling=True) for head in heads)


def find(file: ForeignFile) -> Archive:
    """Return the tables of an export.

    Args:
        file: A ZIP archive, or one table of it.

    Raises:
        ImportFailedError: None of LinkedIn's tables is in it, or one is broken.
    """
    parts: list[Part] = []
    others: list[str] = []
    notes: list[Note] = []
    members = file.members or {"": file.data}
    for name in sorted(members):
        if (name and not _is_csv(name)) or not _kind(_head(members[name])):
            others.append(name)
            continue
        text, repaired = _decoded(members[name], name, file)
        table = csv_table.table(text, name, lambda columns: bool(kind_of(columns)))
        if table is None:
            others.append(name)
            continue
        notes += repaired
        parts.append(Part(kind_of(csv_table.column_names(table.header)), name, text, table))
    if not parts:
        raise ImportFailedError(
            "it has no table of LinkedIn's data export, such as Positions.csv or Profile.csv"
        )
    return Archive(tuple(parts), tuple(others), tuple(notes))


def _is_csv(name: str) -> bool:
    is_hidden = name.startswith("__MACOSX/") or name.rpartition("/")[2].startswith(".")
    return name.lower().endswith(".csv") and not is_hidden


def _head(data: bytes) -> str:
    return data[:_HEAD].decode("utf-8-sig", errors="replace").replace("\r\n", "\n")


def _kind(head: str, *, is_telling: bool = False) -> str:
    found = csv_table.table(head, "", lambda columns: bool(kind_of(columns)))
    if found is None:
        return ""
    return kind_of(csv_table.column_names(found.header), is_telling=is_telling)


def _decoded(data: bytes, name: str, file: ForeignFile) -> tuple[str, list[Note]]:
    """Return a table's text; what isn't UTF-8 was saved by a program of Windows."""
    if not name:
        return file.text, []
    try:
        return decoded(data, "utf-8-sig"), []
    except ImportFailedError:
        text = decoded(data, "cp1252")
    message = "the file is not UTF-8; it was read as Windows-1252"
    note = Note(codes.IMPORT_REPAIRED, message, Place(name), "look at letters with accents")
    return text, [note]


def names(archive: Archive) -> Iterator[str]:
    """Yield the names, without folders, of the files that aren't read."""
    for name in archive.others:
        yield name.rpartition("/")[2]

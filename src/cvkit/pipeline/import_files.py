"""Imports foreign files: bytes to a résumé with a report, and to a tidy ``resume.yaml``."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import codes
from cvkit.errors import ImportFailedError
from cvkit.importers import Finished, ForeignFile, Imported, Note, finish
from cvkit.importers.result.tidy import checks, plain
from cvkit.pipeline.unknown_files import unknown
from cvkit.plugins import importers
from cvkit.source.writing import to_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cvkit.importers import Importer
    from cvkit.source import Reading


class ToImport(NamedTuple):
    """A file to import.

    Attributes:
        name: Its name, for the diagnostics.
        data: Its bytes.
    """

    name: str
    data: bytes


def read_foreign(data: bytes, name: str) -> Reading | None:
    """Read a file as a résumé if an importer recognizes it; otherwise return ``None``.

    Args:
        data: The file's bytes.
        name: Its name, for the diagnostics.

    Raises:
        ImportFailedError: The file is broken, too large or ambiguous.
    """
    with _naming(name):
        importer = importers.recognize(ForeignFile(data))
    return import_files([ToImport(name, data)], importer).reading if importer else None


def import_files(files: Sequence[ToImport], importer: Importer | None = None) -> Finished:
    """Import files about one person into one résumé.

    Args:
        files: The files; where they differ, the first one wins.
        importer: The format of all of them; ``None`` to recognize each.

    Raises:
        ImportFailedError: A file is broken, too large, or of no known format.
    """
    read: list[tuple[str, Imported]] = []
    for file in files:
        with _naming(file.name):
            read.append((file.name, _read(file, importer)))
    return finish(read)


def written(finished: Finished, titles: Sequence[str] = ()) -> bytes:
    """Return an imported résumé as ``resume.yaml``, with a comment beside each guess.

    Args:
        finished: The imported résumé.
        titles: The names of the formats that it was imported from, for the first line.
    """
    comments = {route: f"check: {text}" for route, text in checks(finished.data).items()}
    data = {key: plain(value) for key, value in finished.data.items()}
    source = f"Imported from {', '.join(dict.fromkeys(titles))}. " if titles else ""
    head = (f"{source}Next: cvkit validate, then cvkit export pdf",)
    return to_yaml(data, comments, head).encode()


@contextlib.contextmanager
def _naming(name: str) -> Iterator[None]:
    """Name the file in the errors of importers.

    Raises:
        ImportFailedError: An importer can't read it.
    """
    try:
        yield
    except ImportFailedError as error:
        raise ImportFailedError(f"Can't import {name}: {error.message}.", error.help) from None


def _read(file: ToImport, importer: Importer | None) -> Imported:
    foreign = ForeignFile(file.data)
    chosen = importer or importers.recognize(foreign)
    if chosen is None:
        raise unknown(foreign)
    imported = chosen.read(foreign)
    return _with_encoding(imported, foreign)


def _with_encoding(imported: Imported, foreign: ForeignFile) -> Imported:
    if foreign.is_binary or foreign.encoding in {"utf-8", "utf-8-sig"}:
        return imported
    name = "Windows-1252" if foreign.encoding == "cp1252" else foreign.encoding.upper()
    note = Note(
        codes.IMPORT_REPAIRED, f"the file is not UTF-8; it was read as {name}", None,
        "look at letters with accents",
    )  # fmt: skip
    return Imported(
        imported.data, imported.leaves, imported.reasons, imported.settings,
        (note, *imported.notes), imported.texts,
    )  # fmt: skip

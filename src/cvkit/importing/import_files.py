"""Imports foreign files: bytes to a résumé with a report, and to a tidy ``resume.yaml``."""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import codes
from cvkit.errors import ImportFailedError
from cvkit.importers import Finished, ForeignFile, Imported, Note, finish
from cvkit.importers.result.tidy import checks, plain
from cvkit.importing.other_files import kind_of
from cvkit.plugins import importers
from cvkit.source.writing import to_yaml
from cvkit.source.yaml.tree import Mapping, resolve
from cvkit.source.yaml.tree import Sequence as ListNode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from cvkit.importers import Importer
    from cvkit.source import Reading


_DATA = re.compile(r"(?:\s|#.*\n|---[ \t]*\n)*(?:[\[{]|\w[\w-]{0,40}:(?:\s|$))")
"""How JSON and YAML begin, be they broken later on."""

_PAGE = re.compile(r"---[ \t]*\n(?=[^\s-])(?:[^\n]*\n){0,200}?---[ \t]*\n\s*\S")
"""How a page for Jekyll, Hugo and the like begins: with front matter, and text below it."""

_START = 500


class ToImport(NamedTuple):
    """A file to import.

    Attributes:
        name: Its name, for the diagnostics.
        data: Its bytes.
        read_beside: Reads a file in its folder by its relative path; raises ``FileError``.
    """

    name: str
    data: bytes
    read_beside: Callable[[str], bytes] | None = None


def read_foreign(file: ToImport) -> Reading | None:
    """Read a file as a résumé if an importer recognizes it; otherwise return ``None``.

    Args:
        file: The file.

    Raises:
        ImportFailedError: The file is broken, too large or ambiguous.
    """
    with _naming(file.name):
        importer = importers.recognize(ForeignFile(file.data))
    return import_files([file], importer).reading if importer else None


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
    foreign = ForeignFile(file.data, file.read_beside)
    chosen = importer or importers.recognize(foreign)
    if chosen is None:
        raise _unknown(foreign)
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


def _unknown(foreign: ForeignFile) -> ImportFailedError:
    if other := kind_of(foreign):
        return ImportFailedError(f"it is {other.what}", other.help)
    known = ", ".join(one.title for one in importers.available())
    if "basics" in foreign.keys:
        return ImportFailedError(
            "it looks like cvkit's own format, which needs no import",
            "Check it with `cvkit validate`, or say with --from which other format it is.",
        )
    if _PAGE.match(foreign.text):
        return ImportFailedError(
            "it is a page of a web site without headings that cvkit knows",
            "If its text is a résumé all the same, import it with `--from markdown`.",
        )
    if foreign.errors and _DATA.match(foreign.text):
        first = foreign.errors[0]
        line = f"line {first.span.start.line}: " if first.span else ""
        return ImportFailedError(f"it is not valid JSON or YAML: {line}{first.message}", first.help)
    if _is_list_of_entries(foreign):
        return ImportFailedError(
            "it is a list of entries that doesn't say of which section, as in Jekyll's `_data`",
            "Put the lists into one file, each below the name of its section, as `work:`.",
        )
    return ImportFailedError(
        f"its format is not known: this is {_seen(foreign)}",
        f"cvkit imports {known}; say which with --from.",
    )


def _is_list_of_entries(foreign: ForeignFile) -> bool:
    root = resolve(foreign.tree) if foreign.tree else None
    items = root.items if isinstance(root, ListNode) else []
    return bool(items) and all(isinstance(resolve(item), Mapping) for item in items)


def _seen(foreign: ForeignFile) -> str:
    """Return what a file of no known format seems to be."""
    start = foreign.text[:_START].lstrip().lower()
    if foreign.keys:
        return f"a file with the keys {', '.join(sorted(foreign.keys)[:6])}"
    if foreign.members:
        return f"a ZIP archive with {', '.join(sorted(foreign.members)[:4])}"
    if foreign.is_binary:
        return "a binary file"
    if start.startswith(("<!doctype html", "<html")):
        return "a web page"
    if start.startswith("<?xml"):
        return "XML"
    return "a list" if start.startswith("[") and foreign.tree is not None else "a text"

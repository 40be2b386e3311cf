"""Puts entries from other files in the place where a résumé names these files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import Diagnostic, codes, words
from cvkit.errors import FileError, MissingFileError
from cvkit.source.yaml.spans import SpanMap
from cvkit.source.yaml.tree import KeyValue, Mapping, Node, Scalar, Sequence, is_null, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route
    from cvkit.source.bibliography import Bibliography, Item

ReadBeside = Callable[[str], bytes]
"""Returns the bytes of a file in the résumé's folder by its name; raises ``FileError``."""

SECTION = "publications"
"""The section whose entries may come from other files."""

_KEYS = ("from", "select", "exclude")


def no_files(name: str) -> bytes:
    """Refuse any file: for a résumé that has no folder."""
    raise MissingFileError(f"{name} does not exist")


class Included(NamedTuple):
    """A document with the entries of other files.

    Attributes:
        root: The document; nodes from other files have marks that name these.
        texts: The texts of the other files by their names.
        diagnostics: What is wrong with the other files or with how they are named.
    """

    root: Mapping
    texts: dict[str, str]
    diagnostics: tuple[Diagnostic, ...]


def include(root: Mapping, lines: tuple[str, ...], beside: ReadBeside) -> Included:
    """Return a document in which ``publications: {from: papers.bib}`` has its entries.

    Args:
        root: The document as written.
        lines: Its lines.
        beside: Reads a file of the résumé's folder.
    """
    entry = root.entries.get(SECTION)
    wanted = resolve(entry.node) if entry else None
    if entry is None or not isinstance(wanted, Mapping):
        return Included(root, {}, ())
    request = _Request(wanted)
    spans = SpanMap(root, lines)
    found: list[Diagnostic] = list(request.mistakes())
    texts: dict[str, str] = {}
    items: list[Item] = []
    for route, name in request.names("from"):
        read = _read(route, name, beside)
        if isinstance(read, Diagnostic):
            found.append(read)
        else:
            texts[name] = read.text
            found += read.diagnostics
            items += read.items
    chosen, unused = request.choose(items)
    found += unused if texts else ()
    nodes: list[Node] = [item.node for item in chosen]
    section = Sequence(
        entry.node.mark,
        is_flow=False,
        items=nodes,
        size=1 + sum(node.size for node in nodes),
        height=5,
    )
    entries = {**root.entries, SECTION: KeyValue(entry.key, section)}
    whole = replace(root, entries=entries, size=root.size - entry.node.size + section.size)
    # Routes lead elsewhere in the new document.
    placed = tuple(spans.place(one, "") for one in found)
    return Included(whole, texts, placed)


def _read(route: Route, name: str, beside: ReadBeside) -> Bibliography | Diagnostic:
    from cvkit.source import bibliography  # noqa: PLC0415 - few résumés have one

    try:
        return bibliography.read(beside(name), name)
    except FileError as error:
        return codes.BIBLIOGRAPHY.at(route, error.message.rstrip("."))


class _Request(NamedTuple):
    """What a résumé asks for: files, and which of their entries."""

    node: Mapping

    def mistakes(self) -> Iterator[Diagnostic]:
        """Yield what is wrong with the keys and the values of the request itself."""
        for key, entry in self.node.entries.items():
            if key not in _KEYS:
                close = words.closest(key, _KEYS)
                suggestion = f"did you mean `{close}`?" if close else f"known: {', '.join(_KEYS)}"
                message = f"unknown key `{key}` beside `from`"
                yield codes.UNKNOWN_KEY.at((SECTION, key), message, suggestion, on_key=True)
            elif not is_null(entry.node) and not self._are_texts(key):
                message = f"`{key}` is a text or a list of texts"
                yield codes.WRONG_TYPE.at((SECTION, key), message)
        files = self.node.entries.get("from")
        if files is None or is_null(files.node):
            help_ = f"a list of entries, or `{SECTION}: {{from: papers.bib}}`"
            yield codes.MISSING.at((SECTION,), "the key `from` is missing", help_, on_key=True)

    def names(self, key: str) -> list[tuple[Route, str]]:
        """Return the texts of a key, each with its route."""
        entry = self.node.entries.get(key)
        node = resolve(entry.node) if entry else None
        match node:
            case Scalar(text=str() as text):
                return [((SECTION, key), text)]
            case Sequence(items=items):
                texts = ((at, resolve(item)) for at, item in enumerate(items))
                return [
                    ((SECTION, key, at), text.text)
                    for at, text in texts
                    if isinstance(text, Scalar) and text.text
                ]
        return []

    def choose(self, items: list[Item]) -> tuple[list[Item], list[Diagnostic]]:
        """Return the items to print, latest first, and what is said of patterns that match none."""
        unused = [
            codes.BIBLIOGRAPHY.at(route, *_no_match(pattern, items))
            for key in ("select", "exclude")
            for route, pattern in self.names(key)
            if not any(_matches(item, pattern) for item in items)
        ]
        select = [pattern for _, pattern in self.names("select")]
        exclude = [pattern for _, pattern in self.names("exclude")]
        chosen = [
            item
            for item in items
            if (not select or any(_matches(item, one) for one in select))
            and not any(_matches(item, one) for one in exclude)
        ]
        dated = sorted((item for item in chosen if item.date), key=_date, reverse=True)
        return [item for item in chosen if not item.date] + dated, unused

    def _are_texts(self, key: str) -> bool:
        node = resolve(self.node.entries[key].node)
        count = len(node.items) if isinstance(node, Sequence) else 1
        return len(self.names(key)) == count


def _date(item: Item) -> str:
    return item.date


def _matches(item: Item, pattern: str) -> bool:
    return any(fnmatchcase(name, pattern) for name in (item.key, *item.keywords))


def _no_match(pattern: str, items: list[Item]) -> tuple[str, str]:
    known = [item.key for item in items if item.key]
    close = words.closest(pattern, known)
    help_ = f"did you mean `{close}`?" if close else "entries are named by their keys or keywords"
    return f"no entry has the key or keyword “{pattern}”", help_

"""Reads lists of publications in BibTeX, and accounts for each of their fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.errors import ImportFailedError
from cvkit.importers.reading import publications
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.values import Leaf, Place, Value, without_empty
from cvkit.source.bibliography import bibtex, tex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Diagnostic
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Data, Imported
    from cvkit.source.bibliography import Bibliography, Item
    from cvkit.source.bibliography.items import Field
    from cvkit.source.yaml.tree import Mark

_NO_KIND = "misc"
_MOST = 2_000_000
_REASONS = {
    "abstract": "a résumé has no abstracts",
    "file": "it is a file of the reference manager",
}
_SETTINGS = frozenset({"timestamp", "owner", "date-added", "date-modified", "groups",
                       "bdsk-url-1", "bdsk-file-1", "citationkey", "ids", "options",
                       "internal-note",
                       "priority", "printed", "ranking", "readstatus", "creationdate",
                       "modificationdate", "mendeley-tags", "langid", "langidopts", "sortkey",
                       "presort", "shorthand", "label", "hyphenation", "urldate"})  # fmt: skip
"""Fields that set up a reference manager or the printing of a bibliography."""

_OF_A_TALK = {
    "event": ("eventtitle", "howpublished", "booktitle"),
    "kind": ("type",),
    "location": ("venue", "location", "address"),
    "date": ("eventdate",),
}
_RICH = frozenset({"event"})


def read_file(file: ForeignFile) -> Imported:
    """Read a list of publications.

    Args:
        file: The file.

    Raises:
        ImportFailedError: It has no entry that can be read.
    """
    if len(file.text) > _MOST:
        raise ImportFailedError(f"it has more than {_MOST // 1_000_000} million characters")
    found = bibtex.read(file.text, "")
    if not found.items:
        first = next((one.message for one in found.diagnostics), "there are no entries")
        raise ImportFailedError(first)
    ledger = Ledger()
    leaves = _Leaves(found)
    for item in found.items:
        for name in item.fields:
            leaf = leaves.of_field(item.fields[name], name, item.key)
            if name in _SETTINGS:
                ledger.set_aside([leaf])
            elif name in _REASONS:
                ledger.lose([leaf], _REASONS[name])
    ledger.set_aside(leaves.asides)
    for number, diagnostic in enumerate(found.diagnostics):
        ledger.lose([leaves.failed(number, diagnostic, file)], diagnostic.message)
    data = publications.sections(found.items, leaves.sources_of, leaves.more)
    return ledger.close(data, leaves.all(), {"": file.text})


class _Leaves:
    """The values of the file; made anew for each.

    Two values may have been found at one place, for example on a line without breaks: then the
    second one is told apart by its column.
    """

    def __init__(self, found: Bibliography) -> None:
        self._found: dict[tuple[Mark, str, str], Leaf] = {}
        self._taken: set[Mark] = set()
        self.asides: list[Leaf] = []
        for item in found.items:
            kind = self._add(item.node.mark, item.kind, item.key, "type")
            self.asides.append(self._add(item.node.mark, item.key, item.key, "key"))
            if item.kind == _NO_KIND:
                self.asides.append(kind)
            for name, field in item.fields.items():
                self.of_field(field, name, item.key)
        self.asides += [self._add(one.mark, one.text, "", "") for one in found.asides]

    def of_field(self, field: Field, name: str, key: str) -> Leaf:
        return self._add(field.mark, field.text, key, name)

    def failed(self, number: int, diagnostic: Diagnostic, file: ForeignFile) -> Leaf:
        """Return an entry that can't be read."""
        line = diagnostic.span.start.line - 1 if diagnostic.span else 0
        text = file.lines[line].strip() if line < len(file.lines) else diagnostic.message
        mark = _mark(line, text, file)
        return self._add(mark, text, f"entry {number}", "")

    def sources_of(self, item: Item, key: str) -> tuple[Leaf, ...]:
        names = ("keywords",) if key == "tags" else item.origins.get(key, ())
        found = [self.of_field(item.fields[name], name, item.key) for name in names]
        if key == "kind":
            found.insert(0, self._add(item.node.mark, item.kind, item.key, "type"))
        return tuple(found)

    def more(self, item: Item, section: str) -> dict[str, Data]:
        """Return what only talks have."""
        found: dict[str, Data] = {}
        for key, names in _OF_A_TALK.items() if section == publications.TALKS else ():
            name = next((one for one in names if one in item.fields), "")
            if name:
                field = item.fields[name]
                text = tex.rich(field.text) if key in _RICH else tex.plain(field.text)
                found[key] = Value(text, (self.of_field(field, name, item.key),))
        if "date" in found and item.date:
            del found["date"]
        return without_empty(found)

    def all(self) -> Iterator[Leaf]:
        yield from sorted(self._found.values(), key=lambda leaf: leaf.place.mark)

    def _add(self, mark: Mark, text: str, key: str, name: str) -> Leaf:
        # A field that several entries inherit is one value.
        known = self._found.get((mark, name, text))
        if known is not None:
            return known
        place = mark
        while place in self._taken:
            place = place._replace(column=place.column + 1, end_column=place.end_column + 1)
        self._taken.add(place)
        pointer = f"{key}/{name}" if name else key
        leaf = Leaf(" ".join(text.split()), Place(mark=place, pointer=pointer))
        self._found[mark, name, text] = leaf
        return leaf


def _mark(line: int, text: str, file: ForeignFile) -> Mark:
    from cvkit.source.yaml.tree import Mark  # noqa: PLC0415 - the name is taken above

    whole = file.lines[line] if line < len(file.lines) else ""
    start = len(whole) - len(whole.lstrip())
    return Mark(line, start, line, start + len(text))

"""Reads lists of publications in CSL-JSON, and accounts for each of their values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.errors import ImportFailedError
from cvkit.importers.csl.items import items_of
from cvkit.importers.reading import publications, rich_text
from cvkit.importers.reading.fields import leaves
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.values import without_empty
from cvkit.source.bibliography import csl

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.reading.fields import Fields
    from cvkit.importers.values import Data, Imported, Leaf
    from cvkit.source.bibliography import Item
    from cvkit.source.yaml.tree import Mark

_NAMES = frozenset({"family", "given", "dropping-particle", "non-dropping-particle", "suffix"})
_PEOPLE = ("authors", "editors")
_SETTINGS = frozenset({"id", "citation-key", "language", "source", "categories", "title-short",
                       "journalAbbreviation", "accessed", "comma-suffix", "static-ordering",
                       "parse-names"})  # fmt: skip
"""Variables that set up a reference manager or the printing of a bibliography."""

_MORE: dict[str, dict[str, tuple[str, ...]]] = {
    publications.TALKS: {
        "event": ("event-title", "event", "container-title"),
        "kind": ("genre",),
        "location": ("event-place", "publisher-place"),
    },
    publications.PATENTS: {"office": ("authority", "jurisdiction")},
}
_RICH = frozenset({"event", "office"})
_ABSTRACT = "abstract"


def read_file(file: ForeignFile) -> Imported:
    """Read a list of publications.

    Args:
        file: The file.

    Raises:
        ImportFailedError: It isn't JSON, or has no entries.
    """
    if file.errors:
        first = file.errors[0]
        raise ImportFailedError(f"it is not valid JSON: {first.message}", first.help)
    items = items_of(file)
    # Comments, which JSON doesn't have, would be in the way of the places.
    found = csl.read(file.text, "").items
    if not items or len(found) != len(items):
        raise ImportFailedError("it is no list of publications in CSL-JSON")
    ledger = Ledger()
    for item in items:
        for leaf in item.leaves():
            name = leaf.place.pointer.removeprefix(item.pointer).split("/")[1]
            if name in _SETTINGS:
                ledger.set_aside([leaf])
            elif name == _ABSTRACT:
                ledger.lose([leaf], "a résumé has no abstracts")
    by_place = {item.node.mark: item for item in items}
    sources = _Sources(by_place)
    data = publications.sections(found, sources.of, sources.more)
    root = file.tree
    every = leaves(root) if root is not None else ()
    return ledger.close(data, every, {"": file.text})


class _Sources:
    """Finds the values that an entry was made from."""

    def __init__(self, items: dict[Mark, Fields]) -> None:
        self._items = items

    def of(self, item: Item, key: str) -> tuple[Leaf, ...]:
        fields = self._items[item.node.mark]
        names = ("keyword",) if key == "tags" else item.origins.get(key, ())
        ways = tuple(f"{fields.pointer}/{name}/" for name in names)
        found = [leaf for leaf in fields.leaves() if f"{leaf.place.pointer}/".startswith(ways)]
        return tuple(_used_names(found) if key in _PEOPLE else found)

    def more(self, item: Item, section: str) -> dict[str, Data]:
        """Return what only talks and patents have."""
        fields = self._items[item.node.mark]
        wanted = _MORE.get(section, {})
        found = {key: fields.get(*names) for key, names in wanted.items()}
        return without_empty(
            {
                key: one.with_text(rich_text.escaped(one.text)) if one and key in _RICH else one
                for key, one in found.items()
            }
        )


def _used_names(found: list[Leaf]) -> Iterator[Leaf]:
    """Yield the parts of names that are printed: a whole name, or what it consists of."""
    literal = {
        leaf.place.pointer.rpartition("/")[0]
        for leaf in found
        if leaf.place.pointer.endswith("/literal")
    }
    for leaf in found:
        person, _, part = leaf.place.pointer.rpartition("/")
        if part == "literal" or (part in _NAMES and person not in literal):
            yield leaf

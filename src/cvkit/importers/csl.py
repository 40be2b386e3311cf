"""CSL-JSON: lists of publications, as Zotero and other reference managers export them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.errors import ImportFailedError
from cvkit.importers.importer import Importer, Match
from cvkit.importers.reading import publications
from cvkit.importers.reading.fields import Fields, leaves
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.values import without_empty
from cvkit.source.bibliography import csl
from cvkit.source.yaml.tree import Mapping, Sequence, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Data, Imported, Leaf
    from cvkit.source.bibliography import Item
    from cvkit.source.yaml.tree import Mark

_TELLING = frozenset({"author", "issued", "DOI", "container-title", "title", "URL", "publisher"})
_NAMES = frozenset({"family", "given", "dropping-particle", "non-dropping-particle", "suffix"})
_PEOPLE = ("authors", "editors")
_SETTINGS = frozenset({"id", "citation-key", "language", "source", "categories", "title-short",
                       "journalAbbreviation", "accessed", "comma-suffix", "static-ordering",
                       "parse-names"})  # fmt: skip
"""Variables that set up a reference manager or the printing of a bibliography."""

_MORE: dict[str, dict[str, tuple[str, ...]]] = {
    publications.TALKS: {"location": ("event-place",)},
    publications.PATENTS: {"office": ("authority", "jurisdiction")},
}
_ABSTRACT = "abstract"


def match(file: ForeignFile) -> Match:
    """Tell CSL-JSON by a list of items with a type and a title, an author or a DOI."""
    if file.is_binary or not file.text.lstrip().startswith(("[", "{")):
        return Match.NO
    items = _items(file)
    if not items:
        return Match.NO
    is_csl = all("type" in item and _TELLING & set(item.keys) for item in items)
    has_id = all("id" in item for item in items)
    if not is_csl or "basics" in items[0] or "@context" in items[0]:
        return Match.NO
    return Match.LIKELY if has_id else Match.POSSIBLE


def read(file: ForeignFile) -> Imported:
    """Read a list of publications.

    Args:
        file: The file.

    Raises:
        ImportFailedError: It isn't JSON, or has no entries.
    """
    if file.errors:
        first = file.errors[0]
        raise ImportFailedError(f"it is not valid JSON: {first.message}", first.help)
    items = _items(file)
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
        found = [
            leaf
            for leaf in fields.leaves()
            if leaf.place.pointer.removeprefix(fields.pointer).split("/")[1] in names
        ]
        if key in _PEOPLE:
            return tuple(_used_names(found))
        if key == "date":
            return tuple(_used_dates(found))
        return tuple(found)

    def more(self, item: Item, section: str) -> dict[str, Data]:
        """Return what only talks and patents have."""
        fields = self._items[item.node.mark]
        wanted = _MORE.get(section, {})
        return without_empty({key: fields.get(*names) for key, names in wanted.items()})


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


def _used_dates(found: list[Leaf]) -> Iterator[Leaf]:
    """Yield the parts of a date that are printed."""
    has_parts = any("/date-parts/" in leaf.place.pointer for leaf in found)
    texts = [leaf for leaf in found if leaf.place.pointer.endswith(("/raw", "/literal"))]
    if not has_parts:
        raw = [leaf for leaf in texts if leaf.place.pointer.endswith("/raw")]
        yield from (raw or texts or found)[:1]
        return
    for leaf in found:
        at = leaf.place.pointer
        if (
            "/date-parts/" in at
            or at.endswith("/circa")
            or (
                at.endswith("/season")
                and not any(one.place.pointer.endswith("/date-parts/0/1") for one in found)
            )
        ):
            yield leaf


def _items(file: ForeignFile) -> list[Fields]:
    root = resolve(file.tree) if file.tree is not None else None
    if isinstance(root, Mapping):
        return [Fields(root)]
    if not isinstance(root, Sequence):
        return []
    return [
        Fields(item, f"/{index}")
        for index, item in enumerate(root.items)
        if isinstance(resolve(item), Mapping)
    ]


IMPORTER = Importer(
    "csl",
    "CSL-JSON",
    "Publications as JSON, as Zotero, Mendeley and others export them.",
    match,
    read,
)

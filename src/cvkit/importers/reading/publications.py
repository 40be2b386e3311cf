"""Makes publications, talks and patents of the entries of a bibliography."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.importers.reading import rich_text
from cvkit.importers.values import Data, Value, without_empty
from cvkit.source.yaml.tree import Mapping, Node, Scalar, Sequence, resolve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cvkit.importers.values import Leaf
    from cvkit.source.bibliography import Item

PUBLICATIONS, TALKS, PATENTS = "publications", "talks", "patents"

SECTIONS = {
    "patent": PATENTS,
    "speech": TALKS,
    "presentation": TALKS,
    "unpublishedtalk": TALKS,
}
"""The sections of kinds of entries that are no publications."""

_MANUSCRIPT = "unpublished"

RENAMED = {
    PATENTS: {"name": "name", "authors": "authors", "issue": "number", "status": "status",
              "date": "date", "url": "url", "summary": "summary"},
    TALKS: {"name": "name", "publisher": "event", "date": "date", "url": "url",
            "summary": "summary"},
}  # fmt: skip
"""What the keys of publications are called in the other sections; others have no place there."""


def _nothing(_item: Item, _section: str) -> dict[str, Data]:
    return {}


def sections(
    items: Iterable[Item],
    sources_of: Callable[[Item, str], tuple[Leaf, ...]],
    more: Callable[[Item, str], dict[str, Data]] = _nothing,
) -> dict[str, Data]:
    """Return the sections that entries belong to, each latest first.

    Args:
        items: The entries.
        sources_of: Returns the values of the file that a key of an entry was made from.
        more: Returns what an entry says that publications have no key for, by the name of its
            section.
    """
    found: dict[str, list[Data]] = {}
    for item in sorted(items, key=lambda one: one.date, reverse=True):
        section = _section_of(item)
        entry = {**_entry(item, section, sources_of), **more(item, section)}
        found.setdefault(section, []).append(entry)
    order = (PUBLICATIONS, TALKS, PATENTS)
    return without_empty({name: found[name] for name in order if name in found})


def _section_of(item: Item) -> str:
    """Return the section; Zotero writes a talk as a manuscript with an event (BibLaTeX)."""
    is_talk = item.kind == _MANUSCRIPT and "eventtitle" in item.fields
    return TALKS if is_talk else SECTIONS.get(item.kind, PUBLICATIONS)


def _entry(
    item: Item, section: str, sources_of: Callable[[Item, str], tuple[Leaf, ...]]
) -> dict[str, Data]:
    names = RENAMED.get(section)
    entry: dict[str, Data] = {}
    for key, pair in item.node.entries.items():
        field = names.get(key, "") if names else key
        if not field:
            continue
        leaves = sources_of(item, key)
        made = _data(pair.node, leaves, is_plain=key in {"authors", "editors"})
        if made is not None:
            entry[field] = made
    name = entry.get("name")
    if names and isinstance(name, Value):
        kind = Value(item.kind, sources_of(item, "kind"))
        entry["name"] = name.also_from(kind)
    if item.keywords:
        leaves = sources_of(item, "tags")
        entry["tags"] = [Value(word, leaves) for word in item.keywords]
    return without_empty(entry)


def _data(node: Node, leaves: tuple[Leaf, ...], *, is_plain: bool) -> Data | None:
    match resolve(node):
        case Scalar(text=str() as text):
            return Value(rich_text.escaped(text) if is_plain else text, leaves)
        case Sequence(items=items):
            made = [_data(one, leaves, is_plain=is_plain) for one in items]
            return [one for one in made if one is not None]
        case Mapping():
            return None
    return None

"""Merges two files' values: both are kept, or one is preferred."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cvkit.source.schema import shape
from cvkit.source.yaml.tree import (
    KeyValue,
    Mapping,
    Sequence,
    is_null,
    resolve,
    with_entries,
    with_items,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from cvkit.source.yaml.tree import Node

    Conflict = Callable[[str, KeyValue, KeyValue], None]
    """Is called with a key that both have, and its entries."""


def added(own: Mapping, part: Mapping, kind: Any, conflict: Conflict) -> Mapping:  # noqa: ANN401
    """Return a mapping with the entries of another added: lists are appended to lists.

    Args:
        own: The mapping.
        part: The other one.
        kind: What the schema expects them to be.
        conflict: Is called where both have a single value; the first one is kept.
    """
    entries = dict(own.entries)
    for key, entry in part.entries.items():
        mine = entries.get(key)
        if mine is None or is_null(mine.node):
            entries[key] = entry
        elif not is_null(entry.node):
            entries[key] = KeyValue(mine.key, _both(key, mine, entry, kind, conflict))
    return with_entries(own, entries)


def _both(
    key: str,
    mine: KeyValue,
    entry: KeyValue,
    kind: Any,  # noqa: ANN401
    conflict: Conflict,
) -> Node:
    below = shape.below(kind, key)
    match resolve(mine.node), resolve(entry.node):
        case Sequence() as first, Sequence(items=items):
            return with_items(first, [*first.items, *items])
        case Mapping() as first, Mapping() as second if shape.items(below) is None:
            return added(first, second, below, conflict)
    conflict(key, mine, entry)
    return mine.node


def preferred(own: Mapping, base: Mapping) -> Mapping:
    """Return a mapping with the entries of another that it doesn't have, at any level."""
    entries = dict(own.entries)
    for key, entry in base.entries.items():
        mine = entries.get(key)
        if mine is None or is_null(mine.node):
            entries[key] = entry
            continue
        first, second = resolve(mine.node), resolve(entry.node)
        if isinstance(first, Mapping) and isinstance(second, Mapping):
            entries[key] = KeyValue(mine.key, preferred(first, second))
    return with_entries(own, entries)

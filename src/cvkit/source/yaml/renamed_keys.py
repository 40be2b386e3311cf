"""Renames keys of a document without changing their positions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cvkit.source.yaml.tree import Alias, KeyValue, Mapping, Node, Sequence

if TYPE_CHECKING:
    from collections.abc import Mapping as Map

    from cvkit.diagnostics import Route


def renamed(root: Node, names: Map[Route, str]) -> Node:
    """Return a document with some keys renamed.

    Args:
        root: The document, which isn't modified; unchanged parts are shared.
        names: The new name of each key by its route.
    """
    above = {route[:count] for route in names for count in range(len(route))}
    return _renamed(root, names, above, ())


def _renamed(node: Node, names: Map[Route, str], above: set[Route], route: Route) -> Node:
    if route not in above:
        return node
    match node:
        case Alias(target=target):
            new = _renamed(target, names, above, route)
            return node if isinstance(new, Alias) else replace(node, target=new)
        case Sequence(items=items):
            return replace(
                node,
                items=[_renamed(item, names, above, (*route, at)) for at, item in enumerate(items)],
            )
        case Mapping(entries=entries):
            below = {
                key: KeyValue(entry.key, _renamed(entry.node, names, above, (*route, key)))
                for key, entry in entries.items()
            }
            return replace(
                node,
                entries={names.get((*route, key), key): entry for key, entry in below.items()},
            )
    return node

"""Finds what a program means by a path: keys, numbers from 0, and ids."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from cvkit.diagnostics import words
from cvkit.errors import UnknownNameError
from cvkit.source.yaml.composition import composed
from cvkit.source.yaml.events import MAX_DEPTH
from cvkit.source.yaml.tree import Alias, Mapping, Node, Scalar, Sequence, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Sequence as Many

    from cvkit.diagnostics import Route

_MANY_DIGITS = 10
"""More items than that takes no file has, and Python reads no number of thousands of digits."""

Path: TypeAlias = "str | Many[str | int]"
"""``work.0.title``, ``["work", 0, "title"]``, or with an id: ``work.engine.title``, ``engine``."""


def route_of(root: Node, path: Path) -> Route:
    """Return the route of a path in a file; what the last steps name may be missing.

    Args:
        root: The file's document.
        path: Keys, numbers of items from 0, and ids. An id may also come first, wherever the thing
            is that has it. An empty path is the whole file.

    Raises:
        UnknownNameError: A list has no item of that number or id, several things have the id, or
            no file is nested as deeply as the path.
    """
    given = path.split(".") if isinstance(path, str) and path else path
    steps = [composed(step) if isinstance(step, str) else step for step in given]
    if len(steps) > MAX_DEPTH:
        raise UnknownNameError(f"The path has more than {MAX_DEPTH} steps.")
    found: Route = ()
    node: Node | None = root
    if steps and not _has_key(root, steps[0]):
        known = list(_of_id(root, str(steps[0]), ()))
        if len(known) > 1:
            raise UnknownNameError(f"There are {len(known)} things with the id “{steps[0]}”.")
        if known:
            (found, node), *_ = known
            steps = steps[1:]
    for step in steps:
        name, node = _below(node, step, shown(path))
        found = (*found, name)
    return found


def shown(path: Path) -> str:
    """Return a path as text."""
    return path if isinstance(path, str) else ".".join(map(str, path))


def node_at(root: Node, route: Route) -> Node | None:
    """Return the value at a route, or ``None`` if there is none."""
    node: Node | None = root
    for step in route:
        match resolve(node) if node else None, step:
            case Mapping(entries=entries), str() if step in entries:
                node = entries[step].node
            case Sequence(items=items), int() if 0 <= step < len(items):
                node = items[step]
            case _:
                return None
    return node


def _below(node: Node | None, step: str | int, path: str) -> tuple[str | int, Node | None]:
    target = resolve(node) if node is not None else None
    if not isinstance(target, Sequence):
        entry = target.entries.get(str(step)) if isinstance(target, Mapping) else None
        return str(step), entry.node if entry else None
    if isinstance(step, int) or step.isdecimal():
        at = step if isinstance(step, int) else int(step) if len(step) < _MANY_DIGITS else -1
        if not 0 <= at < len(target.items):
            count = words.counted(len(target.items), "item")
            raise UnknownNameError(f"The list in “{path}” has {count}, counted from 0.")
        return at, target.items[at]
    named = (at for at, item in enumerate(target.items) if _id(item) == step)
    if (index := next(named, None)) is None:
        raise UnknownNameError(f"The list in “{path}” has nothing with the id “{step}”.")
    return index, target.items[index]


def _has_key(root: Node, step: str | int) -> bool:
    target = resolve(root)
    return isinstance(target, Sequence) or (
        isinstance(target, Mapping) and str(step) in target.entries
    )


def _of_id(node: Node, wanted: str, route: Route) -> Iterator[tuple[Route, Node]]:
    if isinstance(node, Alias):
        return
    if _id(node) == wanted:
        yield route, node
    match node:
        case Mapping(entries=entries):
            for key, entry in entries.items():
                yield from _of_id(entry.node, wanted, (*route, key))
        case Sequence(items=items):
            for at, item in enumerate(items):
                yield from _of_id(item, wanted, (*route, at))


def _id(node: Node) -> str | None:
    target = resolve(node)
    entry = target.entries.get("id") if isinstance(target, Mapping) else None
    given = resolve(entry.node) if entry else None
    return given.text if isinstance(given, Scalar) else None

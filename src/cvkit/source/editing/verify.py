"""Verifies that a fix is safe: the edited file differs from the old one only by the change."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeAlias

from cvkit.diagnostics import RenameKey, Reorder, ReplaceText
from cvkit.source.editing.yaml_text import read, yaml_text
from cvkit.source.yaml.tree import Mapping, Node, Scalar, Sequence, resolve

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.diagnostics import Change, Route

Data: TypeAlias = "dict[str, Data] | list[Data] | str | None"
"""All that a file says: plain data, and the keys without a value."""


class _CannotApplyError(Exception):
    """The data has no such place, or the change does not fit it."""


def is_verified(old: str, new: str, changes: Iterable[Change]) -> bool:
    """Whether a text says exactly what another does after some changes, in the same order.

    Args:
        old: The text before.
        new: The text after.
        changes: What was meant to change; every route is one of the old text.
    """
    before, after = yaml_text(old), read(new)
    if before is None or after is None:
        return False
    data = to_data(before.root)
    try:
        for change in sorted(changes, key=_turn):
            place = before.find(change.route)
            if place is None:
                return False
            data = _changed(data, place.route, change)
    except _CannotApplyError:
        return False
    return json.dumps(data) == json.dumps(to_data(after))


def with_ends_of(old: str, new: str) -> str:
    """Return a new text with the spaces that the old one starts and ends with.

    The résumé has none of them, so who asks for the new text knows none; and a literal text keeps
    its last line's end. A new text that has spaces of its own at its ends is meant so.
    """
    if not new or new != new.strip() or not old.strip():
        return new
    start, end = len(old) - len(old.lstrip()), len(old.rstrip())
    return old[:start] + new + old[end:]


def to_data(node: Node) -> Data:
    """Return everything a tree says. Its height and size were bounded when it was built."""
    match resolve(node):
        case Scalar(text=text):
            return text
        case Sequence(items=items):
            return [to_data(item) for item in items]
        case Mapping(entries=entries):
            return {key: to_data(entry.node) for key, entry in entries.items()}


def _turn(change: Change) -> tuple[int, bool]:
    """Sort what is deeper first, and a key's name last: so no change moves another's place."""
    return -len(change.route), isinstance(change, RenameKey)


def _changed(data: Data, route: Route, change: Change) -> Data:
    """Return the data after one change at a route; the rest is shared with the old data."""
    if not route:
        return _changed_value(data, change)
    step, rest = route[0], route[1:]
    match data, step:
        case dict(), str() if step in data:
            if not rest and isinstance(change, RenameKey):
                if change.name in data:
                    raise _CannotApplyError
                return {change.name if key == step else key: data[key] for key in data}
            return {**data, step: _changed(data[step], rest, change)}
        case list(), int() if 0 <= step < len(data):
            return [*data[:step], _changed(data[step], rest, change), *data[step + 1 :]]
    raise _CannotApplyError


def _changed_value(data: Data, change: Change) -> Data:
    match data, change:
        case str(), ReplaceText(text=text):
            return with_ends_of(data, text)
        case list(), Reorder(order=order) if sorted(order) == list(range(len(data))):
            return [data[index] for index in order]
    raise _CannotApplyError

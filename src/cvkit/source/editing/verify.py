"""Verifies that a fix is safe: the edited file differs from the old one only by the change."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import JoinDates, QuoteText, RenameKey, Reorder, ReplaceText
from cvkit.source.editing.yaml_text import yaml_text
from cvkit.source.yaml.composition import composed
from cvkit.source.yaml.data import read, to_data
from cvkit.source.yaml.tree import Sequence

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Sequence as Many

    from cvkit.diagnostics import Change, Route
    from cvkit.source.yaml.data import Data
    from cvkit.source.yaml.tree import Plain


class _CannotApplyError(Exception):
    """The data doesn't have the route, or the change doesn't fit the value there."""


def is_verified(old: str, new: str, changes: Iterable[Change]) -> bool:
    """Return whether two texts differ in data by exactly the given changes; key order counts.

    Args:
        old: The text before the changes.
        new: The text after the changes.
        changes: The intended changes; routes refer to the old text.
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


def is_extended(old: str, new: str, section: str, entries: Many[Plain]) -> bool:
    """Return whether a text differs in data by exactly entries at the end of a section.

    Args:
        old: The text before.
        new: The text after.
        section: The section, which may be missing or empty in the old text.
        entries: The entries.
    """
    before, after = read(old), read(new)
    if before is None or after is None:
        return False
    data, found = to_data(before), to_data(after)
    if not isinstance(data, dict) or not isinstance(found, dict):
        return False
    known = data.get(section) or []
    if not isinstance(known, list):
        return False
    wanted = {**data, section: [*known, *entries]}
    # Where a new section stands among the others is of no importance.
    return json.dumps(wanted, sort_keys=True) == json.dumps(found, sort_keys=True) and [
        key for key in data if key != section
    ] == [key for key in found if key != section]


def is_set(old: str, new: str, route: Route, value: Plain) -> bool:
    """Return whether a text has a value at a route, and otherwise says the same as the old one.

    Args:
        old: The text before; it may have another value there, or none.
        new: The text after.
        route: The route in the file.
        value: The value.
    """
    before, after = read(old), read(new)
    if before is None or after is None:
        return False
    try:
        found = _taken(to_data(after), route)
        return _same(found.value, _as_read(value)) and _same(
            found.rest, _rest_of(to_data(before), route)
        )
    except _CannotApplyError:
        return False


def is_added(old: str, new: str, route: Route, value: Plain) -> bool:
    """Return whether a text has one item more at the end of a list, and no other difference."""
    before = yaml_text(old)
    place = before.find(route) if before else None
    if place is None or not isinstance(place.node, Sequence):
        return False
    return is_set(old, new, (*route, len(place.node.items)), value)


def is_removed(old: str, new: str, route: Route) -> bool:
    """Return whether a text lacks the value at a route, and otherwise says the same."""
    before, after = read(old), read(new)
    if before is None or after is None:
        return False
    try:
        return _same(to_data(after), _taken(to_data(before), route).rest)
    except _CannotApplyError:
        return False


def with_ends_of(old: str, new: str) -> str:
    """Return a new text with the leading and trailing whitespace of the old one.

    The résumé model strips whitespace, so callers don't know it; this also keeps the final line
    break of a literal scalar. If the new text has whitespace at its ends, it is returned as is.
    """
    if not new or new != new.strip() or not old.strip():
        return new
    start, end = len(old) - len(old.lstrip()), len(old.rstrip())
    return old[:start] + new + old[end:]


class _Taken(NamedTuple):
    """A value that was taken out of data, and what is left."""

    value: Data
    rest: Data


def _taken(data: Data, route: Route) -> _Taken:
    """Take the value at a route out of data, with its key or its place in a list."""
    step, *further = route
    match data, step:
        case dict(), str() if step in data:
            if not further:
                rest: Data = {key: one for key, one in data.items() if key != step}
                return _Taken(data[step], rest)
            value, below = _taken(data[step], (*further,))
            return _Taken(value, {**data, step: below})
        case list(), int() if 0 <= step < len(data):
            if not further:
                return _Taken(data[step], [*data[:step], *data[step + 1 :]])
            value, below = _taken(data[step], (*further,))
            return _Taken(value, [*data[:step], below, *data[step + 1 :]])
    raise _CannotApplyError


def _rest_of(data: Data, route: Route) -> Data:
    """Return data without the value at a route; unchanged if there is none."""
    try:
        return _taken(data, route).rest
    except _CannotApplyError:
        return data


def _same(one: Data, other: Data) -> bool:
    return json.dumps(one) == json.dumps(other)


def _as_read(value: Plain) -> Data:
    """Return a value as it is read from a file, where characters are composed."""
    match value:
        case dict():
            return {composed(key): _as_read(one) for key, one in value.items()}
        case list():
            return [_as_read(one) for one in value]
        case str():
            return composed(value)
    return None


def _turn(change: Change) -> tuple[int, bool]:
    """Sort deeper routes first and new keys last, so that no change affects later routes."""
    return -len(change.route), isinstance(change, RenameKey | JoinDates)


def _changed(data: Data, route: Route, change: Change) -> Data:
    """Return the data with one change at a route; unchanged parts are shared with the old data."""
    if not route:
        return _changed_value(data, change)
    step, rest = route[0], route[1:]
    match data, step:
        case dict(), str() if step in data:
            if not rest and isinstance(change, RenameKey):
                if change.name in data:
                    raise _CannotApplyError
                return {change.name if key == step else key: data[key] for key in data}
            if not rest and isinstance(change, JoinDates):
                return _joined(data, step, change)
            return {**data, step: _changed(data[step], rest, change)}
        case list(), int() if 0 <= step < len(data):
            return [*data[:step], _changed(data[step], rest, change), *data[step + 1 :]]
    raise _CannotApplyError


def _joined(data: dict[str, Data], start: str, change: JoinDates) -> Data:
    dates = data[start], data.get(change.end)
    if change.name in data or not all(isinstance(date, str) for date in dates):
        raise _CannotApplyError
    return {
        change.name if key == start else key: change.text if key == start else value
        for key, value in data.items()
        if key != change.end
    }


def _changed_value(data: Data, change: Change) -> Data:
    match data, change:
        case str(), ReplaceText(text=text):
            return with_ends_of(data, text)
        case ((str() | None), QuoteText(text=text)):
            return text
        case list(), Reorder(order=order) if sorted(order) == list(range(len(data))):
            return [data[index] for index in order]
    raise _CannotApplyError

"""Takes out of an imported résumé what the schema refuses, so that the rest is valid."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import Severity
from cvkit.importers.result.to_tree import TreeBuilder
from cvkit.source.reading.validation import validate
from cvkit.source.yaml.spans import SpanMap

if TYPE_CHECKING:
    from cvkit.diagnostics import Diagnostic, Route
    from cvkit.importers.values import Data
    from cvkit.model import Resume

_MOST_ROUNDS = 30


class Refused(NamedTuple):
    """A part of a résumé that the schema refuses.

    Attributes:
        data: The part that was taken out.
        reason: What the schema says: one sentence without a full stop.
    """

    data: Data
    reason: str


class Settled(NamedTuple):
    """A valid résumé.

    Attributes:
        data: What is left of the imported one.
        refused: What was taken out.
        resume: The résumé; ``None`` if nothing valid is left.
        spans: The positions of its values.
    """

    data: dict[str, Data]
    refused: tuple[Refused, ...]
    resume: Resume | None
    spans: SpanMap


def settle(data: dict[str, Data], name: str, lines: tuple[str, ...] = ()) -> Settled:
    """Take out of a résumé what the schema refuses: a value, or the entry that it is needed for.

    Args:
        data: The résumé in the keys of ``resume.yaml``.
        name: The foreign file's name.
        lines: The lines of its text.
    """
    builder = TreeBuilder(name)
    data = {key: copied(value) for key, value in data.items()}
    refused: list[Refused] = []
    for _ in range(_MOST_ROUNDS):
        tree = SpanMap(builder.build(data), lines, others={name: lines})
        resume, spans, found = validate(tree, name)
        errors = [one for one in found if one.severity is Severity.ERROR]
        if not errors:
            return Settled(data, tuple(refused), resume, spans)
        if not (taken := _take(data, errors)):
            break
        refused += taken
        data = _without_empty(data)
    return Settled(data, tuple(refused), None, spans)


def _take(data: dict[str, Data], errors: list[Diagnostic]) -> list[Refused]:
    """Remove what the errors are about: as little as is there of their routes."""
    reasons: dict[Route, str] = {}
    for error in errors:
        if route := _existing(data, error.route or ()):
            reasons.setdefault(route, _reason(error))
    routes = [one for one in reasons if not any(one[:end] in reasons for end in range(1, len(one)))]
    # From the end, as removing an item moves those behind it.
    return [
        Refused(_remove(data, route), reasons[route])
        for route in sorted(routes, key=_by_place, reverse=True)
    ]


def _existing(data: Data, route: Route) -> Route:
    """Return the beginning of a route that leads to something."""
    node: Data | None = data
    for at, step in enumerate(route):
        node = _child(node, step) if node is not None else None
        if node is None:
            return route[:at]
    return route


def _by_place(route: Route) -> tuple[tuple[int, str], ...]:
    return tuple((step, "") if isinstance(step, int) else (-1, step) for step in route)


def _reason(error: Diagnostic) -> str:
    return f"{error.message} ({error.help})" if error.help else error.message


def _child(node: Data, step: str | int) -> Data | None:
    match node, step:
        case dict(), str():
            return node.get(step)
        case dict(), int():
            return list(node.values())[step] if 0 <= step < len(node) else None
        case list(), int():
            return node[step] if 0 <= step < len(node) else None
    return None


def _remove(data: Data, route: Route) -> Data:
    holder: Data | None = data
    for step in route[:-1]:
        holder = _child(holder, step) if holder is not None else None
    match holder, route[-1]:
        case dict(), str() as key:
            return holder.pop(key)
        case dict(), int() as index:
            return holder.pop(list(holder)[index])
        case list(), int() as index:
            return holder.pop(index)
    raise KeyError(route)  # `_existing` found it


def _without_empty(data: dict[str, Data]) -> dict[str, Data]:
    """Return a mapping without the lists and mappings of which everything was taken out."""
    found: dict[str, Data] = {}
    for key, value in data.items():
        left = value
        if isinstance(value, dict):
            left = _without_empty(value)
        elif isinstance(value, list):
            parts = (_without_empty(one) if isinstance(one, dict) else one for one in value)
            left = [one for one in parts if one]
        if left:
            found[key] = left
    return found


def copied(data: Data) -> Data:
    """Return a copy whose lists and mappings can be changed."""
    match data:
        case dict():
            return {key: copied(value) for key, value in data.items()}
        case list():
            return [copied(value) for value in data]
    return data

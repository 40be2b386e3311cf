"""Walk through a résumé: the one place that knows how its parts hold others.

Whoever looks for something in a whole résumé (texts, dates, what a variant may leave out) filters
what is met here, and so misses none of it when a model gets a new field.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from cvkit.model.base import Model

if TYPE_CHECKING:
    from cvkit.diagnostics import Route


def walk(node: object, *, skip: frozenset[str] = frozenset()) -> list[tuple[Route, object]]:
    """Return a value and all that is in it, each with the way to it.

    In the order of the schema and, in lists, of the file; what is around comes first. A field
    without a value is passed over.

    Args:
        node: A résumé, or a part of one; routes start at it.
        skip: The names of fields that are not looked into, wherever they are.
    """
    found: list[tuple[Route, object]] = []
    _collect(node, (), skip, found)
    return found


def _collect(
    value: object, route: Route, skip: frozenset[str], found: list[tuple[Route, object]]
) -> None:
    """Collect into a list: generators within generators would take three times as long."""
    found.append((route, value))
    if isinstance(value, Model):
        fields = value.__dict__
        for name in _fields(type(value), skip):
            if (below := fields[name]) is not None:
                _collect(below, (*route, name), skip, found)
    elif isinstance(value, tuple):
        for index, below in enumerate(value):
            _collect(below, (*route, index), skip, found)
    elif isinstance(value, dict):
        for key, below in value.items():
            _collect(below, (*route, key), skip, found)


@lru_cache(maxsize=128)
def _fields(kind: type[Model], skip: frozenset[str]) -> tuple[str, ...]:
    return tuple(name for name in kind.model_fields if name not in skip)

"""Traverses a résumé; the only code that knows how its parts are nested.

Code that searches a whole résumé (for texts, dates, or what a variant may omit) filters the results
of this traversal, so it doesn't have to change when a model gets a new field.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from cvkit.model.base import Model

if TYPE_CHECKING:
    from cvkit.diagnostics import Route


def walk(node: object, *, skip: frozenset[str] = frozenset()) -> list[tuple[Route, object]]:
    """Return a value and everything in it, each with its route.

    Fields are in schema order and list items in file order; parents come before their children.
    Fields without a value are skipped.

    Args:
        node: A résumé or a part of one; routes are relative to it.
        skip: The names of fields to skip at any level.
    """
    found: list[tuple[Route, object]] = []
    _collect(node, (), skip, found)
    return found


def _collect(
    value: object, route: Route, skip: frozenset[str], found: list[tuple[Route, object]]
) -> None:
    """Collect the values in a list; nested generators would take three times as long."""
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

"""Merges what several files say about one person; the first file wins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics import codes
from cvkit.importers.result.settle import copied
from cvkit.importers.values import Data, Note, Value, text_of, values

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_IDENTITY = ("organization", "institution", "title", "name", "language", "student", "network")
"""The keys by whose texts two entries are known to be the same."""

_LONGEST = 60


def merge(first: dict[str, Data], other: dict[str, Data]) -> tuple[dict[str, Data], list[Note]]:
    """Return a résumé with what another adds to it, and a note of each conflict.

    A value that only one of them has is taken. Entries of the other that the first lacks are
    added to its sections. Where both say something different, the first is kept.

    Args:
        first: The résumé that wins.
        other: The other one.
    """
    merged = {key: copied(value) for key, value in first.items()}
    notes = list(_merge(merged, other))
    return merged, notes


def _merge(first: dict[str, Data], other: dict[str, Data]) -> Iterator[Note]:
    for key, value in other.items():
        mine = first.get(key)
        match mine, value:
            case None, _:
                first[key] = copied(value)
            case dict(), dict():
                yield from _merge(mine, value)
            case list(), list():
                yield from _merge_lists(mine, value)
            case _ if _said(mine) != _said(value):
                yield _conflict(key, mine, value)
            case _:
                first[key] = _also_from(mine, value)


def _merge_lists(first: list[Data], other: list[Data]) -> Iterator[Note]:
    """Merge lists; each item of a list is the same as at most one of the other."""
    left = list(range(len(first)))
    for item in other:
        alike = [index for index in left if _is_same(first[index], item)]
        if not alike:
            first.append(copied(item))
            continue
        index = min(alike, key=lambda one: _differences(first[one], item))
        left.remove(index)
        mine = first[index]
        if isinstance(mine, dict) and isinstance(item, dict):
            yield from _merge(mine, item)
        else:
            first[index] = _also_from(mine, item)


def _also_from(mine: Data, value: Data) -> Data:
    """Return what both say, with the sources of both."""
    match mine:
        case Value():
            return mine.also_from(*values(value))
        case list() if mine:
            return [_also_from(mine[0], value), *mine[1:]]
        case dict() if mine:
            key = next(iter(mine))
            return {**mine, key: _also_from(mine[key], value)}
    return mine


def _differences(first: Data, other: Data) -> int:
    """Return how many keys of two entries say something different."""
    if isinstance(first, dict) and isinstance(other, dict):
        return sum(_said(first[key]) != _said(other[key]) for key in first.keys() & other.keys())
    return 0


def _is_same(first: Data, other: Data) -> bool:
    if isinstance(first, dict) and isinstance(other, dict):
        shared = [key for key in _IDENTITY if key in first and key in other]
        return bool(shared) and all(_said(first[key]) == _said(other[key]) for key in shared)
    return _said(first) == _said(other)


def _said(data: Data) -> list[str]:
    return [" ".join(value.text.casefold().split()) for value in values(data)]


def _conflict(key: str, mine: Data, value: Data) -> Note:
    kept, left = _excerpt(mine), _excerpt(value)
    source: Iterable[Value] = values(value)
    place = next((leaf.place for one in source for leaf in one.sources), None)
    message = f"`{key}` is “{left}” here, but “{kept}” in the file before it"
    return Note(codes.IMPORT_CONFLICT, message, place, "the first one is kept")


def _excerpt(data: Data) -> str:
    found = text_of(data) or ", ".join(value.text for value in values(data))
    return found if len(found) < _LONGEST else f"{found[: _LONGEST - 1]}…"

"""Puts bullets below those that they are indented under."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cvkit.importers.values import Data, Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cvkit.importers.values import Place

_STEP: Final = 6.0
"""The least that a bullet is indented under another, in points."""

_DEEPEST: Final = 6
"""How many levels of bullets are told apart."""


def nested(data: dict[str, Data], indents: Mapping[Place, float]) -> dict[str, Data]:
    """Return a résumé whose lists of bullets have the levels of the file.

    Args:
        data: The résumé, or a part of it; each of its bullets is a text.
        indents: Where the bullets of the file stand from the left, in points, by their places.
    """
    return {
        key: _tree(one, indents)
        if key == "bullets" and isinstance(one, list)
        else _inside(one, indents)
        for key, one in data.items()
    }


def _inside(data: Data, indents: Mapping[Place, float]) -> Data:
    match data:
        case dict():
            return nested(data, indents)
        case list():
            return [_inside(one, indents) for one in data]
    return data


def _tree(bullets: list[Data], indents: Mapping[Place, float]) -> list[Data]:
    found: list[Data] = []
    above: list[tuple[float, list[Data]]] = []
    for one in bullets:
        indent = _indent(one, indents)
        while above and (indent < above[-1][0] + _STEP or len(above) == _DEEPEST):
            above.pop()
        below: list[Data] = []
        (above[-1][1] if above else found).append({"text": one, "bullets": below})
        above.append((indent, below))
    return _bare(found)


def _bare(items: list[Data]) -> list[Data]:
    """Return items in which those that have none below them are only their text."""
    made: list[Data] = []
    for one in items:
        assert isinstance(one, dict)  # noqa: S101 - they are made here
        below = one["bullets"]
        assert isinstance(below, list)  # noqa: S101 - the same
        made.append({"text": one["text"], "bullets": _bare(below)} if below else one["text"])
    return made


def _indent(one: Data, indents: Mapping[Place, float]) -> float:
    places = [leaf.place for leaf in one.sources] if isinstance(one, Value) else []
    return next((indents[place] for place in places if place in indents), 0.0)

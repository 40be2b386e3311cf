"""Bullets below bullets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.importers.reading.layout.nesting import nested
from cvkit.importers.result.tidy import plain
from cvkit.importers.values import Leaf, Place, Value
from cvkit.source.yaml.tree import Mark

if TYPE_CHECKING:
    from cvkit.importers.values import Data


def levels(*indents: float) -> object:
    """Return bullets that are numbered from 1, which stand so far from the left."""
    places = [Place(mark=Mark(at, 0, at, 1)) for at, _ in enumerate(indents)]
    bullets: list[Data] = [
        Value(str(at), (Leaf(str(at), place),)) for at, place in enumerate(places, 1)
    ]
    data: dict[str, Data] = {"work": [{"bullets": bullets}]}
    return plain(nested(data, dict(zip(places, indents, strict=True))))


@pytest.mark.parametrize(
    ("indents", "found"),
    [
        ((0, 0), ["1", "2"]),
        ((0, 5, 0), ["1", "2", "3"]),
        ((0, 18, 0), [{"text": "1", "bullets": ["2"]}, "3"]),
        ((0, 18, 36, 18), [{"text": "1", "bullets": [{"text": "2", "bullets": ["3"]}, "4"]}]),
        ((36, 0), ["1", "2"]),
    ],
)
def test_levels_are_those_of_the_file(indents: tuple[float, ...], found: object) -> None:
    assert levels(*indents) == {"work": [{"bullets": found}]}


def test_levels_beyond_what_anyone_writes_are_one() -> None:
    assert str(levels(*(at * 10.0 for at in range(2000)))).count("bullets") == 6

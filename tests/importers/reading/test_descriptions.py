"""Bullets in descriptions."""

from __future__ import annotations

import pytest

from cvkit.importers.reading.descriptions import described, split_bullets
from cvkit.importers.values import Value


@pytest.mark.parametrize(
    ("text", "before", "items"),
    [
        ("One sentence.", "One sentence.", []),
        ("Did:\n• a\n• b", "Did:", ["a", "b"]),
        ("• a • b • c", "", ["a", "b", "c"]),
        ("Before •a •b", "Before", ["a", "b"]),
        ("Counted.  - Sheep  - Cows", "Counted.", ["Sheep", "Cows"]),
        ("Sheep - and cows - all", "Sheep - and cows - all", []),
        ("only • one", "only • one", []),
    ],
)
def test_split_bullets(text: str, before: str, items: list[str]) -> None:
    assert split_bullets(text) == (before, items)


def test_described() -> None:
    assert described(None) == {}
    value = Value("Did *it*  all: • a • _b_")
    assert described(value) == {
        "summary": Value("Did \\*it\\*  all:"),
        "bullets": [Value("a"), Value("\\_b\\_")],
    }

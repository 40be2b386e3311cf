"""Levels of languages."""

from __future__ import annotations

import pytest

from cvkit.importers import Value
from cvkit.importers.reading.levels import language_level


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("c1", {"level": "C1"}),
        ("Native or bilingual proficiency", {"level": "native"}),
        ("Native speaker", {"level": "native"}),
        ("Native / Bilingual", {"level": "native"}),
        ("mother-tongue", {"level": "native"}),
        ("Native-like", {"fluency": "Native-like"}),
        ("Native in reading", {"fluency": "Native in reading"}),
        ("Fluent", {"fluency": "Fluent"}),
        ("C1 listening", {"fluency": "C1 listening"}),
    ],
)
def test_only_exact_levels_are_levels(given: str, expected: dict[str, str]) -> None:
    assert language_level(Value(given)) == {key: Value(text) for key, text in expected.items()}


def test_no_level() -> None:
    assert language_level(None) == {}

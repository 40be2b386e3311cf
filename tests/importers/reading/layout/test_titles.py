"""Titles of sections on pages."""

from __future__ import annotations

import pytest

from cvkit.importers.reading.layout.titles import section_named, unspaced


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Experience", "work"),
        ("WORK EXPERIENCE:", "work"),
        ("E D U C A T I O N", "education"),
        ("W O R K   E X P E R I E N C E", "work"),
        ("Berufserfahrung", "work"),
        ("Experience with looms", ""),
        ("Skills " * 20, ""),
        ("", ""),
    ],
)
def test_section_named(text: str, name: str) -> None:
    assert section_named(text) == name


def test_unspaced() -> None:
    assert unspaced("S K I L L S") == "SKILLS"
    assert unspaced("a b") == "a b"

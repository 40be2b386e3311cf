"""What Word can count, and what it can't."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cvkit.exporters.docx import counting
from cvkit.view.blocks import Document, Entry, Header, Section, SectionKind


def entries(numbers: str) -> tuple[Entry, ...]:
    """Return entries of the given numbers; a group's first number follows a ``|``."""
    found: list[Entry] = []
    for group in numbers.split("|"):
        first, *others = (Entry(number=int(number)) for number in group)
        found += [replace(first, heading="A"), *others]
    return tuple(found)


@pytest.mark.parametrize(
    ("numbers", "lists"),
    [
        ("000", [0, 0, 0]),
        ("123", [1, 1, 1]),
        ("321", [0, 0, 0]),
        ("12|1|12", [1, 1, 2, 3, 3]),
        ("12|34", [1, 1, 1, 1]),
        ("21|1|321", [0, 0, 0, 0, 0, 0]),
        ("1|21", [1, 1, 2]),
        ("23", [0, 0]),
    ],
)
def test_a_list_counts_up_from_one(numbers: str, lists: list[int]) -> None:
    assert list(counting.lists(entries(numbers))) == lists


def test_the_lists_of_all_sections_are_counted() -> None:
    sections = tuple(
        Section("x", "X", SectionKind.RECORDS, entries(numbers)) for numbers in ("12|12", "00", "1")
    )
    document = Document(Header("Ada"), sections)
    assert counting.total(document) == 3
    assert counting.counts_all(document)
    backwards = Section("x", "X", SectionKind.RECORDS, entries("21"))
    assert not counting.counts_all(replace(document, sections=(*sections, backwards)))

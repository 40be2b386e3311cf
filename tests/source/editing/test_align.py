"""A scalar's characters beside those of its value."""

from __future__ import annotations

import pytest

from cvkit.source.editing.align import Patch, located, patches, style_of


@pytest.mark.parametrize(
    ("raw", "value", "new", "expected"),
    [
        ("cat", "cat", "car", [Patch(2, 3, "r")]),
        ("cat", "cat", "cats", [Patch(3, 3, "s")]),
        ("'it''s'", "it's", "it’s", [Patch(3, 5, "’")]),
        (r'"a\u00e9b"', "aéb", "aeb", [Patch(2, 8, "e")]),
        ("a\n  b", "a b", "a c", [Patch(4, 5, "c")]),
        ("same", "same", "same", []),
        ("技術\n  者 x", "技術者 x", "技術者 y", [Patch(7, 8, "y")]),
        ("|\n  技術\n  者 x", "技術\n者 x", "技術\n者 y", [Patch(11, 12, "y")]),
    ],
)
def test_only_what_differs_is_replaced(
    raw: str, value: str, new: str, expected: list[Patch]
) -> None:
    assert patches(raw, value, new) == expected


def test_it_says_so_when_it_cannot_tell() -> None:
    assert patches("one", "other", "new") is None
    assert patches("''", "", "new") is None


@pytest.mark.parametrize(
    ("raw", "style"),
    [("a", ""), ("'a'", "'"), ('"a"', '"'), ("|\n a", "|"), (">-\n a", ">"), ("", "")],
)
def test_the_style_of_a_scalar(raw: str, style: str) -> None:
    assert style_of(raw) == style


@pytest.mark.parametrize(
    ("raw", "value", "part", "written"),
    [
        ("one two", "one two", (4, 7), "two"),
        ("'it''s so'", "it's so", (2, 4), "''s"),
        ('"a \\u0062"', "a b", (2, 3), "\\u0062"),
        ("|\n  one\n\n  two", "one\n\ntwo", (5, 8), "two"),
        ("|\n  one\n  two", "one\ntwo\n", (2, 5), "e\n  t"),
        ("one two", "one two", (4, 4), None),
        ("one two", "one two", (4, 8), None),
        ("one two", "other", (1, 2), None),
    ],
)
def test_where_a_part_of_the_value_is_written(
    raw: str, value: str, part: tuple[int, int], written: str | None
) -> None:
    place = located(raw, value, *part)
    assert (place and raw[slice(*place)]) == written

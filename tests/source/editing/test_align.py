"""A scalar's characters beside those of its value."""

from __future__ import annotations

import pytest

from cvkit.source.editing.align import Patch, patches, style_of


@pytest.mark.parametrize(
    ("raw", "value", "new", "expected"),
    [
        ("cat", "cat", "car", [Patch(2, 3, "r")]),
        ("cat", "cat", "cats", [Patch(3, 3, "s")]),
        ("'it''s'", "it's", "it’s", [Patch(3, 5, "’")]),
        (r'"a\u00e9b"', "aéb", "aeb", [Patch(2, 8, "e")]),
        ("a\n  b", "a b", "a c", [Patch(4, 5, "c")]),
        ("same", "same", "same", []),
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

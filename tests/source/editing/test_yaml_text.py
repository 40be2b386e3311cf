"""Where values stand in a text, as offsets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.source.editing.yaml_text import is_json, starts_of, yaml_text

if TYPE_CHECKING:
    from cvkit.diagnostics import Route

TEXT = "a: &x {b: one}\nc:\n  - two\n  - *x\n"


@pytest.mark.parametrize(
    ("route", "written", "is_flow", "is_shared"),
    [
        (("a", "b"), "one", True, True),
        (("c", 0), "two", False, False),
    ],
)
def test_a_value_is_found(route: Route, written: str, *, is_flow: bool, is_shared: bool) -> None:
    page = yaml_text(TEXT)
    assert page
    place = page.find(route)
    assert place
    start, end = page.range(place.node.mark)
    assert TEXT[start:end] == written
    assert (place.is_flow, place.is_shared) == (is_flow, is_shared)


@pytest.mark.parametrize("route", [("d",), ("c", 2), ("c", 1, "b"), ("c", 0, "x")])
def test_what_is_not_there_or_elsewhere_is_not_found(route: Route) -> None:
    page = yaml_text(TEXT)
    assert page
    assert page.find(route) is None


def test_the_dash_of_an_item() -> None:
    page = yaml_text(TEXT)
    assert page
    item = page.find(("c", 0))
    assert item
    assert page.dash(item.node.mark) == (2, 2)


def test_lines_keep_their_ends() -> None:
    page = yaml_text("a: 1\r\nb: 2\r\n")
    assert page
    assert page.newline == "\r\n"
    assert starts_of("a\r\nb\rc") == (0, 3, 5)


def test_a_text_with_a_fault_has_no_tree() -> None:
    assert yaml_text("a: [") is None
    assert yaml_text("") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"a": ["b"]}\n', True),
        ("\n[1]", True),
        ('{"a": b}', False),
        ("a: 1", False),
        ("[" * 100_000, False),
    ],
)
def test_what_is_json(text: str, expected: bool) -> None:  # noqa: FBT001 - a parameter
    assert is_json(text) is expected

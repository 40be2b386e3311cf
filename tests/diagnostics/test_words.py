"""Pieces of sentences."""

from __future__ import annotations

import pytest

from cvkit.diagnostics.words import counted, keys, listed, quote


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada", "“Ada”"),
        (" two\n  lines ", "“two lines”"),
        (7, "“7”"),
        ("x" * 40, f"“{'x' * 40}”"),
        ("x" * 41, f"“{'x' * 39}…”"),
    ],
)
def test_a_value_is_quoted_on_one_line(text: object, expected: str) -> None:
    assert quote(text) == expected


def test_names_are_listed_as_in_a_sentence() -> None:
    assert (listed([]), listed(["a"]), listed(["a", "b", "c"])) == ("", "a", "a, b and c")
    assert keys(["a", "b"], last="or") == "`a` or `b`"


def test_a_number_has_its_noun() -> None:
    assert (counted(1, "line"), counted(0, "line")) == ("1 line", "0 lines")

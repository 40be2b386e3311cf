"""A YAML text as a tree, and as data without a place."""

from __future__ import annotations

import pytest

from cvkit.source.yaml.data import read, to_data


def test_a_text_becomes_data_with_its_empty_keys() -> None:
    tree = read("a: [1, {b: yes}]\nc:\nd: &x {e: f}\ng: *x\n")
    assert tree is not None
    # Scalars are texts: the schema, not YAML, says what they mean.
    assert to_data(tree) == {"a": ["1", {"b": "yes"}], "c": None, "d": {"e": "f"}, "g": {"e": "f"}}


@pytest.mark.parametrize("text", ["a: [", "a: 1\na: 2\n", "a: *unknown", "a: \x00"])
def test_what_is_not_valid_has_no_tree(text: str) -> None:
    assert read(text) is None

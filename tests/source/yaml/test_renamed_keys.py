"""A document under other keys."""

from __future__ import annotations

from cvkit.diagnostics.render.lines import split_lines
from cvkit.source.yaml import events
from cvkit.source.yaml.renamed_keys import renamed
from cvkit.source.yaml.tree import Node, to_plain


def tree(text: str) -> Node:
    root = events.build(text, split_lines(text), [])
    assert root
    return root


def test_keys_have_other_names_in_their_places_and_the_document_stays() -> None:
    root = tree("a: [{x: 1, y: 2}]\nb: 3\n")
    new = to_plain(renamed(root, {("a", 0, "x"): "z", ("b",): "c"}))
    assert new == {"a": [{"z": "1", "y": "2"}], "c": "3"}
    assert list(new) == ["a", "c"]
    assert to_plain(root) == {"a": [{"x": "1", "y": "2"}], "b": "3"}


def test_an_alias_is_renamed_where_it_stands_alone() -> None:
    root = tree("a: &x {k: 1}\nb: *x\n")
    assert to_plain(renamed(root, {("b", "k"): "m"})) == {"a": {"k": "1"}, "b": {"m": "1"}}

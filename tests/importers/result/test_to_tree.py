"""Imported data as a tree with places."""

from __future__ import annotations

from cvkit.importers import Data, Leaf, Place, Value
from cvkit.importers.result.to_tree import TreeBuilder
from cvkit.source.yaml.tree import Mapping, Mark, Scalar, Sequence, to_plain

MARK = Mark(3, 4, 3, 9)


def test_nodes_have_the_places_of_their_first_values() -> None:
    leaf = Leaf("x", Place("in.zip, a.csv", MARK))
    data: Data = {"a": [Value("one", (leaf,)), Value("made up")], "b": {"c": Value("two", (leaf,))}}
    root = TreeBuilder("in.zip").build(data)
    assert to_plain(root) == {"a": ["one", "made up"], "b": {"c": "two"}}
    assert isinstance(root, Mapping)
    assert (root.mark, root.file, root.size, root.height) == (MARK, "in.zip, a.csv", 6, 2)
    items = root.entries["a"].node
    assert isinstance(items, Sequence)
    first, second = items.items
    assert isinstance(first, Scalar)
    assert (first.mark, first.file) == (MARK, "in.zip, a.csv")
    assert (second.mark, second.file) == (Mark(0, 0, 0, 0), "in.zip")
    assert root.entries["b"].key == MARK

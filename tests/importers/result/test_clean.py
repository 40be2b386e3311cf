"""Control characters are left out, and told."""

from __future__ import annotations

from cvkit.importers import Data, Leaf, Place, Value
from cvkit.importers.result.clean import clean
from cvkit.importers.result.tidy import plain


def test_control_characters() -> None:
    leaf = Leaf("x", Place(pointer="/b"))
    data: dict[str, Data] = {"a": [Value("x\ty\nz")], "b": {"c": Value("a\x07b\x08\x07", (leaf,))}}
    found, notes = clean(data)
    assert plain(found) == {"a": ["x\ty\nz"], "b": {"c": "ab"}}
    assert [(note.message, note.place) for note in notes] == [
        ("a control character is left out: U+0007, U+0008", leaf.place)
    ]


def test_labels_are_keys() -> None:
    label = Value("+44", (Leaf("+44", Place("a")),))
    data, notes = clean({"basics": {"details": {"Mob\x03ile": label}}})
    assert data == {"basics": {"details": {"Mobile": label}}}
    assert [(one.message, one.place) for one in notes] == [
        ("a control character is left out: U+0003", Place("a"))
    ]

"""A change is proven on the data that is read again."""

from __future__ import annotations

from cvkit.diagnostics import (
    RenameKey,
    Reorder,
    ReplaceText,
)
from cvkit.source.editing.verify import is_verified


def test_a_proof_minds_the_order_and_keys_without_a_value() -> None:
    change = [ReplaceText(("a",), "y")]
    assert is_verified("a: x\nb:\nc: d\n", "a: y\nb:\nc: d\n", change)
    assert not is_verified("a: x\nb:\nc: d\n", "a: y\nc: d\n", change)
    assert not is_verified("a: x\nb:\nc: d\n", "a: y\nc: d\nb:\n", change)
    assert not is_verified("a: x\n", "a: y\na: y\n", change)
    assert not is_verified("a: x\n", "a: x\n", [RenameKey(("a", "b"), "c")])
    assert not is_verified("a: x\nb: y\n", "a: x\nb: y\n", [RenameKey(("a",), "b")])
    assert not is_verified("a: [x]\n", "a: [x]\n", [Reorder(("a",), (1,))])

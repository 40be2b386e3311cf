"""Each value is in exactly one list."""

from __future__ import annotations

from cvkit.importers import Imported, Leaf, Place, Value
from cvkit.importers.result.accounting import Loss, account
from cvkit.importers.result.settle import Refused, Settled
from cvkit.source import SpanMap
from cvkit.source.yaml.tree import Mark

LEAVES = [Leaf(str(number), Place(mark=Mark(number, 0, number, 1))) for number in range(6)]


def test_each_value_is_accounted_for() -> None:
    placed, refused, reason, setting, unknown, both = LEAVES
    imported = Imported(
        {}, tuple(LEAVES), {reason.place: "why"}, frozenset({setting.place, both.place})
    )
    settled = Settled(
        {"a": [Value("x", (placed,)), Value("y", (both,))]},
        (Refused({"b": Value("z", (refused,))}, "not valid"),),
        None,
        SpanMap(None, ()),
    )
    found = account(imported, settled)
    assert found.placed == (placed, both)
    assert found.lost == (Loss(refused, "not valid"), Loss(reason, "why"), Loss(unknown))
    assert found.settings == (setting,)


def test_a_value_is_known_by_its_position() -> None:
    leaf = LEAVES[0]
    alias = leaf._replace(place=leaf.place._replace(pointer="/elsewhere"))
    settled = Settled({"a": Value("x", (alias,))}, (), None, SpanMap(None, ()))
    assert account(Imported({}, (leaf,)), settled).placed == (leaf,)

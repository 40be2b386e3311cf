"""Anchors, aliases and merges are resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics.render.lines import split_lines
from cvkit.source.yaml import events
from cvkit.source.yaml.tree import Plain, to_plain

if TYPE_CHECKING:
    from cvkit.diagnostics import Diagnostic


def plain(text: str) -> Plain:
    found: list[Diagnostic] = []
    root = events.build(text, split_lines(text), found)
    assert root
    assert found == []
    return to_plain(root)


def test_anchors_and_aliases() -> None:
    assert plain("a: &x {b: c}\nd: *x\ne: [*x]\n&k f: &g h\ni: {*k : *g}") == {
        "a": {"b": "c"},
        "d": {"b": "c"},
        "e": [{"b": "c"}],
        "f": "h",
        "i": {"f": "h"},
    }


def test_merges() -> None:
    text = "a: &x {b: 1, c: 1}\nd: &y {c: 2, e: 2}\nf:\n  <<: [*x, *y]\n  e: 3\ng: {<<: *x, b: ~}\n"
    assert plain(text) == {
        "a": {"b": "1", "c": "1"},
        "d": {"c": "2", "e": "2"},
        "f": {"b": "1", "c": "1", "e": "3"},
        "g": {"c": "1"},
    }


def test_a_quoted_merge_key_is_a_key() -> None:
    assert plain("'<<': a") == {"<<": "a"}

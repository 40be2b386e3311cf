"""A new name for a key: its characters and nothing else."""

from __future__ import annotations

import pytest

from cvkit.diagnostics import RenameKey
from cvkit.source import editing
from cvkit.source.editing.verify import is_verified

CASES = {
    "plain": ("work:\n  - old :  x # c\n    b: y\n", "work:\n  - new :  x # c\n    b: y\n"),
    "quoted": ("work: [{'old': x}]\n", "work: [{'new': x}]\n"),
    "JSON": ('{"work": [{"old": "x"}]}', '{"work": [{"new": "x"}]}'),
    "with a question mark": ("work:\n- ? old\n  : x\n", "work:\n- ? new\n  : x\n"),
    "without a value": ("work:\n- old:\n  b: x\n", "work:\n- new:\n  b: x\n"),
    "before a list": ("work:\n- old:\n  - x\n  # c\n  - y", "work:\n- new:\n  - x\n  # c\n  - y"),
    "before an alias": ("a: &x y\nwork: [{old: *x}]\n", "a: &x y\nwork: [{new: *x}]\n"),
}


@pytest.mark.parametrize(("before", "after"), CASES.values(), ids=CASES)
def test_a_key_is_renamed(before: str, after: str) -> None:
    change = RenameKey(("work", 0, "old"), "new")
    edits = editing.to_edits(before, change)
    assert edits
    assert editing.apply(before, edits) == after
    assert is_verified(before, after, [change])


REFUSED = {
    "the new key is there": "work: [{old: x, new: y}]\n",
    "the new key is there, empty": "work: [{old: x, new: }]\n",
    "the new key is merged": "a: &a {new: y}\nwork: [{old: x, <<: *a}]\n",
    "merged from elsewhere": "a: &a {old: y}\nwork: [{b: x, <<: *a}]\n",
    "merged elsewhere": "work:\n- &a {old: y}\n- <<: *a\n",
    "behind an alias": "a: &a {old: y}\nwork: [*a]\n",
    "within what is used elsewhere": "work: [&a {old: y}, *a]\n",
    "an alias as key": "a: &a old\nwork: [{*a : y}]\n",
    "an anchored key": "work: [{&a old: y}, *a]\n",
    "no such key": "work: [{b: x}]\n",
    "no list": "work: {old: x}\n",
}


@pytest.mark.parametrize("before", REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_done_surely_is_not_done(before: str) -> None:
    assert editing.to_edits(before, RenameKey(("work", 0, "old"), "new")) is None


def test_an_item_has_no_key() -> None:
    assert editing.to_edits("work: [x]\n", RenameKey(("work", 0), "new")) is None


def test_a_name_is_a_word() -> None:
    assert editing.to_edits("a: x\n", RenameKey(("a",), "b: c")) is None


def test_a_fix_says_what_it_does() -> None:
    fix = editing.to_fix("a: x\n", RenameKey(("a",), "b"))
    assert fix
    assert fix.message == "rename it to `b`"

"""Edits put together, and a file mended in rounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.diagnostics import (
    Change,
    Diagnostic,
    Edit,
    Fix,
    Position,
    RenameKey,
    Reorder,
    ReplaceText,
    Severity,
    Span,
)
from cvkit.source import editing
from cvkit.source.editing.apply import compatible
from cvkit.source.editing.apply_fixes import MOST_ROUNDS
from cvkit.source.editing.verify import is_verified

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def at(start: int, end: int, text: str = "") -> Edit:
    return Edit(Span(Position(1, start), Position(1, end)), text)


def told(fix: Fix | None, severity: Severity = Severity.WARNING) -> Diagnostic:
    return Diagnostic("CV999", severity, "x", "resume.yaml", fix=fix)


def by(*changes: Change) -> Callable[[str], Iterable[Diagnostic]]:
    """Return what finds the same changes again and again, as far as they can be made."""
    return lambda text: [told(editing.to_fix(text, change)) for change in changes]


def test_edits_are_applied_wherever_they_stand() -> None:
    text = "ab\r\ncd\u2028ef"
    edits = [
        Edit(Span(Position(3, 2), Position(3, 3)), "F"),
        Edit(Span(Position(1, 3), Position(2, 2)), "-"),
        Edit(Span(Position(1, 1), Position(1, 1)), ">"),
    ]
    assert editing.apply(text, edits) == ">ab-d\u2028eF"
    assert editing.apply(text, []) == text


def test_edits_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        editing.apply("abcd", [at(1, 3, "x"), at(2, 4, "y")])


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        ([at(1, 2)], [at(2, 3)], True),
        ([at(2, 3)], [at(1, 2)], True),
        ([at(1, 3)], [at(2, 4)], False),
        ([at(2, 4)], [at(1, 3)], False),
        ([at(1, 9)], [at(2, 4)], False),
        ([at(2, 4)], [at(1, 9)], False),
        ([at(1, 1)], [at(1, 1)], False),
        ([at(1, 1)], [at(1, 2)], False),
        ([at(1, 1), at(5, 6)], [at(3, 3), at(5, 6)], False),
        ([at(1, 1), at(5, 6)], [at(3, 3), at(7, 7)], True),
    ],
)
def test_of_two_fixes_that_meet_the_first_wins(
    first: list[Edit], second: list[Edit], *, both: bool
) -> None:
    fixes = [Fix("1", tuple(first)), Fix("2", tuple(second))]
    assert compatible(fixes) == (fixes if both else fixes[:1])


def test_two_texts_for_one_value_do_not_go_together() -> None:
    fixes = [
        Fix("1", (at(1, 2),), ReplaceText(("a",), "x")),
        Fix("2", (at(5, 6),), ReplaceText(("a",), "y")),
        Fix("3", (at(8, 9),), RenameKey(("a",), "b")),
    ]
    assert compatible(fixes) == [fixes[0], fixes[2]]


def test_changes_at_every_depth_are_made_at_once() -> None:
    text = "wrok:  # c\n- old: one\n  l: [c, b]\n- x\n"
    found = by(
        RenameKey(("wrok",), "work"),
        RenameKey(("wrok", 0, "old"), "new"),
        ReplaceText(("wrok", 0, "old"), "two"),
        Reorder(("wrok", 0, "l"), (1, 0)),
        ReplaceText(("wrok", 1), "y"),
    )
    mended = editing.apply_fixes(text, found)
    assert mended.text == "work:  # c\n- new: two\n  l: [b, c]\n- y\n"
    assert len(mended.fixes) == 5


def test_what_meets_another_fix_waits_for_the_next_round() -> None:
    text = "w:\n- b.\n- a\n"

    def find(text: str) -> list[Diagnostic]:
        changes: list[Change] = []
        items = [line[2:] for line in text.splitlines()[1:]]
        if sorted(items) != items:
            changes.append(Reorder(("w",), (1, 0)))
        changes += [
            ReplaceText(("w", index), item.rstrip("."))
            for index, item in enumerate(items)
            if item.endswith(".")
        ]
        return [told(editing.to_fix(text, change)) for change in changes]

    mended = editing.apply_fixes(text, find)
    assert mended.text == "w:\n- a\n- b\n"
    assert [fix.message for fix in mended.fixes] == ["put the entries in order", "write “b”"]


def test_a_fix_that_does_something_else_is_not_made() -> None:
    good = ReplaceText(("a",), "y")
    find_all = [
        told(Fix("says nothing of b", (at(1, 5, "a: y\nb: z"),), good)),
        told(Fix("is no YAML", (at(1, 2, "["),), RenameKey(("a",), "c"))),
        told(Fix("cannot be proven", (at(1, 2, "b"),))),
        told(Fix("is nowhere", (at(1, 2, "b"),), RenameKey(("x",), "b"))),
        told(None),
    ]
    assert editing.apply_fixes("a: x\n", lambda _: find_all) == editing.FixedText("a: x\n", ())


def test_bad_fixes_do_not_keep_good_ones_from_being_made() -> None:
    text = "".join(f"k{number}: x\n" for number in range(9))

    def find(text: str) -> list[Diagnostic]:
        fixes = [editing.to_fix(text, ReplaceText((f"k{number}",), "y")) for number in range(9)]
        edits = (Edit(Span(Position(4, 5), Position(4, 6)), "bad"),)
        fixes[3] = Fix("bad", edits, ReplaceText(("k3",), "good"))
        return [told(fix) for fix in fixes]

    mended = editing.apply_fixes(text, find)
    assert mended.text == text.replace("x", "y").replace("k3: y", "k3: x")
    assert len(mended.fixes) == 8


def test_a_file_without_errors_gets_none() -> None:
    def find(text: str) -> list[Diagnostic]:
        if "y" in text:
            return [told(None, Severity.ERROR)]
        return [told(editing.to_fix(text, ReplaceText(("a",), "y")))]

    assert editing.apply_fixes("a: x\n", find).text == "a: x\n"


def test_a_file_with_errors_is_mended_too() -> None:
    def find(text: str) -> list[Diagnostic]:
        fix = editing.to_fix(text, RenameKey(("wrok",), "work"))
        return [told(fix, Severity.ERROR), told(None, Severity.ERROR)]

    assert editing.apply_fixes("wrok: x\n", find).text == "work: x\n"


def test_rules_that_never_agree_come_to_an_end() -> None:
    def swap(text: str) -> list[Diagnostic]:
        other = "y" if "x" in text else "x"
        return [told(editing.to_fix(text, ReplaceText(("a",), other)))]

    def grow(text: str) -> list[Diagnostic]:
        return [told(editing.to_fix(text, ReplaceText(("a",), text[3:-1] + "x")))]

    assert editing.apply_fixes("a: x\n", swap).text == "a: y\n"
    assert editing.apply_fixes("a: x\n", grow).text == f"a: {'x' * (MOST_ROUNDS + 1)}\n"


def test_a_proof_minds_the_order_and_keys_without_a_value() -> None:
    change = [ReplaceText(("a",), "y")]
    assert is_verified("a: x\nb:\nc: d\n", "a: y\nb:\nc: d\n", change)
    assert not is_verified("a: x\nb:\nc: d\n", "a: y\nc: d\n", change)
    assert not is_verified("a: x\nb:\nc: d\n", "a: y\nc: d\nb:\n", change)
    assert not is_verified("a: x\n", "a: y\na: y\n", change)
    assert not is_verified("a: x\n", "a: x\n", [RenameKey(("a", "b"), "c")])
    assert not is_verified("a: x\nb: y\n", "a: x\nb: y\n", [RenameKey(("a",), "b")])
    assert not is_verified("a: [x]\n", "a: [x]\n", [Reorder(("a",), (1,))])

"""Edits put together, and a file mended in rounds."""

from __future__ import annotations

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
    codes,
)
from cvkit.source import editing
from cvkit.source.editing.apply import compatible
from cvkit.source.editing.apply_fixes import MOST_ROUNDS


def at(start: int, end: int, text: str = "") -> Edit:
    return Edit(Span(Position(1, start), Position(1, end)), text)


def told(fix: Fix | None, severity: Severity = Severity.WARNING) -> Diagnostic:
    return Diagnostic(codes.INVALID_VALUE, severity, "x", "resume.yaml", fix=fix)


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

"""Edits put together into a new text."""

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
    codes,
)
from cvkit.source import editing
from cvkit.source.editing.apply import compatible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def at(start: int, end: int, text: str = "") -> Edit:
    return Edit(Span(Position(1, start), Position(1, end)), text)


def told(fix: Fix | None, severity: Severity = Severity.WARNING) -> Diagnostic:
    return Diagnostic(codes.INVALID_VALUE, severity, "x", "resume.yaml", fix=fix)


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

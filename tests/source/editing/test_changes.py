"""From a change of the data to edits of the text, and to words."""

from __future__ import annotations

import pytest

from cvkit.diagnostics import Change, RenameKey, Reorder, ReplaceText
from cvkit.source.editing.changes import to_edits, to_fix

TEXT = "basics:\n  nmae: Ada\nwork: [{title: A, dates: 2019}, {title: B, dates: 2020}]\n"


@pytest.mark.parametrize(
    ("change", "written", "words"),
    [
        (RenameKey(("basics", "nmae"), "name"), ["name"], "rename it to `name`"),
        (ReplaceText(("basics", "nmae"), "Eve"), ["Eve"], "write “Eve”"),
        (ReplaceText(("basics", "nmae"), "Ada L"), [" L"], "write “Ada L”"),
    ],
)
def test_a_change_in_edits_and_words(change: Change, written: list[str], words: str) -> None:
    fix = to_fix(TEXT, change)
    assert fix
    assert [edit.replacement for edit in fix.edits] == written
    assert fix.message == words


@pytest.mark.parametrize(
    "change",
    [
        RenameKey(("basics", "no"), "name"),
        RenameKey(("basics", "nmae"), "a b"),
        ReplaceText(("basics", "nmae"), "Ada"),
        ReplaceText(("basics",), "Ada"),
        Reorder(("basics",), (1, 0)),
    ],
)
def test_what_cannot_be_done_gives_none(change: Change) -> None:
    assert to_edits(TEXT, change) is None
    assert to_fix(TEXT, change) is None


def test_a_file_that_is_not_yaml_is_left_alone() -> None:
    assert to_edits("basics: {name: [", RenameKey(("basics", "name"), "nom")) is None

"""The removal of a key with its text, and the joining of two dates, which needs it."""

from __future__ import annotations

import pytest

from cvkit.diagnostics import JoinDates
from cvkit.source import editing
from cvkit.source.editing.removal import without_entry
from cvkit.source.editing.verify import is_verified
from cvkit.source.editing.yaml_text import yaml_text

REMOVED = {
    "a line": ("a: x\nold: y\nb: z\n", "a: x\nb: z\n"),
    "the last line": ("a: x\nold: y\n", "a: x\n"),
    "the last line, without a break": ("a: x\nold: y", "a: x"),
    "Windows": ("a: x\r\nold: y\r\nb: z\r\n", "a: x\r\nb: z\r\n"),
    "last in braces": ("{a: x, old: y}\n", "{a: x}\n"),
    "first in braces": ("{old: y, a: x}\n", "{a: x}\n"),
    "JSON": ('{\n  "a": "x",\n  "old": "y",\n  "b": "z"\n}', '{\n  "a": "x",\n  "b": "z"\n}'),
}


@pytest.mark.parametrize(("before", "after"), REMOVED.values(), ids=REMOVED)
def test_a_key_is_removed_with_its_text(before: str, after: str) -> None:
    page = yaml_text(before)
    assert page
    place = page.find(("old",))
    assert place
    edit = without_entry(page, place)
    assert edit
    assert editing.apply(before, [edit]) == after


KEPT = {
    "on two lines": "a: x\nold:\n  y\nb: z\n",
    "a list": "a: x\nold: [y]\n",
    "with a comment": "a: x\nold: y  # why\n",
    "alone": "{old: y}\n",
    "merged": "b: &b {old: y}\nc: {<<: *b}\n",
}


@pytest.mark.parametrize("before", KEPT.values(), ids=KEPT)
def test_what_cannot_be_removed_safely_is_kept(before: str) -> None:
    page = yaml_text(before)
    assert page
    place = page.find(("c", "old") if "c:" in before else ("old",))
    assert place
    assert without_entry(page, place) is None


DATES = JoinDates(("work", 0, "startDate"), "endDate", "dates", "2019 – 2020")

JOINED = {
    "lines": (
        "work:\n  - name: A\n    startDate: 2019  # first\n    endDate: 2020\n    url: x\n",
        "work:\n  - name: A\n    dates: 2019 – 2020  # first\n    url: x\n",
    ),
    "the start is the first key": (
        "work:\n- startDate: '2019'\n  b: x\n  endDate: '2020'\n",
        "work:\n- dates: '2019 – 2020'\n  b: x\n",
    ),
    "JSON": (
        '{"work": [{"startDate": "2019", "endDate": "2020"}]}',
        '{"work": [{"dates": "2019 – 2020"}]}',
    ),
}


@pytest.mark.parametrize(("before", "after"), JOINED.values(), ids=JOINED)
def test_two_dates_are_joined(before: str, after: str) -> None:
    fix = editing.to_fix(before, DATES)
    assert fix
    assert fix.message == "write `dates: 2019 – 2020`"
    assert editing.apply(before, fix.edits) == after
    assert is_verified(before, after, [DATES])


SEPARATE = {
    "the end is the first key": "work:\n- endDate: 2020\n  startDate: 2019\n",
    "there is no end": "work: [{startDate: 2019}]\n",
    "there are dates": "work: [{startDate: 2019, endDate: 2020, dates: 2021}]\n",
    "the end is used elsewhere": "work: [{startDate: 2019, endDate: &a 2020}]\nx: *a\n",
    "the end is no text": "work: [{startDate: 2019, endDate: [2020]}]\n",
    "the start is no text": "work: [{startDate: [2019], endDate: 2020}]\n",
}


@pytest.mark.parametrize("before", SEPARATE.values(), ids=SEPARATE)
def test_dates_that_cannot_be_joined_stay(before: str) -> None:
    assert editing.to_edits(before, DATES) is None


def test_a_join_is_only_right_if_nothing_else_changes() -> None:
    before = "work: [{startDate: 2019, endDate: 2020, url: x}]\n"
    assert is_verified(before, "work: [{dates: 2019 – 2020, url: x}]\n", [DATES])
    for wrong in ("{dates: 2019 – 2020}", "{url: x, dates: 2019 – 2020}", "{dates: 2019, url: x}"):
        assert not is_verified(before, f"work: [{wrong}]\n", [DATES])
    for before in ("work: [{startDate: 2019}]\n", "work: [{startDate: [2019], endDate: 2020}]\n"):
        assert not is_verified(before, "work: [{dates: 2019 – 2020}]\n", [DATES])

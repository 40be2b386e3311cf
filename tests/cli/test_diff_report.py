"""Differences are written with their places."""

from __future__ import annotations

from cvkit.cli import diff_report
from cvkit.cli.diff_report import Side
from cvkit.diff import Change, ChangeKind
from cvkit.selection import select
from cvkit.source import read


def side(name: str, text: str) -> Side:
    reading = read(text.encode(), name)
    assert reading.resume
    return Side(name, reading.source, select(reading.resume))


def test_changes_are_grouped_by_their_entry() -> None:
    old = side("a.yaml", "basics: {name: Ada}\nskills: [x]\n")
    new = side("b.yaml", "basics: {name: Bob}\n\nskills: [x]\n")
    changes = [
        Change(ChangeKind.CHANGED, ("basics", "name"), "Ada", "Bob",
               ("basics", "name"), ("basics", "name")),
        Change(ChangeKind.MOVED, ("skills", "x"), "x", "x", ("skills", 0), ("skills", 0)),
    ]  # fmt: skip
    assert (
        diff_report.as_text(changes, old, new)
        == """\
a.yaml → b.yaml

basics
  ~ name: Ada → Bob  (a.yaml:1 → b.yaml:1)

skills
  > x has moved  (a.yaml:2 → b.yaml:3)

1 changed, 1 moved
"""
    )
    assert diff_report.as_markdown(changes, old, new).startswith("**a.yaml → b.yaml**: 1 changed")

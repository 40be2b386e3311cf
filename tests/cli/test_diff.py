"""``cvkit diff`` shows what differs between files and variants."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Cli

OLD = """\
basics: {name: Ada, headline: Analyst}
skills: [{id: a, name: C*}, Rust]
export:
  variants:
    b: {headline: Boss}
    c: {replace: {a: {name: D}}}
"""


@pytest.fixture
def desk(cvkit: Cli) -> Cli:
    cvkit.write("resume.yaml", OLD)
    cvkit.write("new.yaml", OLD.replace("Analyst", "Chief").replace(", Rust", ""))
    return cvkit


def test_two_files_are_compared(desk: Cli) -> None:
    outcome = desk("diff", "resume.yaml", "new.yaml")
    assert (outcome.code, outcome.err) == (0, "")
    assert (
        outcome.out
        == """\
resume.yaml → new.yaml

basics
  ~ headline: Analyst → Chief  (resume.yaml:1 → new.yaml:1)

skills
  - skills: Rust  (resume.yaml:2)

1 removed, 1 changed
"""
    )


def test_two_variants_are_compared(desk: Cli) -> None:
    out = desk("diff", "--variant", "b", "--variant", "c").out
    assert out.startswith("resume.yaml (b) → resume.yaml (c)\n")
    assert "  ~ skills: C* → D  (resume.yaml:2 → resume.yaml:6)\n" in out
    assert "  - headline: Boss  (resume.yaml:5)\n" in out


def test_the_same_is_said_to_be_the_same(desk: Cli) -> None:
    out = desk("diff", "resume.yaml", "resume.yaml").out
    assert out == "resume.yaml and resume.yaml show the same.\n"


def test_markdown_is_escaped(desk: Cli) -> None:
    out = desk("diff", "--variant", "c", "--format", "markdown").out
    assert "- changed: skills: C\\* → D\n" in out


def test_json_has_the_places(desk: Cli) -> None:
    found = json.loads(desk("diff", "--variant", "c", "--format", "json").out)
    assert (found["version"], found["old"], found["new"]) == (1, "resume.yaml", "resume.yaml (c)")
    assert found["changes"] == [
        {
            "kind": "changed",
            "path": ["skills"],
            "old": "C*",
            "new": "D",
            "old_place": "resume.yaml:2",
            "new_place": "resume.yaml:6",
        }
    ]


@pytest.mark.parametrize(
    ("words", "code", "error"),
    [
        ([], 2, "Two things are compared"),
        (["a.yaml", "b.yaml", "c.yaml"], 2, "Two things are compared"),
        (["--variant", "x"], 2, "The résumé has no variant “x”."),
        (["resume.yaml", "none.yaml"], 2, "There is no file none.yaml."),
        (["--variant", "b", "--format", "xml"], 2, "There is no format “xml”."),
        (["resume.yaml", "broken.yaml"], 1, "CV010"),
    ],
)
def test_mistakes_are_told(desk: Cli, words: list[str], code: int, error: str) -> None:
    desk.write("broken.yaml", "basics: {name: A}\nwrok: []")
    outcome = desk("diff", *words)
    assert (outcome.code, outcome.out) == (code, "")
    assert error in outcome.err

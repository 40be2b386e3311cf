"""A hostile text in every field: no command fails on it, or lets a terminal obey it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

import cvkit as api
from hostile import runs
from hostile.placements import place
from hostile.strings import SIGNS, STRINGS

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Cli

SAMPLE = STRINGS if runs.ALL else (*STRINGS[::20], *SIGNS[:2])
COMMANDS = (
    ("validate", "resume.yaml"),
    ("leaks", "resume.yaml", "--public"),
    ("diff", "old.yaml", "resume.yaml"),
    ("diff", "old.yaml", "resume.yaml", "--format", "markdown"),
    ("report", "resume.yaml"),
    ("readback", "resume.txt", "--against", "resume.yaml"),
    ("export", "text", ".", "--output", "out", "--glob", "*.yaml", "--force"),
)
"""What reads a résumé and prints some of it."""

_OBEYED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@pytest.mark.parametrize("text", SAMPLE)
def test_no_command_fails_or_is_obeyed(
    cvkit: Cli, text: str, attempt: Callable[[str], None]
) -> None:
    cvkit.write("old.yaml", "basics: {name: Ada}\n")
    cvkit.write("resume.yaml", place(text).source)
    cvkit.write("resume.txt", text)
    for command in COMMANDS:
        attempt(command[0])
        outcome = cvkit(*command)
        assert outcome.code in {0, 1}, (command, outcome.err)
        said = outcome.out + outcome.err
        assert "bug in cvkit" not in said, command
        assert _OBEYED.findall(said) == [], command


@pytest.mark.parametrize("text", SAMPLE)
def test_programs_get_a_resume(text: str, attempt: Callable[[str], None]) -> None:
    attempt("Python")
    source = place(text).source.encode()
    assert api.load(source).basics.name
    assert [one for one in api.validate(source) if one.severity.name == "ERROR"] == []
    # Read-back can't tell the same text in each field apart.
    made = api.export(source, "text", allow_missing_glyphs=True, readback=False)
    assert _OBEYED.findall(made.artifacts["text"].data.decode()) == []

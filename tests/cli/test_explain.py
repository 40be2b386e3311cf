"""``cvkit explain``: what each code means, for codes and rules alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit import lint
from cvkit.diagnostics import codes
from cvkit.linter import catalog

if TYPE_CHECKING:
    from conftest import Cli


def test_the_list_has_all_of_them_in_order(cvkit: Cli) -> None:
    outcome = cvkit("explain")
    assert (outcome.code, outcome.err) == (0, "")
    shown = [line.split()[0] for line in outcome.out.splitlines()]
    assert shown == sorted({*codes.CODES, *(rule.code for rule in lint.RULES)})
    assert len(shown) > 45


def test_the_beginning_of_codes_lists_those(cvkit: Cli) -> None:
    outcome = cvkit("explain", "cv02")
    assert outcome.out == (
        "CV020  role-twice          role given twice\n"
        "CV021  unknown-rule        unknown rule\n"
        "CV022  bibliography        list of publications can't be read\n"
        "CV023  bibliography-entry  entry left out\n"
        "CV024  other-file          other file can't be used\n"
        "CV025  given-twice         value given in two files\n"
        "CV026  duplicate-id        id given twice\n"
        "CV027  unknown-id          no such id\n"
        "CV028  overlay-conflict    changes contradict each other\n"
    )


@pytest.mark.parametrize("name", ["CV010", "cv010", "unknown-key", "Unknown-Key"])
def test_a_code_is_explained(cvkit: Cli, name: str) -> None:
    outcome = cvkit("explain", name)
    assert (outcome.code, outcome.err) == (0, "")
    assert (
        outcome.out
        == """\
CV010 unknown-key: unknown key

The key does not exist in this part of a résumé.

Why: The value of a misspelled key would be missing from the output, and no one
would notice.

Bad:

    work:
      - organization: Analytical Engines
        tittle: Engineer

Good:

    work:
      - organization: Analytical Engines
        title: Engineer
"""
    )


@pytest.mark.parametrize("code", catalog())
def test_every_code_has_all_parts(cvkit: Cli, code: str) -> None:
    by_code, by_name = cvkit("explain", code), cvkit("explain", catalog()[code].name)
    assert by_code == by_name
    for part in (f"{code} ", "\n\nWhy: ", "\n\nBad:\n\n    ", "\n\nGood:\n\n    "):
        assert part in by_code.out


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("CV0100", "Did you mean CV010?"),
        ("unknwon-key", "Did you mean unknown-key?"),
        ("first-persn", "Did you mean first-person?"),
        ("qqq", "`cvkit explain` lists all codes."),
    ],
)
def test_an_unknown_code_gets_a_suggestion(cvkit: Cli, word: str, hint: str) -> None:
    assert cvkit("explain", word) == (2, "", f"error: There is no code “{word}”.\n  help: {hint}\n")

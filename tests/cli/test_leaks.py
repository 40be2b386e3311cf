"""``cvkit leaks`` searches files and repositories."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Cli

RESUME = """\
basics:
  name: Ada Lovelace
  email: ada@lovelace.example
  phone: +44 20 7946 0958
  nationality: UK
  private: [phone, nationality]
"""


@pytest.fixture
def desk(cvkit: Cli) -> Cli:
    cvkit.write("resume.yaml", RESUME)
    return cvkit


def test_what_is_private_is_found_and_not_printed(desk: Cli) -> None:
    desk.write("cv.txt", "Ada Lovelace\n020 7946 0958\n")
    outcome = desk("leaks", "cv.txt")
    assert outcome.code == 1
    assert "error[CV501]: this file has “+44 …58”" in outcome.err
    assert "--> cv.txt:2:1" in outcome.err
    assert "resume.yaml:4:10" in outcome.err
    assert "0958" not in outcome.err + outcome.out


def test_nothing_is_found(desk: Cli) -> None:
    desk.write("cv.txt", "Ada Lovelace, ada@lovelace.example")
    outcome = desk("leaks", "cv.txt")
    assert (outcome.code, outcome.out) == (
        0, "nothing private found in 1 file (1 text looked for)\n",
    )  # fmt: skip
    assert "Not looked for, because it is too short: resume.yaml:5:16." in outcome.err


def test_more_is_private_with_options(desk: Cli) -> None:
    desk.write("ada-lovelace.txt", "ada@lovelace.example")
    assert desk("leaks", "--public", "ada-lovelace.txt").code == 0
    outcome = desk("leaks", "--blind", "ada-lovelace.txt", "--format", "json")
    assert outcome.code == 1
    found = json.loads(outcome.out)["diagnostics"]
    assert [one["help"] for one in found] == [
        "it is written at resume.yaml:2:9", "it is written at resume.yaml:3:10",
    ]  # fmt: skip


def test_a_repository_is_searched_without_its_source(
    desk: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("notes/cv.md", "call 020 7946 0958 or write to box 7654321")
    desk.write("untracked.txt", "020 7946 0958")
    subprocess.run(["git", "init", "-q"], check=True)  # noqa: S607
    subprocess.run(["git", "add", "notes", "resume.yaml"], check=True)  # noqa: S607
    monkeypatch.setenv("CVKIT_BASICS_LOCATION_ADDRESS", "box 7654321")
    outcome = desk("leaks")
    assert outcome.code == 1
    assert "2 errors in notes/cv.md" in outcome.err
    assert "it is written at CVKIT_BASICS_LOCATION_ADDRESS" in outcome.err
    assert "resume.yaml:4" in desk("leaks", "--sources").err
    desk.write("notes/cv.md", "call me")
    assert desk("leaks").out == "nothing private found in 1 file (2 texts looked for)\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("-",), "Standard input can't be searched"),
        (("none.txt",), "There is no file none.txt."),
        ((), "This folder is in no repository of Git."),
        (("--format", "x", "resume.yaml"), "There is no format “x”."),
        (("--variant", "x", "resume.yaml"), "has no variant “x”"),
    ],
)
def test_wrong_calls_are_told(desk: Cli, arguments: tuple[str, ...], message: str) -> None:
    outcome = desk("leaks", *arguments)
    assert outcome.code == 2
    assert message in outcome.err


def test_a_broken_file_is_told(desk: Cli) -> None:
    desk.write("cv.pdf", b"%PDF-1.7 broken")
    outcome = desk("leaks", "cv.pdf")
    assert outcome.code == 0
    assert "warning[CV502]: not all of it is searched: the PDF can't be opened" in outcome.err

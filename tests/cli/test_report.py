"""``cvkit report`` writes what a reviewer of a pull request wants to know."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Cli

OLD = """\
basics: {name: Ada Lovelace, headline: Analyst}
skills: [C, Rust]
"""


@pytest.fixture
def repository(cvkit: Cli) -> Cli:
    cvkit.write("cv/resume.yaml", OLD)
    cvkit.write("cv/bad.yaml", "basics: {nam: Ada}\n")
    who = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org")
    for command in (("init", "--quiet"), ("add", "."), (*who, "commit", "--quiet", "-m", "1")):
        subprocess.run(["git", *command], check=True)  # noqa: S607
    return cvkit


def test_what_changed_since_a_revision(repository: Cli) -> None:
    repository.write("cv/resume.yaml", OLD.replace("Analyst", "Chief *Analyst*"))
    repository.write("cv/new.yaml", OLD)
    outcome = repository("report", "cv/resume.yaml", "cv/new.yaml", "--since", "HEAD")
    assert (outcome.code, outcome.err) == (0, "")
    assert (
        re.sub(r"\d+ kB", "… kB", outcome.out)
        == """\
### cv/resume.yaml

PDF: 1 page, 13% full, … kB.

Changes since `HEAD`: 1 changed.

**basics**

- changed: headline: Analyst → Chief \\*Analyst\\*

No problems found.

### cv/new.yaml

PDF: 1 page, 13% full, … kB.

New: it is not in `HEAD`.

No problems found.
"""
    )


def test_the_same_and_what_has_errors(repository: Cli) -> None:
    outcome = repository("report", "cv/resume.yaml", "--since", "HEAD")
    assert "It shows the same as in `HEAD`." in outcome.out
    repository.write("cv/bad.yaml", OLD)
    outcome = repository("report", "cv/bad.yaml", "--since", "HEAD")
    assert "Not compared: the version in `HEAD` has errors." in outcome.out
    repository.write("cv/resume.yaml", "basics: {naem: Ada | Bob}\n")
    outcome = repository("report", "cv/resume.yaml", "--since", "HEAD")
    assert outcome.code == 1
    assert outcome.out.startswith("### cv/resume.yaml\n\n**No PDF could be made.**\n\nNot compared")
    row = "| error CV010 | cv/resume.yaml:1 | there is no key `naem` here (did you mean `name`?"
    assert row in outcome.out


def test_pictures_of_what_changed(repository: Cli) -> None:
    repository.write("cv/resume.yaml", OLD.replace("Analyst", "Chief"))
    call = ("report", "cv/resume.yaml", "--since", "HEAD", "--pictures", "shown")
    assert repository(*call).code == 0
    assert sorted(one.name for one in (repository.folder / "shown").iterdir()) == [
        "index.html", "page-1.png",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("cv/resume.yaml", "--since", "nope"), "There is no revision nope."),
        (("none.yaml", "--since", "HEAD"), "There is no file none.yaml."),
        (("cv/resume.yaml", "--pictures", "x"), "--pictures needs --since."),
    ],
)
def test_calls_that_say_half(repository: Cli, arguments: tuple[str, ...], message: str) -> None:
    outcome = repository("report", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"error: {message}")

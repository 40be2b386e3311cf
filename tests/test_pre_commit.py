"""The hook that pre-commit runs (https://pre-commit.com/#creating-new-hooks)."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

if TYPE_CHECKING:
    from conftest import Cli

HOOKS = Path(__file__).parents[1] / ".pre-commit-hooks.yaml"


@pytest.fixture(scope="module")
def hook() -> dict[str, Any]:
    first, _ = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))
    assert isinstance(first, dict)
    return first


def test_the_other_hook_searches_all_tracked_files() -> None:
    _, other = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))
    assert (other["id"], other["entry"], other["language"]) == (
        "cvkit-leaks",
        "cvkit leaks",
        "python",
    )
    assert (other["pass_filenames"], other["always_run"]) == (False, True)


def test_the_hook_has_what_pre_commit_needs(hook: dict[str, Any]) -> None:
    assert {"id", "name", "entry", "language"} <= hook.keys()
    assert (hook["id"], hook["language"]) == ("cvkit-validate", "python")


@pytest.mark.parametrize(
    ("name", "is_checked"),
    [
        ("resume.yaml", True),
        ("cv/resume-de.yml", True),
        ("resume.md", False),
        ("docs/resume.schema.json", False),
        ("mkdocs.yml", False),
        ("cv-nurse.yaml", True),
        ("cv.yaml", True),
        ("ada-resume.yaml", True),
        ("people/ada_cv.yml", True),
        ("people/Résumé.de.yaml", True),
        ("Resume.yaml", True),
        ("presume.yaml", False),
        ("resume/settings.yaml", False),
        ("cvs.yaml", False),
        ("opencv.yaml", False),
        ("resume.yaml.j2", False),
        (".github/workflows/resume.yml", False),
        (".github/ISSUE_TEMPLATE/cv.yml", False),
        ("site/.circleci/resume.yml", False),
        ("my.site/resume.yml", True),
    ],
)
def test_the_hook_takes_resumes(hook: dict[str, Any], name: str, *, is_checked: bool) -> None:
    # pre-commit searches with Python's own re.search.
    taken = re.search(hook["files"], name) and not re.search(hook["exclude"], name)
    assert bool(taken) is is_checked


def test_the_hook_takes_no_workflow_of_this_repository(hook: dict[str, Any]) -> None:
    files = [path.relative_to(HOOKS.parent) for path in HOOKS.parent.glob(".github/**/*.yml")]
    assert any(re.search(hook["files"], str(file)) for file in files)
    assert all(re.search(hook["exclude"], str(file)) for file in files)


def test_the_entry_runs_with_the_files_after_it(hook: dict[str, Any], cvkit: Cli) -> None:
    program, *arguments = shlex.split(hook["entry"])
    assert program == "cvkit"
    cvkit.write("resume.yaml", "basics: {name: Ada Lovelace}\n")
    cvkit.write("resume-de.yaml", "basics: {nmae: Ada Lovelace}\n")
    assert cvkit(*arguments, "resume.yaml").code == 0
    outcome = cvkit(*arguments, "resume.yaml", "resume-de.yaml")
    assert outcome.code == 1
    assert "--> resume-de.yaml:1:10" in outcome.err

"""The hooks that pre-commit runs (https://pre-commit.com/#creating-new-hooks)."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from conftest import ROOT

if TYPE_CHECKING:
    from conftest import Cli

HOOKS = ROOT / ".pre-commit-hooks.yaml"
RESUMES = ("cvkit-validate", "cvkit-export")


@pytest.fixture(scope="module")
def hooks() -> dict[str, dict[str, Any]]:
    return {one["id"]: one for one in yaml.safe_load(HOOKS.read_text(encoding="utf-8"))}


@pytest.fixture
def hook(hooks: dict[str, dict[str, Any]]) -> dict[str, Any]:
    return hooks["cvkit-validate"]


def test_the_other_hook_searches_all_tracked_files(hooks: dict[str, dict[str, Any]]) -> None:
    other = hooks["cvkit-leaks"]
    assert other["entry"] == "cvkit leaks"
    assert (other["pass_filenames"], other["always_run"]) == (False, True)


def test_what_is_exported_is_what_is_validated(hooks: dict[str, dict[str, Any]]) -> None:
    taken = [(hooks[name]["files"], hooks[name]["exclude"]) for name in RESUMES]
    assert taken[0] == taken[1]


def test_the_hooks_have_what_pre_commit_needs(hooks: dict[str, dict[str, Any]]) -> None:
    assert list(hooks) == ["cvkit-validate", "cvkit-export", "cvkit-leaks"]
    for one in hooks.values():
        assert {"id", "name", "entry", "language"} <= one.keys()
        assert one["language"] == "python"


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


class Repository:
    """A repository with a résumé, in which pre-commit runs the hooks of a clone of cvkit.

    What cvkit needs is that of this environment, so that nothing is downloaded.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "resumes"
        self._hooks = folder / "cvkit"
        self._home = folder / "home"
        for made in (self.folder, self._hooks, self._home):
            made.mkdir()
            _git(made, "init", "--quiet")
        for name in (".pre-commit-hooks.yaml", "LICENSE", "README.md", "pyproject.toml"):
            shutil.copy(ROOT / name, self._hooks)
        for name in ("src", "themes"):
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / name, self._hooks / name, ignore=ignored)
        _git(self._hooks, "add", ".")
        _git(self._hooks, "commit", "--quiet", "--message=1")

    def write(self, text: str) -> None:
        """Write and stage the résumé."""
        (self.folder / "resume.yaml").write_text(text, encoding="utf-8")
        _git(self.folder, "add", ".")

    def run(self) -> dict[str, str]:
        """Run all hooks on what is staged; return what pre-commit prints about each."""
        packages = sysconfig.get_path("purelib")
        program = Path(sys.executable).with_name("pre-commit")
        done = subprocess.run(
            [program, "try-repo", self._hooks, "--color=never"],
            cwd=self.folder, capture_output=True, text=True, check=False,
            env={"PATH": os.environ["PATH"], "HOME": str(self._home), "PYTHONPATH": packages,
                 "PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0"},
        )  # fmt: skip
        assert "cvkit validate" in done.stdout, done.stdout + done.stderr
        parts = re.split(r"(?m)^(cvkit \w+)\.+", done.stdout)
        return dict(zip(parts[1::2], parts[2::2], strict=True))


def _git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org")
    subprocess.run(["git", *who, *words], cwd=folder, check=True)  # noqa: S607


def test_pre_commit_runs_them(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.write("basics: {name: Ada, phone: +1 212 555 0100, private: [phone]}\n")
    assert set(repository.run().values()) == {"Passed\n"}
    repository.write("basics: {name: Ada Lovelace}\n")  # and with it, the PDF of the first run
    outcome = repository.run()
    assert "files were modified by this hook" in outcome["cvkit export"]
    repository.write("basics: {name: Ada Lovelace}\n")
    assert set(repository.run().values()) == {"Passed\n"}
    repository.write("basics: {nmae: Ada Lovelace}\n")
    outcome = repository.run()
    assert "resume.yaml:1:10" in outcome["cvkit validate"]
    assert "exit code: 1" in outcome["cvkit export"]

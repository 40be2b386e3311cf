"""CONTRIBUTING's recipes: what they say, done in a copy of the project, and checked there.

A block of ``diff`` names each file with ``+++``. Its hunks have no line numbers: the lines that
stay as they are say where the others go; without any, lines go to the end of the file.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

from conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

LINES = 25
"""What a recipe may take in CONTRIBUTING, with its code."""

_COPIED = (".github", "src", "themes", "tests", "docs", "pyproject.toml", "resume.yaml", "Makefile",
           *(page.name for page in ROOT.glob("*.md")))  # fmt: skip

_PROGRAM = """\
import contextlib, pathlib, runpy, shlex, sys
import pytest
from cvkit import cli

def call(line):
    if code := cli.run(shlex.split(line)):
        sys.exit(f"cvkit {line} ended with {code}")

calls, tests = sys.argv[1].splitlines(), sys.argv[2:]
for line in calls:
    call(line)
with open("docs/resume.schema.json", "w", encoding="utf-8") as schema:
    with contextlib.redirect_stdout(schema):
        call("schema")
runpy.run_path("docs/build_reference.py", run_name="__main__")
sys.exit(pytest.main(["-p", "no:cacheprovider", "-vv", *tests]))
"""
"""Calls cvkit, does what `make reference` does, and runs tests: all in one process, for speed."""


class Recipe(NamedTuple):
    """What stands under a heading of CONTRIBUTING."""

    text: str

    def __len__(self) -> int:
        """Return how many lines are read: not the empty ones, those that add one, and fences."""
        lines = (line.strip(" +") for line in self.text.splitlines())
        return len([line for line in lines if line and not line.startswith("```")])

    def block(self, language: str) -> str:
        (found,) = re.findall(rf"(?ms)^```{language}\n(.*?)^```$", self.text)
        return str(found)


def read(heading: str) -> Recipe:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    found = re.search(rf"(?ms)^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", text)
    assert found, f"CONTRIBUTING has no recipe “{heading}”"
    return Recipe(found[1])


def copy_project(folder: Path) -> Path:
    """Copy what cvkit and its tests are made of into a new folder, and return that."""
    ignored = shutil.ignore_patterns("__pycache__", ".*cache")
    folder.mkdir()
    for name in _COPIED:
        path = ROOT / name
        if path.is_dir():
            shutil.copytree(path, folder / name, ignore=ignored)
        else:
            shutil.copy2(path, folder / name)
    return folder


def patch(folder: Path, diff: str) -> None:
    """Make the changes of a block of ``diff``."""
    for name, hunk in re.findall(r"(?m)^\+\+\+ (\S+)\n((?:(?!\+\+\+ ).*\n)+)", diff):
        path = folder / name
        lines = hunk.splitlines(keepends=True)
        old = "".join(line[1:] or "\n" for line in lines if not line.startswith("+"))
        new = "".join(line[1:] or "\n" for line in lines if not line.startswith("-"))
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        assert not old or text.count(old) == 1, f"{name} does not have once:\n{old}"
        changed = text.replace(old, new) if old else text + new
        path.write_text(changed, encoding="utf-8")


def create(folder: Path, block: str) -> Path:
    """Write a block that is a whole file, whose first line names it."""
    path = folder / block.splitlines()[0].removeprefix("# ")
    path.parent.mkdir(exist_ok=True)
    assert not path.exists()
    path.write_text(block, encoding="utf-8")
    return path


def perform(
    folder: Path, *, calls: Iterable[str] = (), tests: Iterable[str]
) -> subprocess.CompletedProcess[str]:
    """Call cvkit in a copy of the project, build its reference, and run some of its tests.

    Args:
        folder: The copy.
        calls: What comes after ``cvkit``; the first that fails is the last.
        tests: Files, tests and options of pytest.
    """
    return subprocess.run(
        [sys.executable, "-c", _PROGRAM, "\n".join(calls), *tests],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src")},
        capture_output=True,
        text=True,
        check=False,
    )

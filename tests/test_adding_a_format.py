"""What CONTRIBUTING says about a new format is done here, and all that checks formats checks it."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tomllib
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

import packages
from conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

LINES = 25
"""What the recipe may take, with the call that tries it."""

CHECKS = [
    "tests/test_conformance.py",
    "tests/plugins/test_formats.py",
    "tests/exporters/test_format.py",
    "tests/cli/test_format_options.py",
    "tests/cli/test_export.py::test_formats_and_themes_complete",
    "tests/cli/test_export.py::test_the_help_lists_the_formats_that_are_found",
    "tests/test_docs.py::test_the_readme_lists_the_formats",
    "tests/test_docs.py::test_the_readme_explains_every_option",
]
"""Tests that list formats, and those that are made for each: of these, the new one's are run."""


class Recipe(NamedTuple):
    """What a person copies from CONTRIBUTING."""

    module: str
    project: str
    call: str

    @property
    def file(self) -> str:
        return self.module.splitlines()[0].removeprefix("# ")

    def install(self, site: Path) -> None:
        """Do what `pip install .` would do, without a network."""
        project: dict[str, Any] = tomllib.loads(self.project)["project"]
        ((group, points),) = project["entry-points"].items()
        packages.install(
            site,
            project["name"],
            modules={self.file: self.module},
            entry_points=points,
            group=group,
        )


def read_recipe() -> Recipe:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = re.search(r"(?ms)^## Add a format in ten minutes\n(.*?)^## ", text)
    assert section
    fences = dict(re.findall(r"(?ms)^```(\w+)\n(.*?)^```$", section[1]))
    return Recipe(fences["python"], fences["toml"], fences["sh"])


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    read_recipe().install(folder)
    return folder


def run(
    site: Path, folder: Path, *words: str, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run Python with what is installed in a folder."""
    return subprocess.run(
        [sys.executable, *words],
        cwd=folder,
        env={**os.environ, **variables, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "resume.yaml").write_text("basics: {name: Ada, headline: Programmer}")
    return tmp_path


def test_the_recipe_is_short() -> None:
    lines = [line for part in read_recipe() for line in part.splitlines() if line]
    assert 10 < len(lines) <= LINES


def test_the_call_that_is_shown_writes_the_file(site: Path, folder: Path) -> None:
    done = run(site, folder, "-m", *shlex.split(read_recipe().call))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    table = (folder / "resume.csv").read_text().splitlines()
    assert table == ["basics.name;Ada", "basics.headline;Programmer"]


@pytest.mark.parametrize(
    ("call", "code", "said"),
    [
        ("export csv -o cv.csv", 0, ""),
        (
            "export html -o cv.csv",
            2,
            "error: cv.csv has the wrong extension for HTML output.",
        ),
        (
            "export table -o cv.pdf",
            2,
            "error: cv.pdf has the wrong extension for CSV output.",
        ),
        ("export table --delimiter :", 2, "error: --delimiter must be “,” or “;”."),
    ],
)
def test_its_names_and_suffix_and_option_are_known(
    site: Path, folder: Path, call: str, code: int, said: str
) -> None:
    done = run(site, folder, "-m", "cvkit", *call.split())
    assert (done.returncode, done.stdout) == (code, "")
    assert done.stderr.startswith(said)
    assert (folder / "cv.csv").exists() == (code == 0)


def test_it_stands_in_the_help(site: Path, folder: Path) -> None:
    shown = " ".join(run(site, folder, "-m", "cvkit", "export", "--help").stdout.split())
    assert "table Every text with its place, as a table (RFC 4180)." in shown
    assert "--delimiter ,|; What stands between cells (table); default: ,." in shown


@pytest.mark.parametrize(
    ("typed", "completed"),
    [("export pdf,ta", "pdf,table"), ("export table --delim", "--delimiter")],
)
def test_the_shell_completes_it(site: Path, folder: Path, typed: str, completed: str) -> None:
    program = "from cvkit.__main__ import main; main()"
    asked = {"_CVKIT_COMPLETE": "complete_bash", "COMP_WORDS": f"cvkit {typed}",
             "COMP_CWORD": str(len(typed.split()))}  # fmt: skip
    done = run(site, folder, "-c", program, **asked)
    assert done.stdout.split() == [completed]


def test_it_is_one_of_all(site: Path, folder: Path) -> None:
    assert run(site, folder, "-m", "cvkit", "export", "all").returncode == 0
    written = {path.suffix for path in folder.iterdir()} - {".yaml"}
    assert ".csv" in written
    assert len(written) >= 7


def check(site: Path, *words: str) -> subprocess.CompletedProcess[str]:
    chosen = "not test_conformance or table or test_there_is_something"
    return run(site, ROOT, "-m", "pytest", "-p", "no:cacheprovider", "-vv", "-k", chosen, *words)


def test_whatever_checks_formats_passes_with_it(site: Path) -> None:
    done = check(site, *CHECKS)
    assert done.returncode == 0, done.stdout
    assert "::test_every_text_is_there_in_order[table-classic] PASSED" in done.stdout
    assert "::test_a_planted_loss_is_found[table] PASSED" in done.stdout


def test_a_format_that_loses_something_does_not_pass(tmp_path: Path) -> None:
    recipe = read_recipe()
    poorer = recipe.module.replace("if text:", 'if text and route[0] != "awards":')
    assert poorer != recipe.module
    recipe._replace(module=poorer).install(tmp_path)
    done = check(tmp_path, CHECKS[0])
    assert done.returncode == 1
    assert (
        "FAILED tests/test_conformance.py::test_every_text_is_there_in_order[table" in done.stdout
    )
    assert "lost: “" in done.stdout

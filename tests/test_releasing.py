"""A release is what its tag, the code and the changelog agree on."""

from __future__ import annotations

import datetime as dt
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import yaml

import cvkit
from conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

WORKFLOW = ROOT / ".github/workflows/release.yml"
CHANGES = """\
## [Unreleased]

- Too new.

## [1.2.0] - 2026-11-27

- New.

## [1.1.0] - 2025-01-02

- Old.
"""


def notes(tag: str, root: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(root / "docs/release_notes.py"), tag]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    files = {
        "docs/release_notes.py": (ROOT / "docs/release_notes.py").read_text(encoding="utf-8"),
        "src/cvkit/__init__.py": '__version__ = "1.2.0"\n',
        "CHANGELOG.md": CHANGES,
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_notes_are_those_of_the_version(project: Path) -> None:
    assert notes("v1.2.0", project).stdout == "- New.\n"


def test_a_tag_of_another_version_is_refused(project: Path) -> None:
    done = notes("v1.1.0", project)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "The tag is v1.1.0, but the version of the code is 1.2.0.\n"


def test_a_version_without_a_date_is_refused(project: Path) -> None:
    undated = CHANGES.replace("1.2.0] - 2026-11-27", "1.2.0]")
    (project / "CHANGELOG.md").write_text(undated, encoding="utf-8")
    done = notes("v1.2.0", project)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "CHANGELOG.md has no heading “## [1.2.0] - ” with a date.\n"


def test_this_version_is_in_the_changelog() -> None:
    done = notes(f"v{cvkit.__version__}")
    assert (done.returncode, done.stderr) == (0, "")
    assert "- `cvkit export`" in done.stdout


def test_the_changelog_goes_from_new_to_old() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    first, *dated = re.findall(r"(?m)^## \[(.+?)\](?: - (.+))?$", text)
    assert first == ("Unreleased", "")
    dates = [dt.date.fromisoformat(day) for _, day in dated]
    assert dates
    assert dates == sorted(dates, reverse=True)


def test_only_one_job_can_publish_and_none_has_a_password() -> None:
    text = WORKFLOW.read_text(encoding="utf-8")
    jobs = yaml.safe_load(text)["jobs"]
    publishing = [name for name, job in jobs.items() if "pypi-publish" in str(job["steps"])]
    assert publishing == ["publish"]
    assert jobs["publish"]["environment"]["name"] == "pypi"
    assert jobs["publish"]["permissions"] == {"id-token": "write"}
    assert "secrets." not in text

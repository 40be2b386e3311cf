"""The files that Git tracks."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cvkit.cli.tracked_files import tracked_files
from cvkit.errors import PlatformError

if TYPE_CHECKING:
    from conftest import Cli


def test_all_of_the_repository_are_found_from_a_folder_in_it(
    cvkit: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    cvkit.write("é ö.txt", "x")
    cvkit.write("inner/b.txt", "x")
    cvkit.write("gone.txt", "x")
    subprocess.run(["git", "init", "-q"], check=True)  # noqa: S607
    subprocess.run(["git", "add", "."], check=True)  # noqa: S607
    (cvkit.folder / "gone.txt").unlink()
    assert tracked_files() == (Path("inner/b.txt"), Path("é ö.txt"))
    monkeypatch.chdir("inner")
    assert tracked_files() == (Path("../inner/b.txt"), Path("../é ö.txt"))


def test_without_git_there_are_none(cvkit: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(cvkit.folder))
    with pytest.raises(PlatformError, match="Git is not installed"):
        tracked_files()

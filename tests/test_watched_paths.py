"""What is watched, and what counts as a change."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cvkit.project import Project
from cvkit.watched_paths import WatchedPaths

FILES = ("resume.yaml", "me.png", "variants/acme.yaml", "themes/mine/style.css", "fonts/a.ttf")


def watched(folder: Path) -> WatchedPaths:
    names = ["me.png", "variants", "variants/acme.yaml", "https://example.org/me.png"]
    return WatchedPaths.of(folder / "resume.yaml", Project.at(folder), names)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("text")
    return tmp_path


def test_a_resume_s_files_and_folders_are_watched(folder: Path) -> None:
    found = watched(folder)
    names = ("resume.yaml", "me.png", "variants", "variants/acme.yaml")
    assert found.files == {folder / name for name in names}
    own = Path("themes").absolute()  # of the current folder
    assert found.folders == {folder / "themes", folder / "fonts", own}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("how", ["edited", "replaced", "removed"])
def test_a_change_of_a_file_is_one(folder: Path, name: str, how: str) -> None:
    path = folder / name
    before = watched(folder).stamps()
    assert watched(folder).stamps() == before
    if how == "edited":
        path.write_text("longer text")
    elif how == "replaced":  # by one of the same size and time
        time = path.stat().st_mtime_ns
        (folder / "new").write_text("next")
        os.utime(folder / "new", ns=(time, time))
        (folder / "new").replace(path)
    else:
        path.unlink()
    assert watched(folder).stamps() != before


@pytest.mark.parametrize(
    ("name", "is_change"),
    [
        ("variants/b.yaml", True),
        ("themes/mine/theme.toml", True),
        ("variants/acme.pdf", False),  # an output
        ("variants/.#acme.yaml", False),  # an editor's own
        ("notes.txt", False),
    ],
)
def test_a_new_file_is_one_if_it_belongs_to_the_resume(
    folder: Path, name: str, *, is_change: bool
) -> None:
    before = watched(folder).stamps()
    (folder / name).write_text("text")
    assert (watched(folder).stamps() != before) == is_change


def test_a_file_that_is_missing_has_no_stamp(tmp_path: Path) -> None:
    found = watched(tmp_path)
    stamps = found.stamps()
    assert {path: stamps[path] for path in found.files} == dict.fromkeys(found.files)
    assert (tmp_path, tmp_path.stat().st_ino) in found.watched()


def test_several_resumes_are_watched_together(folder: Path) -> None:
    other = WatchedPaths.of(folder / "b.yaml", Project.at(folder), ["work.yaml"])
    found = WatchedPaths.together([watched(folder), other])
    assert found.files == watched(folder).files | {folder / "b.yaml", folder / "work.yaml"}
    assert found.folders == other.folders


def test_an_empty_folder_is_the_same_as_none(tmp_path: Path) -> None:
    found = watched(tmp_path)
    before = found.stamps()
    (tmp_path / "variants").mkdir()
    assert found.stamps() == before

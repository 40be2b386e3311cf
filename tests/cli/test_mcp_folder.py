"""Files are found, read and replaced in a folder, and none outside of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.cli import mcp_folder
from cvkit.cli.mcp_folder import FencedFolder
from cvkit.errors import FileError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.yaml", "b/c.yml", "d.json", ".e.yaml", ".f/g.yaml", "node_modules/h.json", "i"):
        path = tmp_path / "here" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    (tmp_path / "here/link.yaml").symlink_to(tmp_path / "here/a.yaml")
    (tmp_path / "outside.yaml").write_text("outside")
    return tmp_path / "here"


@pytest.fixture
def files(folder: Path) -> FencedFolder:
    return FencedFolder(folder, given=False)


def test_the_files_that_may_be_resumes(folder: Path, files: FencedFolder) -> None:
    assert files.names() == ("a.yaml", "b/c.yml", "d.json")
    (folder / "b/c.yml").write_bytes(b"x" * 5_000_001)
    assert files.names() == ("a.yaml", "d.json")


def test_too_many_files(files: FencedFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mcp_folder, "_MOST_FILES", 2)
    with pytest.raises(FileError, match="more than 2 YAML and JSON files"):
        files.names()


def test_each_file_has_one_name(files: FencedFolder) -> None:
    for name in ("a.yaml", "./a.yaml", "b/../a.yaml", "link.yaml"):
        assert files.name_of(name) == "a.yaml"
        assert files.read(name) == b"a.yaml"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("../outside.yaml", "is outside of the folder"),
        ("b/../../outside.yaml", "is outside of the folder"),
        ("/etc/hosts", "is outside of the folder"),
        (".e.yaml", "is hidden"),
        (".f/g.yaml", "is hidden"),
        ("i", "is neither YAML nor JSON"),
        ("no.yaml", "The folder has no file no.yaml"),
        ("a\0.yaml", "is no name of a file"),
        ("a" * 300 + ".yaml", "Can't use a+.yaml: file name too long"),
        ("b/" * 3000, "file name too long"),
    ],
)
def test_what_is_not_read(files: FencedFolder, name: str, message: str) -> None:
    with pytest.raises(FileError, match=message):
        files.read(name)


def test_a_file_is_replaced_only_if_it_is_as_it_was(folder: Path, files: FencedFolder) -> None:
    files.replace("link.yaml", b"a.yaml", b"new")
    assert (folder / "a.yaml").read_bytes() == b"new"
    assert (folder / "link.yaml").is_symlink()
    with pytest.raises(FileError, match="changed by another program in the meantime"):
        files.replace("a.yaml", b"a.yaml", b"newer")
    assert (folder / "a.yaml").read_bytes() == b"new"


def test_themes_and_fonts_are_those_of_the_folder(
    folder: Path, files: FencedFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder.parent / "themes").mkdir()
    (folder / "b/themes").symlink_to(folder.parent / "themes")
    (folder / "b/fonts").symlink_to(folder.parent / "themes")
    monkeypatch.chdir(folder.parent)
    project = files.project("b/c.yml")
    assert project.folder == folder / "b"
    assert project.theme_folders == (folder / "themes",)
    assert project.font_folders == ()


def test_values_of_the_environment_count_only_if_asked(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CVKIT_BASICS_PHONE", "1")
    assert FencedFolder(folder, given=False).project("a.yaml").given == ()
    assert len(FencedFolder(folder, given=True).project("a.yaml").given) == 1

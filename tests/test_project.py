"""What lies beside a résumé is read through its project, each file once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cvkit.errors import FileError, MissingFileError
from cvkit.project import Project

if TYPE_CHECKING:
    from conftest import Cli


def test_a_folders_own_themes_come_before_those_of_the_current_folder() -> None:
    project = Project.at(Path("cv"))
    assert project.theme_folders == (Path("cv/themes"), Path("themes"))
    assert project.font_folders == (Path("cv/fonts"),)
    assert Project.at(Path()).theme_folders == (Path("themes"),)


def test_a_file_is_read_once_however_often_it_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "me.jpg").write_bytes(b"first")
    project = Project.at(tmp_path)
    assert project.read("me.jpg") == b"first"
    (tmp_path / "me.jpg").write_bytes(b"second")
    assert project.read("me.jpg") == b"first"
    assert Project.at(tmp_path).read("me.jpg") == b"second"


def test_a_photo_whose_name_macos_decomposed_is_found(tmp_path: Path) -> None:
    (tmp_path / "Zoe\u0308.jpg").write_bytes(b"photo")
    assert Project.at(tmp_path).read("Zo\u00eb.jpg") == b"photo"
    with pytest.raises(MissingFileError, match="Zo\u00eb2"):
        Project.at(tmp_path).read("Zo\u00eb2.jpg")


def test_what_lies_outside_or_nowhere_is_refused(tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    (tmp_path / "secret").write_bytes(b"x")
    project = Project.at(tmp_path / "inside")
    with pytest.raises(FileError, match="is outside"):
        project.read("../secret")
    with pytest.raises(MissingFileError):
        project.read("secret")


def test_an_export_reads_each_file_of_a_theme_and_the_photo_once(
    cvkit: Cli, monkeypatch: pytest.MonkeyPatch, png: bytes
) -> None:
    cvkit.write("resume.yaml", """\
basics: {name: Ada, photo: me.png}
export:
  theme: mine
  theme_options: {accent: "#123456"}
  variants:
    a: {theme_options: {accent: "#234567"}}
    b: {theme: classic}
""")  # fmt: skip
    cvkit.write("themes/mine/theme.toml", 'description = "x"\nextends = "modern"\n')
    (cvkit.folder / "me.png").write_bytes(png)
    read: list[str] = []

    def count(name: str) -> None:
        original = getattr(Path, name)

        def counted(path: Path, *args: object, **options: object) -> object:
            if path.name in {"theme.toml", "style.css", "me.png"} or path.suffix == ".j2":
                read.append(f"{path.parent.name}/{path.name}")
            return original(path, *args, **options)

        monkeypatch.setattr(Path, name, counted)

    count("open")  # which the other ways of reading call
    assert cvkit("export", "html,text", "--variant", "all").code == 0
    assert len(read) == len(set(read)) > 5
    assert {"mine/theme.toml", "modern/theme.toml", "classic/theme.toml"} <= set(read)

"""Files are read as they were in a revision of a repository."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from cvkit.errors import FileError, MissingFileError, PlatformError
from cvkit.revisions import Revision, RevisionProject

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("HEAD~1:resume.yaml", ("HEAD~1", "resume.yaml")),
        ("origin/main:cv/ada.yaml", ("origin/main", "cv/ada.yaml")),
        ("v1.0:./resume.yaml", ("v1.0", "./resume.yaml")),
        ("resume.yaml", None),
        ("C:/resume.yaml", None),
        ("C:resume.yaml", None),
        ("https://example.org/resume.yaml", None),
        ("-x:resume.yaml", None),
        ("--exec=x:resume.yaml", None),
        ("HEAD:", None),
        (":resume.yaml", None),
    ],
)
def test_names(name: str, meant: tuple[str, str] | None) -> None:
    assert Revision.of(name) == meant


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in {"cv/a.yaml": "first", "cv/variants/x.yaml": "", "b.yaml": "b"}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    who = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org")
    for command in (("init", "--quiet"), ("add", "."), (*who, "commit", "--quiet", "-m", "1")):
        subprocess.run(["git", *command], check=True)  # noqa: S607
    (tmp_path / "cv/a.yaml").write_text("second")
    (tmp_path / "cv/new.yaml").touch()
    return tmp_path


def project(name: str, folder: Path) -> RevisionProject:
    revision = Revision.of(name)
    assert revision
    return RevisionProject(revision, folder)


def test_what_a_revision_has(repository: Path) -> None:
    of = project("HEAD:cv/a.yaml", repository / "cv")
    assert of.source() == b"first"
    assert of.read("a.yaml") == b"first"
    assert of.names("variants") == ("variants/x.yaml",)
    assert of.names("none") == ()


def test_the_current_folder(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository / "cv")
    of = project("HEAD:./a.yaml", repository / "cv")
    assert (of.source(), of.names("variants")) == (b"first", ("variants/x.yaml",))


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("HEAD:cv/new.yaml", "cv/new.yaml does not exist in HEAD."),
        ("HEAD:cv", "cv is not a file in HEAD."),
        ("HEAD~9:b.yaml", "There is no revision HEAD~9."),
    ],
)
def test_what_there_is_not(repository: Path, name: str, message: str) -> None:
    with pytest.raises(FileError) as raised:
        project(name, repository).source()
    assert raised.value.message == message


@pytest.mark.parametrize("name", ["../b.yaml", "/etc/passwd", "variants/../../b.yaml", ".."])
def test_files_are_those_of_its_folder(repository: Path, name: str) -> None:
    with pytest.raises(FileError, match="is outside the résumé's folder"):
        project("HEAD:cv/a.yaml", repository / "cv").read(name)


def test_a_missing_file_beside_it(repository: Path) -> None:
    with pytest.raises(MissingFileError, match=r"cv/new\.yaml does not exist"):
        project("HEAD:cv/a.yaml", repository / "cv").read("new.yaml")


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FileError, match="The current folder is in no git repository"):
        project("HEAD:a.yaml", tmp_path).source()
    monkeypatch.setenv("PATH", "")
    with pytest.raises(PlatformError, match="git is not installed"):
        project("HEAD:a.yaml", tmp_path).source()

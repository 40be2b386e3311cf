"""The disk: all files or none, nothing outside the folder, nothing old destroyed."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from cvkit import disk
from cvkit.errors import FileError, MissingFileError


def content(folder: Path) -> dict[str, str]:
    """Return the text of every file, hidden ones too."""
    return {path.name: path.read_text() for path in folder.iterdir() if path.is_file()}


def test_reading_gives_the_bytes(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\xff\x00")
    assert disk.read(tmp_path / "a") == b"\xff\x00"


@pytest.mark.parametrize(
    ("name", "error", "message", "help_text"),
    [
        ("no", MissingFileError, "There is no file no.", ""),
        (
            "resume.yaml",
            MissingFileError,
            "There is no file resume.yaml.",
            "`cvkit init` writes one to start from.",
        ),
        ("a", FileError, "a is a folder, not a file.", "Name a file in it."),
        ("file/x", FileError, "Can't read file/x: not a directory.", ""),
        ("x" * 300, FileError, f"Can't read {'x' * 300}: file name too long.", ""),
    ],
)
def test_what_cannot_be_read_is_told(  # noqa: PLR0913, PLR0917 - a table of four columns
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    error: type[FileError],
    message: str,
    help_text: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a").mkdir()
    Path("file").touch()
    with pytest.raises(FileError) as caught:
        disk.read(Path(name))
    assert (type(caught.value), caught.value.message, caught.value.help) == (
        error,
        message,
        help_text,
    )


def test_the_usual_file_of_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "resume.yaml").touch()
    with pytest.raises(FileError) as caught:
        disk.read(tmp_path)
    assert caught.value.help == f"Name the file: {tmp_path}/resume.yaml"


def test_a_photo_may_lie_below_the_folder(tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures/me.png").write_bytes(b"png")
    (tmp_path / "link.png").symlink_to("pictures/me.png")
    assert disk.read_beside(tmp_path, "pictures/me.png") == b"png"
    assert disk.read_beside(tmp_path, "pictures/../pictures/me.png") == b"png"
    assert disk.read_beside(tmp_path, "link.png") == b"png"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("../secret.png", "../secret.png is outside the résumé's folder"),
        ("../missing.png", "../missing.png is outside the résumé's folder"),
        ("/etc/passwd", "/etc/passwd is outside the résumé's folder"),
        ("/no/such", "/no/such is outside the résumé's folder"),
        ("link.png", "link.png is outside the résumé's folder"),
        ("folder/secret.png", "folder/secret.png is outside the résumé's folder"),
        ("missing.png", "missing.png does not exist"),
        ("here", "here is not a file"),
        ("a\0b", "a\0b can't be read: embedded null byte"),
        ("loop", "loop can't be read: "),
    ],
)
def test_a_photo_elsewhere_is_refused(tmp_path: Path, name: str, message: str) -> None:
    home = tmp_path / "home"
    (home / "here").mkdir(parents=True)
    (tmp_path / "secret.png").write_bytes(b"secret")
    (home / "link.png").symlink_to("../secret.png")
    (home / "folder").symlink_to(tmp_path)
    (home / "loop").symlink_to("loop")
    with pytest.raises(FileError) as caught:
        disk.read_beside(home, name)
    assert caught.value.message.startswith(message)


def test_a_photo_of_absurd_size_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "huge.png").open("wb") as file:
        file.truncate(20_000_001)
    with pytest.raises(FileError, match=r"^huge\.png is larger than 20 MB$"):
        disk.read_beside(tmp_path, "huge.png")


def test_files_are_written_and_replaced_with_their_permissions(tmp_path: Path) -> None:
    old = tmp_path / "old"
    old.write_text("before")
    old.chmod(0o600)
    mask = os.umask(0o027)
    try:
        disk.write_all({old: b"after", tmp_path / "new": b"here"})
    finally:
        os.umask(mask)
    assert content(tmp_path) == {"old": "after", "new": "here"}
    assert stat.S_IMODE(old.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


def test_a_symbolic_link_is_replaced_and_never_followed(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "victim").write_text("mine")
    (tmp_path / "victim").chmod(0o400)
    (tmp_path / "out/victim").symlink_to("../victim")
    (tmp_path / "out/dangling").symlink_to("made")
    (tmp_path / "out/loop").symlink_to("loop")
    names = ("victim", "dangling", "loop")
    disk.write_all({tmp_path / "out" / name: b"new" for name in names})
    assert content(tmp_path) == {"victim": "mine"}
    assert content(tmp_path / "out") == dict.fromkeys(names, "new")
    for name in names:
        status = (tmp_path / "out" / name).lstat()
        assert (stat.S_ISREG(status.st_mode), status.st_mode & 0o600) == (True, 0o600)


def test_links_among_the_outputs_are_replaced(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("real")
    disk.write_all({tmp_path / "real": b"1", tmp_path / "link": b"2"})
    assert content(tmp_path) == {"real": "1", "link": "2"}


def test_links_to_folders_are_followed(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to("folder")
    disk.write_all({tmp_path / "link/a": b"text"})
    assert content(tmp_path / "folder") == {"a": "text"}
    with pytest.raises(FileError, match=r"link is a folder; it can't be replaced by a file\.$"):
        disk.write_all({tmp_path / "link": b"text"})


def test_a_symbolic_link_is_followed_if_asked_for(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("before")
    (tmp_path / "link").symlink_to("real")
    (tmp_path / "dangling").symlink_to("made")
    files = {tmp_path / "link": b"after", tmp_path / "dangling": b"new"}
    disk.write_all(files, follow_links=True)
    assert (tmp_path / "link").is_symlink()
    assert content(tmp_path) == {"real": "after", "link": "after", "made": "new", "dangling": "new"}
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(FileError, match=r"loop: its symbolic links form a loop\.$"):
        disk.write_all({tmp_path / "loop": b"x"}, follow_links=True)


def test_the_link_of_a_descriptor_is_followed(tmp_path: Path) -> None:
    with (tmp_path / "file").open("wb") as file:
        disk.write_all({Path(f"/dev/fd/{file.fileno()}"): b"text"})
    assert content(tmp_path) == {"file": "text"}


def test_a_pipe_is_written_into_and_not_replaced() -> None:
    reader, writer = os.pipe()
    try:
        disk.write_all({Path(f"/dev/fd/{writer}"): b"text"})
        assert os.read(reader, 10) == b"text"
    finally:
        os.close(reader)
        os.close(writer)
    disk.write_all({Path("/dev/null"): b"gone"})
    assert Path("/dev/null").is_char_device()


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        ("folder", "folder is a folder; it can't be replaced by a file."),
        ("missing/x", "Can't write missing/x: there is no folder missing."),
        ("good/x", "Can't write good/x: good is not a folder."),
        ("folder/../good", "folder/../good is the same file as another output."),
        ("y" * 256, "Can't write " + "y" * 256 + ": file name too long."),
    ],
)
def test_nothing_is_written_if_one_target_cannot_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bad: str, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("good").write_text("before")
    Path("folder").mkdir()
    with pytest.raises(FileError) as caught:
        disk.write_all({Path("good"): b"after", Path(bad): b"x", Path("third"): b"x"})
    assert caught.value.message.startswith(message)
    assert content(tmp_path) == {"good": "before"}
    assert list(Path("folder").iterdir()) == []


def test_create_never_overwrites(tmp_path: Path) -> None:
    disk.create(tmp_path / "a", b"first")
    with pytest.raises(FileError, match="already exists; cvkit won't overwrite it"):
        disk.create(tmp_path / "a", b"second")
    (tmp_path / "dangling").symlink_to("target")
    with pytest.raises(FileError, match="already exists"):
        disk.create(tmp_path / "dangling", b"second")
    assert content(tmp_path) == {"a": "first"}


@pytest.mark.parametrize("has_links", [True, False])
def test_create_overwrites_no_file_that_appears_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, has_links: bool
) -> None:
    path, fsync, link = tmp_path / "a", os.fsync, Path.hardlink_to

    def refuse(self: Path, target: Path) -> None:
        if not has_links:  # on a USB stick, for example
            raise PermissionError(errno.EPERM, "Operation not permitted")
        link(self, target)

    def appear(descriptor: int) -> None:
        path.write_text("mine")
        fsync(descriptor)

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    disk.create(tmp_path / "b", b"x")
    monkeypatch.setattr(os, "fsync", appear)
    with pytest.raises(FileError, match=r"a already exists; cvkit won't overwrite it\.$"):
        disk.create(path, b"x")
    assert content(tmp_path) == {"a": "mine", "b": "x"}


def test_what_is_created_has_the_usual_permissions(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        disk.create(tmp_path / "a", b"x")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640


def test_create_needs_its_folder(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"^Can't write .*: there is no folder .*/no\.$"):
        disk.create(tmp_path / "no/a", b"x")


def test_a_folder_is_copied_whole_and_never_over_another(tmp_path: Path) -> None:
    (tmp_path / "from/below").mkdir(parents=True)
    (tmp_path / "from/a").write_text("a")
    (tmp_path / "from/below/b").write_text("b")
    disk.copy_folder(tmp_path / "from", tmp_path / "new/to")
    assert content(tmp_path / "new/to") == {"a": "a"}
    assert content(tmp_path / "new/to/below") == {"b": "b"}
    with pytest.raises(FileError, match="already exists; cvkit won't overwrite it"):
        disk.copy_folder(tmp_path / "from", tmp_path / "new/to")


def test_making_a_folder_that_is_there_is_fine(tmp_path: Path) -> None:
    disk.make_folder(tmp_path / "a/b")
    disk.make_folder(tmp_path / "a/b")
    assert (tmp_path / "a/b").is_dir()
    (tmp_path / "file").touch()
    with pytest.raises(FileError, match=r"file is a file, not a folder\.$"):
        disk.make_folder(tmp_path / "file")


def test_what_is_at_a_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("file").write_bytes(b"abc")
    Path("folder").mkdir()
    Path("link").symlink_to("file")
    Path("loop").symlink_to("loop")
    names = ("file", "folder", "link", "loop", "no", "/dev/null", "file/x")
    assert [name for name in names if disk.is_file(Path(name))] == ["file", "link"]
    assert [name for name in names if disk.is_same(Path(name), Path("file"))] == ["file", "link"]
    assert not disk.is_same(Path("no"), Path("no"))
    assert disk.size(Path("link")) == 3
    with pytest.raises(FileError, match=r"^Can't read no: no such file or directory\.$"):
        disk.size(Path("no"))


def test_reading_stops_at_a_limit(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    assert disk.read(tmp_path / "a", most=2) == b"ab"

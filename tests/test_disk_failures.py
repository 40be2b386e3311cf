"""Whatever happens while files are written, nothing half is left, and nothing old destroyed."""

from __future__ import annotations

import errno
import os
import signal
from pathlib import Path
from typing import NoReturn

import pytest

from cvkit import disk
from cvkit.errors import FileError


def content(folder: Path) -> dict[str, str]:
    """Return the text of every file, hidden ones too."""
    return {path.name: path.read_text() for path in folder.iterdir() if path.is_file()}


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no file be flushed to the disk."""

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)


@pytest.mark.usefixtures("full_disk")
def test_a_full_disk_destroys_nothing(tmp_path: Path) -> None:
    target = tmp_path / "old"
    target.write_text("before")
    with pytest.raises(FileError, match=r"Can't write .*: no space left on device"):
        disk.write_all({tmp_path / "new": b"x", target: b"after"})
    assert content(tmp_path) == {"old": "before"}


@pytest.mark.usefixtures("full_disk")
def test_on_a_full_disk_nothing_half_is_created(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"Can't write .*/new: no space left on device\.$"):
        disk.create(tmp_path / "new", b"x")
    assert list(tmp_path.iterdir()) == []
    source = tmp_path / "from"
    source.mkdir()
    (source / "a").touch()
    with pytest.raises(FileError, match=r"Can't write .*/to: no space left on device\.$"):
        disk.copy_folder(source, tmp_path / "themes/to")
    assert list(tmp_path.iterdir()) == [source]


@pytest.mark.parametrize(
    ("refused", "message", "left"),
    [
        ("a", "Can't write a: operation not permitted.", {"a": "old", "b": "old"}),
        (
            "b",
            "Can't write b: operation not permitted. Written: a. Not written: b, c.",
            {"a": "new", "b": "old"},
        ),
        (
            "c",
            "Can't write c: operation not permitted. Written: a, b. Not written: c.",
            {"a": "new", "b": "new"},
        ),
    ],
)
def test_a_failure_at_the_last_step_names_what_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: str, message: str, left: object
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a").write_text("old")
    Path("b").write_text("old")
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if target.name == refused:
            raise PermissionError(errno.EPERM, "Operation not permitted")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(FileError) as caught:
        disk.write_all({Path("a"): b"new", Path("b"): b"new", Path("c"): b"new"})
    assert caught.value.message == message
    assert content(tmp_path) == left


STALE = ".resume.pdf.cvkit-0123abcd"


@pytest.mark.parametrize(
    ("name", "hours", "is_kept"),
    [
        (STALE, 2, False),
        (STALE, 0.5, True),
        (f"{STALE}0", 2, True),
        ("resume.pdf.cvkit-0123abcd", 2, True),
        (".resume.pdf.0123abcd", 2, True),
        (".cvkit-0123abcd", 2, True),
    ],
)
def test_what_a_killed_process_left_is_removed_after_an_hour(
    tmp_path: Path, name: str, hours: float, *, is_kept: bool
) -> None:
    path = tmp_path / name
    path.touch()
    before = path.stat().st_mtime - 3600 * hours
    os.utime(path, (before, before))
    disk.write_all({tmp_path / "other": b"x"})
    assert path.exists() == is_kept


def test_what_is_named_like_a_staged_file_but_is_none_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / STALE).mkdir()
    (tmp_path / STALE.replace("0", "1")).symlink_to("nowhere")
    (tmp_path / STALE.replace("0", "2")).touch()
    entries = {path.name for path in tmp_path.iterdir()}
    for name in entries:
        os.utime(tmp_path / name, (0, 0), follow_symlinks=False)
    user = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: user + 1)
    disk.write_all({tmp_path / "a": b"x"})
    assert {path.name for path in tmp_path.iterdir()} == {*entries, "a"}


def test_staged_files_are_named_so_that_they_are_removed_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", lambda _path: None)  # as if it was killed
        patch.setattr(Path, "replace", lambda _path, _target: None)
        disk.write_all({tmp_path / "resume.pdf": b"x", tmp_path / ("é" * 120): b"x"})
    left = list(tmp_path.iterdir())
    assert len(left) == 2
    for path in left:
        os.utime(path, (0, 0))
    disk.write_all({tmp_path / "a": b"x"})
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_an_interrupt_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        disk.write_all({tmp_path / "new": b"x"})
    assert content(tmp_path) == {}


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_repeated_signals_leave_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    def leave(_number: int, _frame: object) -> NoReturn:
        raise SystemExit

    fsync, unlink = os.fsync, Path.unlink

    def flush(descriptor: int) -> None:
        signal.raise_signal(number)
        fsync(descriptor)

    def remove(path: Path) -> None:
        signal.raise_signal(number)
        unlink(path)

    monkeypatch.setattr(os, "fsync", flush)
    monkeypatch.setattr(Path, "unlink", remove)
    before = signal.signal(number, leave)
    try:
        with pytest.raises(SystemExit):
            disk.write_all({tmp_path / name: b"x" for name in "abc"})
        assert content(tmp_path) == {}
        with pytest.raises(SystemExit):
            disk.create(tmp_path / "a", b"x")
        assert content(tmp_path) == {"a": "x"}
    finally:
        signal.signal(number, before)

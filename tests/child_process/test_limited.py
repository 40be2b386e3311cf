"""A child process ends whatever its function does, and leaves nothing behind."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
import weakref
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cvkit.child_process import limited
from cvkit.child_process.limited import ExceededError, ResourceLimits
from cvkit.diagnostics import Position, Span, codes
from cvkit.errors import PlatformError, ThemeError

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMITS = ResourceLimits(seconds=5, patience=60, memory=512)
WITH_FILES = ResourceLimits(seconds=5, patience=60, memory=512, file=1)
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no limits without it")
needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="others do not limit the memory")


@pytest.fixture(autouse=True)
def _no_child_is_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    started: list[int] = []
    fork = limited._fork

    def remember() -> int:
        child = fork()
        started.append(child)
        return child

    monkeypatch.setattr(limited, "_fork", remember)
    yield
    for child in started:
        with pytest.raises(ChildProcessError):
            os.waitpid(child, os.WNOHANG)


def wait() -> bytes:
    time.sleep(60)
    return b""


@needs_fork
def test_what_only_waits_is_ended_as_well() -> None:
    limits = ResourceLimits(seconds=5, patience=1, memory=512)
    began = time.monotonic()
    with pytest.raises(ExceededError, match=r"^took more than 1 s$") as caught:
        limited.run(wait, limits)
    assert caught.value.is_limit
    assert time.monotonic() - began < 20


@needs_fork
def test_any_other_error_is_a_bug_and_says_where() -> None:
    def work() -> bytes:
        raise AssertionError("mine")

    with pytest.raises(RuntimeError, match=r"(?s)in work\n.*AssertionError: mine"):
        limited.run(work, LIMITS)


@needs_fork
def test_the_child_leaves_no_trace(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    class Circle:
        def __init__(self, trace: Path) -> None:
            self.me = self
            weakref.finalize(self, trace.touch)

    def leave_traces() -> bytes:
        gc.collect()
        os.write(1, b"written")
        os.write(2, b"written")
        try:
            (tmp_path / "file").write_text("x")
        except OSError:
            return b"not a byte"
        return b"written"

    gc.collect()
    gc.disable()
    try:
        finalizer = Circle(tmp_path / "finalized")
        del finalizer
        sys.stdout.write("once")
        before = sorted(tmp_path.iterdir())
        answer = limited.run(leave_traces, LIMITS)
        after = sorted(tmp_path.iterdir())
    finally:
        gc.enable()
    assert answer == b"not a byte"
    assert before == []
    assert [path.read_bytes() for path in after] == [b""]
    assert after == [tmp_path / "file"]
    sys.stdout.flush()
    assert capfd.readouterr() == ("once", "")


@needs_fork
def test_the_child_runs_no_handler_of_the_parents(tmp_path: Path) -> None:
    code = (
        "import atexit, pathlib, sys\n"
        "from cvkit.child_process import limited\n"
        "limits = limited.ResourceLimits(seconds=5, patience=60, memory=512)\n"
        "atexit.register(lambda: pathlib.Path('ends').mkdir())\n"
        "sys.stdout.write('once ')\n"
        "def leave(): raise SystemExit(3)\n"
        "print(limited.run(lambda: b'y', limits))\n"
        "try:\n    limited.run(leave, limits)\nexcept Exception as error:\n    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    said = "crashed (signal 0)"
    assert done.stdout == f"once b'y'\n{said}\n"
    assert done.stderr == "", "the folder would be made twice"
    assert (tmp_path / "ends").is_dir()


@needs_fork
def test_ctrl_c_ends_the_child_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_reader: int, _patience: int) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(limited, "_read", interrupt)
    with pytest.raises(KeyboardInterrupt):
        limited.run(wait, LIMITS)
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


@needs_fork
def test_a_parent_that_ignores_its_children_is_answered() -> None:
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        assert limited.run(lambda: b"y", LIMITS) == b"y"
    finally:
        signal.signal(signal.SIGCHLD, before)


@needs_fork
def test_a_machine_without_room_for_a_process_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> int:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", fail)
    before = len(list(Path("/dev/fd").iterdir()))
    with pytest.raises(PlatformError, match=r"^Can't start a process: Resource temp"):
        limited.run(lambda: b"", LIMITS)
    assert len(list(Path("/dev/fd").iterdir())) == before


def test_without_fork_it_runs_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def fill() -> bytes:
        raise MemoryError

    monkeypatch.delattr(os, "fork")
    assert limited.run(lambda: str(os.getpid()).encode(), LIMITS) == str(os.getpid()).encode()
    with pytest.raises(ExceededError, match=r"^needs more memory than is available$"):
        limited.run(fill, LIMITS)


@needs_fork
def test_several_threads_may_work_at_once() -> None:
    answers: list[bytes] = []

    def work(number: int) -> None:
        answers.append(limited.run(lambda: str(number).encode() * 99999, LIMITS))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [str(number).encode() * 99999 for number in range(8)]


@needs_fork
def test_a_themes_own_errors_come_as_they_were_told() -> None:
    span = Span(Position(2, 1), Position(2, 4))
    found = codes.TEMPLATE_ERROR.over(span, "a fault", "advice", file="mine/resume.md.j2")
    other = codes.TEMPLATE_LIMIT.over(None, "ç", file="x")

    def work() -> bytes:
        raise ThemeError(found, other)

    with pytest.raises(ThemeError) as caught:
        limited.run(work, LIMITS)
    assert caught.value.diagnostics == (found, other)


@needs_fork
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_child_that_is_killed_is_told(number: signal.Signals) -> None:
    def work() -> bytes:
        os.kill(os.getpid(), number)
        return b"not reached"

    with pytest.raises(ExceededError, match=rf"^crashed \(signal {number:d}\)$"):
        limited.run(work, LIMITS)


@needs_fork
def test_it_writes_into_a_folder_that_is_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    def write() -> bytes:
        Path(tempfile.gettempdir(), "file").write_bytes(b"x" * 100)
        return tempfile.gettempdir().encode()

    folder = Path(limited.run(write, WITH_FILES).decode())
    assert folder.parent == tmp_path
    assert list(tmp_path.iterdir()) == []


@needs_fork
def test_a_file_that_is_too_large_is_not_written() -> None:
    def write() -> bytes:
        try:
            Path(tempfile.gettempdir(), "file").write_bytes(b"x" * (2**20 + 1))
        except OSError as error:
            return str(error.strerror).encode()
        return b""

    assert limited.run(write, WITH_FILES) == b"File too large"


@needs_linux
def test_what_fills_the_memory_is_stopped() -> None:
    with pytest.raises(ExceededError, match=r"^used more than 512 MiB of memory$"):
        limited.run(lambda: b"x" * 2**30, LIMITS)


@needs_linux
def test_its_own_children_end_with_it() -> None:
    reader, writer = os.pipe()

    def start_and_wait() -> bytes:
        if child := os.fork():
            os.write(writer, str(child).encode())
        return wait()

    with pytest.raises(ExceededError, match=r"^took more than 1 s$"):
        limited.run(start_and_wait, ResourceLimits(5, 1, 512), leads=True)
    child = int(os.read(reader, 99))
    os.close(reader)
    os.close(writer)
    until = time.monotonic() + 20
    while _is_running(child):
        assert time.monotonic() < until
        time.sleep(0.01)


def _is_running(process: int) -> bool:
    """Return whether a process is there and is no zombie, which init may not have collected."""
    status = Path(f"/proc/{process}/stat")
    try:
        return status.read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False

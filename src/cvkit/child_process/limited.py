"""Runs a function in a child process with limits on time and memory.

Linux enforces all limits; other Unix systems enforce only those on time; platforms without
``fork``, such as Windows, enforce none.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import os
import select
import shutil
import signal
import tempfile
import time
import warnings
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from cvkit import signals
from cvkit.child_process import lifeline, packing
from cvkit.errors import PlatformError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cvkit.child_process.lifeline import Lifeline

_MEBIBYTE = 2**20
_CHUNK = 2**16
_DONE, _FAILED, _MEMORY_FULL = b"=", b"!", b"m"
_END = b"."
"""The end of a complete answer; an answer without it was cut off."""


@dataclass(frozen=True, slots=True)
class ResourceLimits:
    """The resources that a function may use.

    Attributes:
        seconds: CPU time in seconds.
        patience: Wall-clock time in seconds; more than ``seconds``, to allow for a busy machine.
        memory: Memory in MiB, in addition to what is in use at the start.
        file: The size of each file that it may write, in MiB; 0 if it may write none.
    """

    seconds: int
    patience: int
    memory: int
    file: int = 0


class ExceededError(Exception):
    """The function used more than it may, or its process crashed.

    Args:
        what: What happened, as the predicate of a sentence: ``took more than 5 s``.
        is_limit: Whether a limit was exceeded.
    """

    def __init__(self, what: str, *, is_limit: bool = True) -> None:
        super().__init__(what)
        self.what = what
        self.is_limit = is_limit


def run(work: Callable[[], bytes], limits: ResourceLimits, *, leads: bool = False) -> bytes:
    """Run a function in a child process, without side effects in this one, and return its result.

    What it writes into the folder for temporary files is removed, however it ends. On Linux, it
    ends with this process, even if that is killed.

    Args:
        work: The function to run.
        limits: What it may use.
        leads: Whether it may start processes of its own, which end with it.

    Raises:
        ExceededError: A limit was exceeded, or the process crashed.
        CvkitError: ``work`` raised this error.
        PlatformError: The system can't start another process.
        RuntimeError: ``work`` raised any other exception.
    """
    if not hasattr(os, "fork"):
        try:
            return work()
        except MemoryError:
            raise ExceededError("needs more memory than is available") from None
    folders = _temporary_folder() if limits.file else contextlib.nullcontext()
    with folders as folder, lifeline.between_parent_and_child() as pipe:
        answer, died_of = _answer(_Job(work, limits, folder, leads, pipe))
    return _result(answer, died_of, limits)


class _Job(NamedTuple):
    """What a child process does, with the arguments of ``run``, its folder and its lifeline."""

    work: Callable[[], bytes]
    limits: ResourceLimits
    folder: Path | None
    leads: bool
    pipe: Lifeline


@contextlib.contextmanager
def _temporary_folder() -> Iterator[Path]:
    folder = Path(tempfile.gettempdir(), f"cvkit-{os.urandom(8).hex()}")
    with _at_the_latest_at_exit(partial(shutil.rmtree, folder, ignore_errors=True)):
        folder.mkdir(mode=0o700)
        yield folder


@contextlib.contextmanager
def _at_the_latest_at_exit(clean_up: Callable[[], object]) -> Iterator[None]:
    """Clean up after a block, even if Python exits during it: the preview works in a thread."""
    atexit.register(clean_up)
    try:
        yield
    finally:
        with signals.held():
            clean_up()
            atexit.unregister(clean_up)


def _answer(job: _Job) -> tuple[bytes | None, int]:
    """Return what the child wrote, and the signal that terminated it, or 0."""
    reader, writer = os.pipe()
    # Block signals until the child is set up and the parent is ready to end it.
    blocked = signal.pthread_sigmask(
        signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
    )
    try:
        child = _fork()
    except OSError as error:
        os.close(reader)
        os.close(writer)
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
        raise PlatformError(f"Can't start a process: {error.strerror}.") from None
    if child == 0:
        _work(job, writer)
    died_of = 0

    def end() -> None:
        nonlocal died_of
        died_of = _end(child, leads=job.leads)

    with _at_the_latest_at_exit(end):
        try:
            os.close(writer)
            signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
            answer = _read(reader, job.limits.patience)
        finally:
            os.close(reader)
    return answer, died_of


def _fork() -> int:
    with warnings.catch_warnings():
        # Python warns about other threads because they may hold a lock that is never released in
        # the child. The wall-clock limit covers that case, too.
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()


def _work(job: _Job, writer: int) -> NoReturn:
    """Run the function in the child process, write the answer, and exit."""
    try:
        if job.leads:
            os.setpgid(0, 0)
        lifeline.hold(job.pipe, leads=job.leads)
        _confine(writer, job.limits)
        if job.folder:
            tempfile.tempdir = str(job.folder)
        kind, answer = _DONE, b""
        try:
            answer = job.work()
        except MemoryError:
            kind = _MEMORY_FULL
        except Exception as error:  # noqa: BLE001 - the parent raises it
            kind, answer = _FAILED, packing.pack_error(error)
        with open(writer, "wb", closefd=False) as pipe:
            pipe.write(kind)
            pipe.write(answer)
            pipe.write(_END)
    finally:
        # Don't run the parent's exit handlers, and don't flush its buffers a second time.
        os._exit(0)


def _confine(writer: int, limits: ResourceLimits) -> None:
    import resource  # noqa: PLC0415 - not on Windows

    # Inherited garbage is left to the parent: a finalizer may delete files.
    gc.freeze()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGXCPU):
        signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in {0, 1, 2} - {writer}:
        os.dup2(nowhere, stream)
    bounds = [(resource.RLIMIT_CPU, limits.seconds), (resource.RLIMIT_CORE, 0),
              (resource.RLIMIT_FSIZE, limits.file * _MEBIBYTE)]  # fmt: skip
    with contextlib.suppress(OSError):
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        used = pages * resource.getpagesize()
        bounds.append((resource.RLIMIT_AS, used + limits.memory * _MEBIBYTE))
    for what, most in bounds:
        soft, hard = resource.getrlimit(what)
        now = [most, *(limit for limit in (soft, hard) if limit != resource.RLIM_INFINITY)]
        resource.setrlimit(what, (min(now), hard))


def _read(reader: int, patience: int) -> bytes | None:
    """Return everything written to a pipe; ``None`` if that takes too long."""
    chunks: list[bytes] = []
    poll = select.poll()
    poll.register(reader, select.POLLIN)
    until = time.monotonic() + patience
    while poll.poll(max(0, until - time.monotonic()) * 1000):
        chunk = os.read(reader, _CHUNK)
        if not chunk:
            return b"".join(chunks)
        chunks.append(chunk)
    return None


def _end(child: int, *, leads: bool) -> int:
    """End a child process and return the signal that terminated it, or 0."""
    with contextlib.suppress(OSError):  # it is over; or its group does not exist yet
        if leads:
            os.killpg(child, signal.SIGKILL)
    with contextlib.suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    try:
        _, status = os.waitpid(child, 0)
    except ChildProcessError:  # the calling process ignores SIGCHLD
        return 0
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


def _result(answer: bytes | None, died_of: int, limits: ResourceLimits) -> bytes:
    if answer is None:
        raise ExceededError(f"took more than {limits.patience} s")
    kind, data = answer[:1], answer[1:-1]
    if not answer.endswith(_END):
        if died_of == signal.SIGXCPU:
            raise ExceededError(f"took more than {limits.seconds} s of CPU time")
        raise ExceededError(f"crashed (signal {died_of})", is_limit=False)
    if kind == _MEMORY_FULL:
        raise ExceededError(f"used more than {limits.memory} MiB of memory")
    if kind == _FAILED:
        raise packing.unpack_error(data)
    return data

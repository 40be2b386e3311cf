"""Runs templates in a child process with limits on time and memory.

The sandbox restricts what a template may access, but not how long it runs: two nested empty loops,
or a text doubled thirty times, would hang the program. Linux enforces all limits; other Unix
systems enforce only the time limit; platforms without ``fork``, such as Windows, enforce none.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import select
import signal
import time
import traceback
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from cvkit.diagnostics import Position, Span, codes
from cvkit.errors import PlatformError, ThemeError

if TYPE_CHECKING:
    from collections.abc import Callable

    from cvkit.diagnostics import Diagnostic

_MEBIBYTE = 2**20
_CHUNK = 2**16
_DONE, _THEME_AT_FAULT, _MEMORY_FULL, _BUG = b"=", b"!", b"m", b"?"
_END = b"."
"""The end of a complete answer; an answer without it was cut off."""


@dataclass(frozen=True, slots=True)
class ResourceLimits:
    """The resources that a function may use.

    Attributes:
        seconds: CPU time in seconds.
        patience: Wall-clock time in seconds; more than ``seconds``, to allow for a busy machine.
        memory: Memory in MiB, in addition to what is in use at the start.
    """

    seconds: int = 5
    patience: int = 60
    memory: int = 512


LIMITS = ResourceLimits()


def run(work: Callable[[], bytes], file: str) -> bytes:
    """Run a function in a child process, without side effects in this one, and return its result.

    Args:
        work: The function to run.
        file: The path of the template, for diagnostics.

    Raises:
        ThemeError: A limit was exceeded, or ``work`` raised this error.
        PlatformError: The system can't start another process.
        RuntimeError: ``work`` raised any other exception.
    """
    if not hasattr(os, "fork"):
        try:
            return work()
        except MemoryError:
            raise _exceeded(file, "needs more memory than is available") from None
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
        _work(work, writer, LIMITS)
    try:
        os.close(writer)
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
        answer = _read(reader, LIMITS.patience)
    finally:
        os.close(reader)
        died_of = _end(child)
    return _result(answer, died_of, file)


def _fork() -> int:
    with warnings.catch_warnings():
        # Python warns about other threads because they may hold a lock that is never released in
        # the child. The wall-clock limit covers that case, too.
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()


def _work(work: Callable[[], bytes], writer: int, limits: ResourceLimits) -> NoReturn:
    """Run the function in the child process, write the answer, and exit."""
    try:
        _confine(writer, limits)
        kind, answer = _DONE, b""
        try:
            answer = work()
        except ThemeError as error:
            kind, answer = _THEME_AT_FAULT, _packed(error.diagnostics)
        except MemoryError:
            kind = _MEMORY_FULL
        except Exception:  # noqa: BLE001 - the parent raises an error
            kind, answer = _BUG, traceback.format_exc().encode(errors="replace")
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
              (resource.RLIMIT_FSIZE, 0)]  # fmt: skip
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


def _end(child: int) -> int:
    """End a child process and return the signal that terminated it, or 0."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    try:
        _, status = os.waitpid(child, 0)
    except ChildProcessError:  # the calling process ignores SIGCHLD
        return 0
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


def _result(answer: bytes | None, died_of: int, file: str) -> bytes:
    if answer is None:
        raise _exceeded(file, f"took more than {LIMITS.patience} s", _HELP)
    kind, text = answer[:1], answer[1:-1]
    if not answer.endswith(_END):
        if died_of == signal.SIGXCPU:
            raise _exceeded(file, f"took more than {LIMITS.seconds} s of CPU time", _HELP)
        raise _exceeded(file, f"crashed (signal {died_of})")
    if kind == _MEMORY_FULL:
        raise _exceeded(file, f"used more than {LIMITS.memory} MiB of memory", _HELP)
    if kind == _THEME_AT_FAULT:
        raise ThemeError(*_unpacked(text))
    if kind == _BUG:
        raise RuntimeError(text.decode())
    return text


_HELP = "themes that don't come with cvkit have limits; is there an endless loop?"


def _exceeded(file: str, what: str, help_: str = "") -> ThemeError:
    return ThemeError(codes.TEMPLATE_LIMIT.over(None, f"the template {what}", help_, file=file))


def _packed(found: tuple[Diagnostic, ...]) -> bytes:
    """Serialize diagnostics for the parent, which couldn't trust a pickle."""
    parts = [(one.code, one.span, one.message, one.help, one.file) for one in found]
    return json.dumps(parts).encode()


def _unpacked(text: bytes) -> list[Diagnostic]:
    return [
        codes.CODES[code].over(_span(span), message, help_, file=file)
        for code, span, message, help_, file in json.loads(text)
    ]


def _span(ends: list[list[int]] | None) -> Span | None:
    return Span(*(Position(*end) for end in ends)) if ends else None

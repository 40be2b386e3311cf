"""Ends a child process as soon as its parent is gone, even if that was killed (``kill -9``).

The parent holds the writing end of a pipe and never writes to it. When the parent ends, the system
closes that end and sends SIGIO to the process or the group at the reading end (``O_ASYNC`` in
Linux, fcntl(2)). Unlike ``PR_SET_PDEATHSIG``, this also ends what the child started.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import sys
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Lifeline(NamedTuple):
    """The two ends of the pipe, as file descriptors."""

    reader: int
    writer: int


@contextlib.contextmanager
def between_parent_and_child() -> Iterator[Lifeline]:
    """Yield a pipe to start a child process with; it must have ended at the end of the block."""
    pipe = Lifeline(*os.pipe())
    try:
        yield pipe
    finally:
        os.close(pipe.reader)
        os.close(pipe.writer)


def hold(pipe: Lifeline, *, leads: bool) -> None:
    """In the child process, end when the parent does.

    Systems other than Linux ignore SIGIO by default; there, this does nothing.

    Args:
        pipe: The pipe that the parent made.
        leads: Whether this process leads a group, which ends with it.
    """
    os.close(pipe.writer)
    if sys.platform != "linux":
        return
    import fcntl  # noqa: PLC0415 - not on Windows

    signal.signal(signal.SIGIO, signal.SIG_DFL)
    fcntl.fcntl(pipe.reader, fcntl.F_SETOWN, -os.getpgrp() if leads else os.getpid())
    fcntl.fcntl(pipe.reader, fcntl.F_SETFL, os.O_ASYNC)
    poll = select.poll()
    poll.register(pipe.reader, select.POLLIN)
    if poll.poll(0):  # the parent has ended before this
        os._exit(1)

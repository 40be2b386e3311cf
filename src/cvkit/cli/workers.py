"""Runs the same work on many values: in this process, or in several of this machine.

joblib starts and feeds the processes, because its backends are one interface to processes and to
other machines. They are started anew, not forked, so it works the same way on every system.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from functools import cache
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from cvkit.errors import CvkitError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")

Numbered: TypeAlias = tuple[int, _Task]
"""A task or a result with the number of the task, by which the two find each other."""

Stream: TypeAlias = "Callable[[Iterable[Numbered[_Task]]], Iterator[Numbered[_Result]]]"
"""Yields results as they are ready; raises ``LostError`` if a task ends its process."""


_GLANCE = 0.5
"""How often a process looks for its parent, in seconds."""


class LostError(Exception):
    """A process ended, and what it and others were doing is lost."""


def count(text: str | None, *, cluster: str | None = None) -> int:
    """Return the number of processes that ``--jobs`` asks for.

    Args:
        text: A number, or ``auto`` for one on each core that this process may use; by default, 1.
        cluster: The address of a cluster, whose workers are as many as they are.

    Raises:
        CvkitError: It is neither, or there is a cluster, too.
    """
    if text is None:
        return 1
    if cluster:
        raise CvkitError("--jobs is for this machine; a cluster has its own.", "Leave out one.")
    if text == "auto":
        affinity = getattr(os, "sched_getaffinity", None)  # neither macOS nor Windows has it
        return len(affinity(0)) if affinity else os.cpu_count() or 1
    if not (text.isdecimal() and int(text)):
        raise CvkitError(f"--jobs needs a number, or auto, not “{text}”.", "Example: --jobs 4")
    return int(text)


def run(
    stream: Stream[_Task, _Result],
    tasks: Iterable[_Task],
    crashed: Callable[[_Task], _Result],
) -> Iterator[_Result]:
    """Yield the results of tasks as they are ready.

    If a process ends, for lack of memory perhaps, the tasks that were begun are tried once more,
    one by one.

    Args:
        stream: Does the work.
        tasks: The tasks.
        crashed: Makes the result of a task that ends its process when it is alone, too.
    """
    waiting = enumerate(tasks)
    begun: dict[int, _Task] = {}

    def begin() -> Iterator[Numbered[_Task]]:
        for number, task in waiting:
            begun[number] = task
            yield number, task

    is_lost = True
    while is_lost:
        is_lost = False
        try:
            for number, result in stream(begin()):
                del begun[number]
                yield result
        except LostError:
            is_lost = True
        for number, task in [*begun.items()]:
            del begun[number]
            try:
                yield from (result for _, result in stream([(number, task)]))
            except LostError:
                yield crashed(task)


def here(work: Callable[[_Task], _Result]) -> Stream[_Task, _Result]:
    """Return a stream that does the work in this process."""

    def stream(tasks: Iterable[Numbered[_Task]]) -> Iterator[Numbered[_Result]]:
        return ((number, work(task)) for number, task in tasks)

    return stream


def processes(work: Callable[[_Task], _Result], jobs: int) -> Stream[_Task, _Result]:
    """Return a stream that does the work in processes, which end with the stream.

    Args:
        work: The function; it raises nothing.
        jobs: How many processes work.
    """

    def stream(tasks: Iterable[Numbered[_Task]]) -> Iterator[Numbered[_Result]]:
        from joblib import Parallel, delayed
        from joblib.externals.loky import get_reusable_executor
        from joblib.externals.loky.process_executor import TerminatedWorkerError

        # With a single job, joblib would stay in this process.
        parallel = Parallel(
            max(jobs, 2), return_as="generator_unordered", pre_dispatch="3*n_jobs", max_nbytes=None
        )
        try:
            yield from parallel(delayed(_in_process)(work, *task) for task in tasks)
        except TerminatedWorkerError:
            raise LostError from None
        finally:
            get_reusable_executor().shutdown(wait=False, kill_workers=True)

    return stream


def _in_process(work: Callable[[_Task], _Result], number: int, task: _Task) -> Numbered[_Result]:
    """Do the work in a process that has nothing else to do."""
    _belong_to_the_parent()
    return number, work(task)


@cache
def _belong_to_the_parent() -> None:
    """End when the parent ends this process, or is killed.

    Ctrl-C, which all processes of a terminal get, is the parent's to handle. On Windows, where a
    parent that is gone keeps its number, joblib ends a process without work after some minutes.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = os.getppid()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(_GLANCE)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()

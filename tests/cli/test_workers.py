"""Work in several processes: as results come, in whatever order, and in spite of crashes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

import errands
from cvkit.cli import workers
from cvkit.errors import CvkitError

if TYPE_CHECKING:
    from cvkit.cli.workers import Stream


def done(stream: Stream[int, str], tasks: list[int]) -> dict[str, str]:
    """Return which process did each task."""
    results = workers.run(stream, tasks, errands.crashed)
    return dict(result.split() for result in results)


def test_work_can_stay_in_this_process() -> None:
    assert done(workers.here(errands.work), [1, 2]) == dict.fromkeys("12", str(os.getpid()))


def test_several_jobs_are_done_in_processes_of_their_own() -> None:
    found = done(workers.processes(errands.work, 2), [*range(12)])
    assert found.keys() == {str(number) for number in range(12)}
    assert str(os.getpid()) not in found.values()


def test_a_task_that_ends_its_process_takes_no_other_with_it() -> None:
    found = done(workers.processes(errands.work, 2), [1, 2, -3, 4, 5, 6, 7, 8, -9, 10])
    assert len(found) == 10
    assert {name for name, process in found.items() if process == "crashed"} == {"-3", "-9"}


def test_jobs_are_a_number_or_as_many_as_cores() -> None:
    assert workers.count("3") == 3
    assert workers.count("auto") >= 1
    for text in ("0", "-1", "x", "", "1.5"):
        with pytest.raises(CvkitError, match="--jobs needs a number, or auto"):
            workers.count(text)

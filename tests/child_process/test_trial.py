"""What takes too much fails in a child process, and nothing else changes."""

from __future__ import annotations

import os
import signal

import pytest

from cvkit.child_process import trial
from cvkit.child_process.limited import ExceededError, ResourceLimits
from cvkit.errors import FileError


def test_what_is_within_the_limits_leaves_no_trace() -> None:
    done: list[int] = []
    trial.first(lambda: done.append(1))
    assert done == []


def test_what_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trial, "LIMITS", ResourceLimits(seconds=1, patience=60, memory=256))

    def endless() -> None:
        while True:
            pass

    with pytest.raises(ExceededError, match="took more than 1 s of CPU time"):
        trial.first(endless)


@pytest.mark.parametrize("error", [FileError("No."), ValueError("no")])
def test_errors_come_when_the_work_is_done(error: Exception) -> None:
    def fail() -> None:
        raise error

    trial.first(fail)


def test_a_crash_is_told() -> None:
    with pytest.raises(ExceededError, match="crashed"):
        trial.first(lambda: os.kill(os.getpid(), signal.SIGKILL))


def test_without_fork_nothing_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork")
    trial.first(lambda: pytest.fail("It was called."))

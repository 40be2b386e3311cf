"""Calls work one after another, and fail with a message."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import anyio
import pytest
from mcp.server.mcpserver.exceptions import ToolError

from cvkit.diagnostics import codes
from cvkit.errors import CvkitError, ThemeError
from cvkit.mcp_server.one_at_a_time import OneAtATime
from cvkit.mcp_server.workspace import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from cvkit.mcp_server.workspace import Workspace
    from mcp_server.conftest import Desk


def test_calls_never_overlap(desk: Desk) -> None:
    calls = OneAtATime(desk.fenced)
    busy = threading.Lock()
    overlaps: list[bool] = []

    def call(_: Workspace) -> None:
        overlaps.append(not busy.acquire(blocking=False))
        threading.Event().wait(0.01)
        busy.release()

    async def run() -> None:
        async with anyio.create_task_group() as group:
            for _ in range(8):
                group.start_soon(calls.do, call)

    anyio.run(run)
    assert overlaps == [False] * 8


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (CvkitError("No.", "Do this."), "No. Do this."),
        (ZeroDivisionError("secret"), "This is a bug in cvkit: ZeroDivisionError."),
        (
            RefusedError("No.", [codes.EMPTY.over(None, "it is empty", "write", file="a.yaml")]),
            "No.\na.yaml: error CV009 it is empty\n  help: write",
        ),
        (
            ThemeError(codes.EMPTY.over(None, "it is empty", "a\nb", file="theme.toml")),
            "The theme can't be used.\ntheme.toml: error CV009 it is empty\n  help: a␊b",
        ),
        (CvkitError("There is no “\x1b[2J\n\u202e”."), "There is no “␛[2J␊�”."),
        (CvkitError("a" * 5000 + "z"), "a" * 1000 + " … " + "a" * 999 + "z"),
    ],
)
def test_what_fails_says_why(desk: Desk, error: Exception, message: str) -> None:
    def call(_: Workspace) -> None:
        raise error

    with pytest.raises(ToolError) as raised:
        anyio.run(OneAtATime(desk.fenced).do, call)
    assert str(raised.value) == message


def test_a_call_that_nobody_waits_for_is_told_so(desk: Desk) -> None:
    calls = OneAtATime(desk.fenced)
    started, go_on, ended = threading.Event(), threading.Event(), threading.Event()
    outcomes: list[str] = []

    def call(here: Workspace) -> None:
        started.set()
        go_on.wait()
        try:
            here.check_cancelled()
            outcomes.append("written")
        except CvkitError as error:
            outcomes.append(error.message)
        ended.set()

    async def run(wait: Callable[[], bool]) -> None:
        async with anyio.create_task_group() as group:
            group.start_soon(calls.do, call)
            await anyio.to_thread.run_sync(wait)
            group.cancel_scope.cancel()

    anyio.run(run, started.wait)
    go_on.set()
    ended.wait()
    assert outcomes == ["The request was cancelled."]

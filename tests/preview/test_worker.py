"""A thread that does one thing after another, for those who wait for it."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from functools import partial
from typing import TYPE_CHECKING

import pytest

from cvkit.preview.worker import EndedError, Worker

if TYPE_CHECKING:
    from collections.abc import Callable


def test_what_nobody_waits_for_is_not_begun() -> None:
    begun: list[str] = []

    async def work() -> None:
        worker, gate = Worker(), threading.Event()
        slow = asyncio.ensure_future(worker.do(gate.wait))
        given_up = asyncio.ensure_future(worker.do(partial(begun.append, "given up")))
        await asyncio.sleep(0)
        given_up.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await given_up
        gate.set()
        await slow
        await worker.do(partial(begun.append, "wanted"))

    asyncio.run(work())
    assert begun == ["wanted"]


def test_a_mistake_in_the_work_is_the_waiting_ones() -> None:
    async def work() -> None:
        await Worker().do(partial(int, "x"))

    with pytest.raises(ValueError, match="invalid literal"):
        asyncio.run(work())


def test_the_end_waits_for_no_work() -> None:
    gate = threading.Event()

    async def work(end: Callable[[Worker], None]) -> None:
        worker = Worker()
        slow = asyncio.ensure_future(worker.do(gate.wait))
        await asyncio.sleep(0)
        end(worker)
        await slow

    with pytest.raises(EndedError):
        asyncio.run(work(Worker.end))
    gate.set()

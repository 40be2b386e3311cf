"""A background thread for slow work, so that the server stays responsive."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import Future
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")


class EndedError(Exception):
    """The preview has ended, and nobody waits for the result any more."""


class Worker:
    """Runs one call after another; calls that nobody waits for any more are skipped.

    Unlike a ``ThreadPoolExecutor``, it does not delay the exit until the current call has ended.
    """

    def __init__(self) -> None:
        self._work: SimpleQueue[tuple[Future[Any], Callable[[], Any]]] = SimpleQueue()
        self._ended = asyncio.Event()
        threading.Thread(target=self._run, name="cvkit-preview", daemon=True).start()

    async def do(self, call: Callable[[], _T]) -> _T:
        """Return what the call returns, or raise what it raises.

        Raises:
            EndedError: The preview ended before the call did.
        """
        future: Future[_T] = Future()
        self._work.put((future, call))
        result = asyncio.wrap_future(future)
        ended = asyncio.ensure_future(self._ended.wait())
        try:
            await asyncio.wait((result, ended), return_when=asyncio.FIRST_COMPLETED)
            if not result.done():
                raise EndedError
            return result.result()
        finally:
            ended.cancel()
            future.cancel()
            result.cancel()

    def end(self) -> None:
        """Wake all waiting callers with ``EndedError``."""
        self._ended.set()

    def _run(self) -> None:
        while True:
            future, call = self._work.get()
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = call()
            except BaseException as error:  # noqa: BLE001 - passed to the caller that waits
                future.set_exception(error)
            else:
                future.set_result(result)

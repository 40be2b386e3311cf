"""A thread of its own for what takes long, so that the page stays alive meanwhile."""

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
    """The preview ends, and nobody waits for the result any more."""


class Worker:
    """Does one thing after another; what nobody waits for any more is not begun.

    Python's own pool of threads would be waited for at the end, however long its work takes.
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
        """Let nobody wait any longer."""
        self._ended.set()

    def _run(self) -> None:
        while True:
            future, call = self._work.get()
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = call()
            except BaseException as error:  # noqa: BLE001 - handed to whoever waits
                future.set_exception(error)
            else:
                future.set_result(result)

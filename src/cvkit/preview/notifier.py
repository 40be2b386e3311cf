"""Counts file changes, and wakes the tasks that wait for one."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


class ChangeNotifier:
    """A counter of changes that tasks can wait for.

    Attributes:
        version: The number of changes so far.
    """

    def __init__(self) -> None:
        self.version = 0
        self._has_ended = False
        self._next = asyncio.Event()

    def notify(self) -> None:
        """Count a change."""
        self.version += 1
        self._wake()

    def end(self) -> None:
        """End all iterations of ``changes``."""
        self._has_ended = True
        self._wake()

    async def changes(self) -> AsyncIterator[int]:
        """Yield the current version, then each later one; missed versions are skipped."""
        seen = -1
        while not self._has_ended:
            if seen == self.version:
                await self._next.wait()
            else:
                seen = self.version
                yield seen

    def _wake(self) -> None:
        self._next.set()
        self._next = asyncio.Event()

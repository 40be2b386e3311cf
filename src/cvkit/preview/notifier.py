"""Count the changes of the files, and wake whoever waits for one."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


class ChangeNotifier:
    """A counter that can be waited for.

    Attributes:
        moment: How many changes there have been.
    """

    def __init__(self) -> None:
        self.moment = 0
        self._has_ended = False
        self._next = asyncio.Event()

    def notify(self) -> None:
        """Count a change."""
        self.moment += 1
        self._wake()

    def end(self) -> None:
        """Let nobody wait any longer."""
        self._has_ended = True
        self._wake()

    async def moments(self) -> AsyncIterator[int]:
        """Yield the moment now, and each later one; of those missed meanwhile, only the last."""
        seen = -1
        while not self._has_ended:
            if seen == self.moment:
                await self._next.wait()
            else:
                seen = self.moment
                yield seen

    def _wake(self) -> None:
        self._next.set()
        self._next = asyncio.Event()

"""Tells the preview of changes of files as soon as the system notices them."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from cvkit.watched_paths import WatchedPaths

_STEP, _DEBOUNCE, _POLL = 20, 200, 1000
"""Milliseconds: how long no change must follow the last one, how long to wait for that at most,
and how often to check without a notification, in case a folder was added or removed."""


async def changes(paths: Callable[[], WatchedPaths]) -> AsyncIterator[None]:
    """Yield whenever a file has changed, after a short debounce.

    Args:
        paths: Returns what to watch; the result may differ each time.
    """
    from watchfiles import awatch  # noqa: PLC0415 - an extra

    logging.getLogger("watchfiles").setLevel(logging.CRITICAL)
    before = paths().stamps()
    while True:
        now = paths().stamps()
        if now != before:
            before = now
            yield
        watched = paths().watched()
        if not watched:
            await asyncio.sleep(_POLL / 1000)
            continue
        try:
            async for _ in awatch(
                *(folder for folder, _ in watched),
                watch_filter=None,
                step=_STEP,
                debounce=_DEBOUNCE,
                rust_timeout=_POLL,
                yield_on_timeout=True,
                recursive=False,
                ignore_permission_denied=True,
            ):
                now = paths().stamps()
                if now != before:
                    before = now
                    yield
                if paths().watched() != watched:
                    break
        except (
            OSError,
            RuntimeError,
        ):  # it was removed just now, or the system's limit of watches is reached
            await asyncio.sleep(_POLL / 1000)

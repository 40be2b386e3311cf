"""Watches the résumé, its photo, themes and fonts for changes."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator
    from pathlib import Path

Stamps = dict["Path", tuple[int, ...]]
"""Modification time, size and inode of each file by path; empty for a missing file."""

_STEP, _DEBOUNCE, _POLL = 20, 200, 1000
"""Milliseconds: how long no change must follow the last one, how long to wait for that at most,
and how often to check without a notification, in case a folder was added or removed."""


class WatchedPaths(NamedTuple):
    """The files and folders to watch.

    Attributes:
        files: The résumé and its photo.
        folders: Folders to watch with all their contents; they need not exist.
    """

    files: frozenset[Path]
    folders: frozenset[Path]

    def watched(self) -> frozenset[tuple[Path, int]]:
        """Return each folder to watch (not recursively), with its inode number.

        Editors replace files, so it is the parent folder that is watched. The inode number tells a
        folder from another that was created later under the same name.
        """
        around = {path.parent for path in (*self.files, *self.folders)}
        around |= {path.resolve().parent for path in self.files}
        below = {path for folder in self.folders for path in _walk(folder) if path.is_dir()}
        return frozenset(
            (folder, found[-1])
            for folder in (*around, *self.folders, *below)
            if (found := _stamp(folder)) and folder.is_dir()
        )

    def stamps(self) -> Stamps:
        """Return the stamps of all the files."""
        inside = (path for folder in self.folders for path in _walk(folder) if path.is_file())
        return {path: _stamp(path) for path in (*self.files, *inside)}


def _walk(folder: Path) -> Iterator[Path]:
    try:
        yield from folder.rglob("*")
    except OSError:  # it was removed meanwhile, or can't be read
        return


def _stamp(path: Path) -> tuple[int, ...]:
    try:
        found = path.stat()
    except OSError:
        return ()
    return found.st_mtime_ns, found.st_size, found.st_ino


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

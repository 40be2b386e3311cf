"""Notice that a file has changed: the résumé, its photo, its themes and fonts."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator
    from pathlib import Path

Stamps = dict["Path", tuple[int, ...]]
"""What tells one state of a file from another, by path; empty for a file that is not there."""

_STEP, _LONGEST, _ROUND = 20, 200, 1000
"""Milliseconds: how long it must be quiet after a change, how long to wait for that at most, and
how often to look without being told, in case a folder has come or gone."""


class WatchedPaths(NamedTuple):
    """What is looked at.

    Attributes:
        files: The résumé and its photo.
        folders: Folders that matter with all that is in them; they need not exist.
    """

    files: frozenset[Path]
    folders: frozenset[Path]

    def watched(self) -> frozenset[tuple[Path, int]]:
        """Return each folder to watch, none with what is below it, and its number on the disk.

        Editors replace a file by another, and folders come and go: so it is the folder around
        that is watched, and one that was made anew under the same name is another.
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
        """Return what tells one state of the files from another."""
        inside = (path for folder in self.folders for path in _walk(folder) if path.is_file())
        return {path: _stamp(path) for path in (*self.files, *inside)}


def _walk(folder: Path) -> Iterator[Path]:
    try:
        yield from folder.rglob("*")
    except OSError:  # it went while we looked, or may not be read
        return


def _stamp(path: Path) -> tuple[int, ...]:
    try:
        found = path.stat()
    except OSError:
        return ()
    return found.st_mtime_ns, found.st_size, found.st_ino


async def changes(places: Callable[[], WatchedPaths]) -> AsyncIterator[None]:
    """Yield whenever something has changed, soon after it is all written.

    Args:
        places: Returns what to look at; it may be something else each time.
    """
    from watchfiles import awatch  # noqa: PLC0415 - an extra

    logging.getLogger("watchfiles").setLevel(logging.CRITICAL)
    before = places().stamps()
    while True:
        now = places().stamps()
        if now != before:
            before = now
            yield
        watched = places().watched()
        if not watched:
            await asyncio.sleep(_ROUND / 1000)
            continue
        try:
            async for _ in awatch(
                *(folder for folder, _ in watched),
                watch_filter=None,
                step=_STEP,
                debounce=_LONGEST,
                rust_timeout=_ROUND,
                yield_on_timeout=True,
                recursive=False,
                ignore_permission_denied=True,
            ):
                now = places().stamps()
                if now != before:
                    before = now
                    yield
                if places().watched() != watched:
                    break
        except (OSError, RuntimeError):  # it went just now, or the system watches no more folders
            await asyncio.sleep(_ROUND / 1000)

"""What a résumé is made from, as paths to watch, and how to tell that any of them has changed."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from cvkit.project import Project

_YAML = (".yaml", ".yml")


class Stamp(NamedTuple):
    """By what a file or a folder is told from what it was before.

    Attributes:
        inode: The inode number of a file.
        time: When a file was last modified, in ns since 1970.
        size: The size of a file, in bytes.
        names: The names of the YAML files in a folder. What else is in it doesn't matter: it may be
            the output of an export.
    """

    inode: int = 0
    time: int = 0
    size: int = 0
    names: tuple[str, ...] = ()


Stamps: TypeAlias = "dict[Path, Stamp | None]"
"""The stamps of files by their paths; ``None`` for a missing one, and for a folder without any."""


class WatchedPaths(NamedTuple):
    """The files and folders to watch.

    Attributes:
        files: The résumé and what it takes from other files: its photo, what it includes, the
            folder of its variants.
        folders: Folders to watch with all their contents; they need not exist.
    """

    files: frozenset[Path]
    folders: frozenset[Path]

    @classmethod
    def of(cls, file: Path, project: Project, names: Iterable[str]) -> WatchedPaths:
        """Return what to watch for a résumé.

        Args:
            file: Its path.
            project: What lies beside it; the folders of themes and fonts are watched.
            names: The names of files that it takes something from, relative to its folder.
        """
        beside = (project.folder / name for name in names if "://" not in name)
        return cls(
            frozenset(path.absolute() for path in (file, *beside)),
            frozenset(path.absolute() for path in (*project.theme_folders, *project.font_folders)),
        )

    @classmethod
    def together(cls, parts: Iterable[WatchedPaths]) -> WatchedPaths:
        """Return what to watch for several résumés."""
        every = tuple(parts)
        return cls(
            frozenset(path for one in every for path in one.files),
            frozenset(path for one in every for path in one.folders),
        )

    def watched(self) -> frozenset[tuple[Path, int]]:
        """Return each folder to watch (not recursively), with its inode number.

        Editors replace files, so it is the parent folder that is watched. The inode number tells a
        folder from another that was created later under the same name.
        """
        around = {path.parent for path in (*self.files, *self.folders)}
        around |= {path.resolve().parent for path in self.files}
        below = {path for folder in self.folders for path in _walk(folder) if path.is_dir()}
        return frozenset(
            (folder, inode)
            for folder in (*around, *self.folders, *below)
            if (inode := _inode(folder)) is not None
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


def _inode(folder: Path) -> int | None:
    """Return the inode number of a folder, or ``None`` if there is no such folder."""
    try:
        found = folder.stat()
    except OSError:
        return None
    return found.st_ino if stat.S_ISDIR(found.st_mode) else None


def _stamp(path: Path) -> Stamp | None:
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            names = (one.name for one in path.iterdir() if one.suffix in _YAML)
            seen = tuple(sorted(name for name in names if not name.startswith(".")))
            return Stamp(names=seen) if seen else None
    except OSError:
        return None
    return Stamp(found.st_ino, found.st_mtime_ns, found.st_size)

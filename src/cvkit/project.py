"""What lies beside a résumé: its themes, its fonts, its photo. The only way to any of it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cvkit import disk
from cvkit.theme.library import ThemeLibrary

if TYPE_CHECKING:
    from collections.abc import Iterable

THEMES: Final = "themes"
FONTS: Final = "fonts"


class Project:
    """The folder of a résumé, as it was when each file was first asked for.

    Make one for each time that a résumé is read, and hand it on: every stage then sees the same
    files, and each is read at most once.

    Args:
        folder: Where the résumé lies; its photo and fonts lie in it.
        theme_folders: Where a person's own themes may lie, the first to win.
        font_folders: Where a person's own fonts may lie.
    """

    def __init__(
        self, folder: Path, *, theme_folders: Iterable[Path], font_folders: Iterable[Path]
    ) -> None:
        self.folder = folder
        self.theme_folders = tuple(theme_folders)
        self.font_folders = tuple(font_folders)
        self._read: dict[str, bytes] = {}

    @classmethod
    def at(cls, folder: Path) -> Project:
        """Return the project of a folder: its own themes come first, then the current folder's."""
        themes = dict.fromkeys((folder / THEMES, Path(THEMES)))
        return cls(folder, theme_folders=themes, font_folders=[folder / FONTS])

    @cached_property
    def themes(self) -> ThemeLibrary:
        """The themes that the résumé may use."""
        return ThemeLibrary(self.theme_folders, self.font_folders)

    def read(self, name: str) -> bytes:
        """Return the bytes of a file in the folder or below it, symbolic links resolved.

        Args:
            name: Its path, relative to the folder.

        Raises:
            FileError: It lies outside the folder, does not exist, or cannot be read.
        """
        if name not in self._read:
            self._read[name] = disk.read_beside(self.folder, name)
        return self._read[name]

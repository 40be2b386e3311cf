"""The files beside a résumé: its themes, fonts and photo, all read through ``Project``."""

from __future__ import annotations

import contextlib
import unicodedata
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cvkit import disk
from cvkit.errors import MissingFileError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.source.composing import Given
    from cvkit.theme.library import ThemeLibrary

THEMES: Final = "themes"
FONTS: Final = "fonts"


class Project:
    """The folder of a résumé; each file is cached when it is first read.

    Create a new project each time a résumé is read, and pass it on: every stage then sees the same
    files, and each is read at most once.

    Args:
        folder: The folder of the résumé, with its photo and fonts.
        theme_folders: Folders with the user's own themes; the first one that has a theme wins.
        font_folders: Folders with the user's own fonts.
        given: Values of the résumé that are given from outside.
    """

    def __init__(
        self,
        folder: Path,
        *,
        theme_folders: Iterable[Path],
        font_folders: Iterable[Path],
        given: Iterable[Given] = (),
    ) -> None:
        self.folder = folder
        self.given = tuple(given)
        self.theme_folders = tuple(theme_folders)
        self.font_folders = tuple(font_folders)
        self._read: dict[str, bytes] = {}
        self._asked: set[str] = set()

    @classmethod
    def at(cls, folder: Path, *, given: Iterable[Given] = ()) -> Project:
        """Return the project of a folder: its own themes come first, then the current folder's."""
        themes = dict.fromkeys((folder / THEMES, Path(THEMES)))
        return cls(folder, theme_folders=themes, font_folders=[folder / FONTS], given=given)

    @cached_property
    def themes(self) -> ThemeLibrary:
        """The themes that the résumé may use."""
        from cvkit.theme.library import ThemeLibrary  # noqa: PLC0415 - imports have no theme

        return ThemeLibrary(self.theme_folders, self.font_folders)

    @property
    def requested(self) -> frozenset[str]:
        """The names of the files that were asked for, whether they exist or not."""
        return frozenset(self._asked)

    def read(self, name: str) -> bytes:
        """Return the bytes of a file in the folder or below it, symbolic links resolved.

        Args:
            name: Its path, relative to the folder.

        Raises:
            FileError: It is outside the folder, does not exist, or can't be read.
        """
        self._asked.add(name)
        if name not in self._read:
            self._read[name] = self._beside(name)
        return self._read[name]

    def names(self, folder: str) -> tuple[str, ...]:
        """Return the names of the YAML files in a folder below this one, in order.

        Args:
            folder: Its path, relative to this folder.
        """
        self._asked.add(folder)
        return disk.yaml_files(self.folder, folder)

    def is_folder(self, name: str) -> bool:
        """Whether there is a folder of that name, and not a file.

        Args:
            name: Its path, relative to this folder.
        """
        return (self.folder / name).is_dir()

    def _beside(self, name: str) -> bytes:
        try:
            return disk.read_beside(self.folder, name)
        except MissingFileError:
            # macOS decomposes the names of files (NFD), whereas a résumé's texts are composed.
            decomposed = unicodedata.normalize("NFD", name)
            if decomposed == name:
                raise
            with contextlib.suppress(MissingFileError):
                return disk.read_beside(self.folder, decomposed)
            raise

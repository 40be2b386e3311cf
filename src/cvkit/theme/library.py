"""The themes and fonts available to a résumé: the user's own first, then cvkit's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cvkit.theme import layers, loader, locations

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from cvkit.theme.layers import Layers, ThemeFiles
    from cvkit.theme.manifest import Manifest
    from cvkit.theme.option_types import Option
    from cvkit.theme.theme import Theme


class ThemeLibrary:
    """A cache of themes by name, which reads each file at most once.

    A library reflects each file's contents at the time of the first access; create a new library
    to see later changes.

    Args:
        folders: Folders that may contain user themes, which override built-in ones.
        font_folders: Folders that may contain user fonts, which override a theme's own.
    """

    def __init__(self, folders: Iterable[Path], font_folders: Iterable[Path]) -> None:
        self.folders = tuple(folders)
        self.font_folders = tuple(font_folders)
        self._files: dict[Path, ThemeFiles] = {}
        self._layers: dict[str, Layers] = {}

    def available(self) -> dict[str, Path]:
        """Return each theme's folder by name, sorted.

        Raises:
            ThemeError: One of the folders can't be read.
        """
        return locations.available(self.folders)

    def find(self, name: str) -> Path:
        """Return a theme's folder.

        Raises:
            UnknownNameError: There is no such theme.
            ThemeError: One of the folders can't be read.
        """
        return locations.find(name, self.folders)

    def layers(self, name: str) -> Layers:
        """Return a theme's files, merged with those of its base themes.

        Raises:
            UnknownNameError: There is no such theme.
            ThemeError: One of its files is broken, or a base theme is missing.
        """
        if name not in self._layers:
            self._layers[name] = layers.read(name, self.folders, self._read)
        return self._layers[name]

    def manifest(self, name: str) -> Manifest:
        """Return a theme's manifest, merged with those of its base themes.

        Raises:
            UnknownNameError: There is no such theme.
            ThemeError: One of its files is broken.
        """
        return loader.manifest(self.layers(name))

    def options(self, name: str) -> Mapping[str, Option]:
        """Return a theme's options, including inherited ones, without validating anything else.

        Raises:
            UnknownNameError: There is no such theme.
            ThemeError: The theme can't be read, or its options are broken.
        """
        return loader.declared_options(self.layers(name))

    def load(
        self,
        name: str,
        *,
        settings: Mapping[str, Any] | None = None,
        hints: Mapping[str, Any] | None = None,
        page: str | None = None,
    ) -> Theme:
        """Return a theme with its options set.

        Args:
            name: The theme's name, which is the name of its folder.
            settings: Option values by name, as text; other options keep their defaults.
            hints: Option values that are ignored if the theme doesn't accept them.
            page: CSS name of a paper size that overrides the theme's.

        Raises:
            UnknownNameError: There is no such theme.
            ThemeError: One of its files or a font file is broken.
            OptionError: A setting isn't an option of the theme, or its value is invalid.
        """
        return loader.load(
            self.layers(name),
            settings=settings or {},
            hints=hints or {},
            page=page,
            font_folders=self.font_folders,
        )

    def _read(self, folder: Path) -> ThemeFiles:
        if folder not in self._files:
            self._files[folder] = layers.read_folder(folder)
        return self._files[folder]


def built_in() -> ThemeLibrary:
    """Return a library of the built-in themes only."""
    return ThemeLibrary((), ())

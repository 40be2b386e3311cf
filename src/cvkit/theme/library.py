"""The themes and fonts that a résumé may use: the user's own first, then cvkit's."""

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
    """Themes by name, each of whose files is read at most once.

    A library shows its folders as they were when each file was first asked for; make a new one
    to see what has changed since.

    Args:
        folders: Where a person's own themes may lie; they win over built-in ones.
        font_folders: Where a person's own fonts may lie; those of a theme come after them.
    """

    def __init__(self, folders: Iterable[Path], font_folders: Iterable[Path]) -> None:
        self.folders = tuple(folders)
        self.font_folders = tuple(font_folders)
        self._files: dict[Path, ThemeFiles] = {}
        self._layers: dict[str, Layers] = {}

    def available(self) -> dict[str, Path]:
        """Return each theme's folder by name, sorted.

        Raises:
            ThemeError: One of the folders may not be read.
        """
        return locations.available(self.folders)

    def find(self, name: str) -> Path:
        """Return a theme's folder.

        Raises:
            UnknownNameError: There is no such theme.
            ThemeError: One of the folders may not be read.
        """
        return locations.find(name, self.folders)

    def layers(self, name: str) -> Layers:
        """Return a theme's files, merged with those of the themes that it extends.

        Raises:
            UnknownNameError: There is no such theme.
            ThemeError: One of its files is broken, or what it extends is not there.
        """
        if name not in self._layers:
            self._layers[name] = layers.read(name, self.folders, self._read)
        return self._layers[name]

    def manifest(self, name: str) -> Manifest:
        """Return what a theme's ``theme.toml`` says, with its bases below it.

        Raises:
            UnknownNameError: There is no such theme.
            ThemeError: One of its files is broken.
        """
        return loader.manifest(self.layers(name))

    def options(self, name: str) -> Mapping[str, Option]:
        """Return the options that a theme has, its bases' among them; looks at nothing else.

        Raises:
            UnknownNameError: There is no such theme.
            ThemeError: It cannot be read, or its options are broken.
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
            name: The theme's name, which is its folder's.
            settings: Option values by name, as text; those not named keep their default.
            hints: Option values for the case that the theme has such options.
            page: Paper by its CSS name, instead of the theme's.

        Raises:
            UnknownNameError: There is no such theme.
            ThemeError: One of its files is broken, or a font file is.
            OptionError: A setting is not an option of the theme, or not a value it takes.
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
    """Return a library of the themes that come with cvkit alone."""
    return ThemeLibrary((), ())

"""The files that commands read, and where their themes and photos lie."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cvkit import disk, pipeline

if TYPE_CHECKING:
    from cvkit.linter import LintOptions
    from cvkit.source import Reading

STDIN = "-"
THEMES = "themes"
FONTS = "fonts"


class Input(NamedTuple):
    """A file to read.

    Attributes:
        name: As the person gave it; ``-`` is the standard input.
    """

    name: str

    @property
    def folder(self) -> Path:
        """Where the photo and a person's own themes are looked for."""
        return Path() if self.name == STDIN else Path(self.name).parent

    @property
    def stem(self) -> str:
        """What outputs are named after."""
        return "resume" if self.name == STDIN else Path(self.name).stem

    @property
    def theme_folders(self) -> tuple[Path, ...]:
        """The folders of a person's own themes: beside the file, then where cvkit is called."""
        return tuple(dict.fromkeys((self.folder / THEMES, Path(THEMES))))

    @property
    def font_folders(self) -> tuple[Path, ...]:
        """The folder of a person's own fonts."""
        return (self.folder / FONTS,)

    def check(self, data: bytes | None = None, wish: LintOptions | None = None) -> Reading:
        """Find everything that is wrong with the file.

        Args:
            data: What to take for its content; read from it unless given.
            wish: Which advice to give beside; none at all unless said.

        Raises:
            FileError: It cannot be read.
        """
        if data is None:
            data = sys.stdin.buffer.read() if self.name == STDIN else disk.read(Path(self.name))
        shown = "standard input" if self.name == STDIN else self.name
        return pipeline.check(
            data,
            shown,
            theme_folders=self.theme_folders,
            read_photo=self.read_photo,
            wish=wish,
        )

    def read_photo(self, name: str) -> bytes:
        """Read a picture beside the file.

        Raises:
            FileError: It lies outside the folder, or cannot be read.
        """
        return disk.read_beside(self.folder, name)


def inputs(files: list[str] | None) -> list[Input]:
    """Return the files named, or ``resume.yaml`` when none is."""
    return [Input(name) for name in files or [disk.DEFAULT_SOURCE]]

"""The files that commands read, and where their themes and photos lie."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cvkit import disk, pipeline

if TYPE_CHECKING:
    from cvkit.source import Reading

STDIN = "-"
THEMES = "themes"


@dataclass(frozen=True, slots=True)
class Input:
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

    def check(self) -> Reading:
        """Read the file and find everything that is wrong with it.

        Raises:
            FileError: It cannot be read.
        """
        data = sys.stdin.buffer.read() if self.name == STDIN else disk.read(Path(self.name))
        shown = "standard input" if self.name == STDIN else self.name
        return pipeline.check(data, shown, theme_folders=self.theme_folders)

    def read_photo(self, name: str) -> bytes:
        """Read a picture beside the file.

        Raises:
            FileError: It lies outside the folder, or cannot be read.
        """
        return disk.read_beside(self.folder, name)


def inputs(files: list[str] | None) -> list[Input]:
    """Return the files named, or ``resume.yaml`` when none is."""
    return [Input(name) for name in files or [disk.DEFAULT_SOURCE]]

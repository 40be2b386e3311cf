"""The files that commands read, each with the project it belongs to."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cvkit import disk, pipeline
from cvkit.project import Project

if TYPE_CHECKING:
    from cvkit.linter import LintOptions
    from cvkit.source import Reading

STDIN = "-"


class Input(NamedTuple):
    """A file to read.

    Attributes:
        name: As the person gave it; ``-`` is the standard input.
        project: What lies beside it.
    """

    name: str
    project: Project

    @classmethod
    def named(cls, name: str) -> Input:
        """Return a file with its project; the standard input belongs to the current folder."""
        return cls(name, Project.at(Path() if name == STDIN else Path(name).parent))

    @property
    def stem(self) -> str:
        """What outputs are named after."""
        return "resume" if self.name == STDIN else Path(self.name).stem

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
        return pipeline.check(data, shown, self.project, lint=wish)


def inputs(files: list[str] | None) -> list[Input]:
    """Return the files named, or ``resume.yaml`` when none is."""
    return [Input.named(name) for name in files or [disk.DEFAULT_SOURCE]]

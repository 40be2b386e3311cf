"""Projects in memory, for tests that need no folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cvkit import pipeline
from cvkit.errors import FileError, MissingFileError
from cvkit.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cvkit.source import Reading
    from cvkit.source.composing import Given


class MemoryProject(Project):
    """A project whose files are given as values.

    Attributes:
        asked: The names of the files that were read, in order.
    """

    def __init__(
        self,
        files: Mapping[str, bytes | FileError] | None = None,
        *,
        themes: Iterable[Path] = (),
        given: Iterable[Given] = (),
    ) -> None:
        super().__init__(Path(), theme_folders=themes, font_folders=(), given=given)
        self._files = files or {}
        self.asked: list[str] = []

    def names(self, folder: str) -> tuple[str, ...]:
        return tuple(sorted(name for name in self._files if name.startswith(f"{folder}/")))

    def read(self, name: str) -> bytes:
        self.asked.append(name)
        self._asked.add(name)
        found = self._files.get(name, MissingFileError(f"{name} does not exist."))
        if isinstance(found, FileError):
            raise found
        return found


NOTHING = MemoryProject()
"""A project without any files."""


def check(text: str) -> Reading:
    """Check a résumé that has nothing beside it."""
    return pipeline.check(text.encode(), "resume.yaml", NOTHING)


def told(found: Reading | pipeline.Rendered) -> list[str]:
    """Return ``line:column code message`` for each diagnostic."""
    lines = []
    for one in found.diagnostics:
        place = f"{one.span.start.line}:{one.span.start.column} " if one.span else ""
        lines.append(f"{place}{one.code} {one.message}")
    return lines

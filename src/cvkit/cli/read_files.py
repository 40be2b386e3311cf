"""What an export reads, and therefore never overwrites."""

from __future__ import annotations

import contextlib
import os
import sys
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from cvkit.cli.inputs import STDIN, Input
from cvkit.errors import CvkitError
from cvkit.project import Project
from cvkit.theme import font_folder, locations

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


FileId: TypeAlias = tuple[int, int]
"""What all names of a file have in common: its device and its number there."""


class ReadFiles:
    """The résumés of an export, and what they use: other files, themes and fonts.

    Looking a file up takes the same time however many résumés there are.

    Args:
        names: The names of all résumés.
    """

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names
        self._projects: dict[Path, Project] = {}
        self._used: set[FileId] = set()
        self._known: set[str] = set()

    @classmethod
    def of(cls, sources: Sequence[Input]) -> ReadFiles:
        """Return what résumés use that were read."""
        reads = cls([one.name for one in sources])
        for one in sources:
            reads.add(one, one.project.requested)
        return reads

    def add(self, source: Input, requested: Iterable[str]) -> None:
        """Add what a résumé uses.

        Args:
            source: The résumé.
            requested: The files beside it that were asked for.
        """
        folder = source.project.folder
        self._known.add(source.name)
        if folder not in self._projects:
            look = source.project
            self._projects[folder] = Project(
                folder, theme_folders=look.theme_folders, font_folders=look.font_folders
            )
        self._used |= {file for one in requested if (file := id_of(folder / one))}

    def kind_of(self, path: Path, *, of_all: bool = False) -> str:
        """Return what a message calls a file that is read; empty if it isn't.

        Args:
            path: An existing file, under any of its names.
            of_all: Whether to read the résumés that are yet to come, to know what they use.
        """
        file = id_of(path)
        if file in self._resumes:
            return "the résumé itself"
        if of_all:
            self._read_the_rest()
        return "a file that the résumé uses" if file in self._used or self._is_look(path) else ""

    def _is_look(self, path: Path) -> bool:
        """Whether a file belongs to a theme of the user's, or is a font of one."""
        real = path.resolve()
        if not self._themes.isdisjoint(real.parents):
            return True
        return font_folder.is_font(real) and not self._fonts.isdisjoint(real.parents)

    @cached_property
    def _resumes(self) -> frozenset[FileId]:
        ids = (_id_of_input() if name == STDIN else id_of(Path(name)) for name in self._names)
        return frozenset(filter(None, ids))

    @cached_property
    def _themes(self) -> frozenset[Path]:
        folders = {folder for project in self._all_projects() for folder in project.theme_folders}
        themes = (theme for folder in folders for theme in locations.themes_in([folder]).values())
        return frozenset(theme.resolve() for theme in themes)

    @cached_property
    def _fonts(self) -> frozenset[Path]:
        folders = (folder for project in self._all_projects() for folder in project.font_folders)
        return frozenset(folder.resolve() for folder in folders)

    def _all_projects(self) -> Iterable[Project]:
        """Return a project for each folder with a résumé, with nothing read."""
        folders = {Path() if name == STDIN else Path(name).parent for name in self._names}
        return ({folder: Project.at(folder) for folder in folders} | self._projects).values()

    def _read_the_rest(self) -> None:
        for name in self._names:
            if name not in self._known and name != STDIN:
                source = Input.named(name)
                with contextlib.suppress(CvkitError):  # told when its turn comes
                    source.check()
                self.add(source, source.project.requested)


def id_of(path: Path) -> FileId | None:
    """Return what all names of a file have in common; ``None`` if there is no such file."""
    try:
        status = path.stat()
    except (OSError, ValueError, RuntimeError):
        return None
    return status.st_dev, status.st_ino


def _id_of_input() -> FileId | None:
    try:
        status = os.fstat(0)
    except OSError:
        return None
    return None if sys.stdin is None else (status.st_dev, status.st_ino)

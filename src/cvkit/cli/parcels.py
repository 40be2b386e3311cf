"""A résumé and what lies beside it as bytes, for machines that don't have its folder."""

from __future__ import annotations

import json
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from cvkit import disk
from cvkit.cli.export_one import Task
from cvkit.cli.inputs import Input
from cvkit.errors import FileError, MissingFileError
from cvkit.project import Project
from cvkit.source.composing.compose import VARIANTS
from cvkit.theme import locations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from cvkit.cli.export_one import Made
    from cvkit.source.composing import Given

_Folder = dict[str, bytes]
"""The files in a folder and below it, by their paths."""


class Parcel(NamedTuple):
    """A task with all that it needs, as far as it is known.

    Attributes:
        number: The task's place among all of the export.
        name: The name of the résumé.
        data: Its content.
        files: The files beside it, or why they can't be read.
        listings: The names of the YAML files in folders beside it.
        themes: The folders that may have the user's own themes.
        fonts: The folders that may have the user's own fonts.
        given: Values of the résumé that are given from outside.
    """

    number: int
    name: str
    data: bytes
    files: Mapping[str, bytes | FileError]
    listings: Mapping[str, tuple[str, ...]]
    themes: tuple[tuple[str, _Folder], ...]
    fonts: tuple[tuple[str, _Folder], ...]
    given: tuple[Given, ...]


class Packer:
    """Packs résumés; folders of themes and fonts, which many share, are read once."""

    def __init__(self) -> None:
        self._folders: dict[Path, _Folder] = {}

    def pack(self, task: Task, wanted: Iterable[str]) -> Parcel:
        """Return a task with what it needs.

        Args:
            task: The task.
            wanted: The files and folders beside the résumé that are known to be asked for.

        Raises:
            FileError: The résumé can't be read.
        """
        source = task.source
        project = Project.at(source.project.folder, given=source.project.given)
        files: dict[str, bytes | FileError] = {}
        listings: dict[str, tuple[str, ...]] = {}
        for name in {VARIANTS, *wanted}:
            listings[name] = project.names(name)
            if not project.is_folder(name):
                try:
                    files[name] = project.read(name)
                except FileError as error:
                    files[name] = error
        return Parcel(
            task.number,
            source.name,
            source.read() if task.data is None else task.data,
            files,
            listings,
            tuple((str(folder), self._folder(folder)) for folder in project.theme_folders),
            tuple((str(folder), self._folder(folder)) for folder in project.font_folders),
            project.given,
        )

    def _folder(self, folder: Path) -> _Folder:
        if disk.is_same(folder, locations.builtin_folder()):  # as in a checkout of cvkit
            return {}
        if folder not in self._folders:
            files = (path for path in sorted(folder.rglob("*")) if path.is_file())
            self._folders[folder] = {
                path.relative_to(folder).as_posix(): disk.read(path) for path in files
            }
        return self._folders[folder]


class ParcelProject(Project):
    """The folder of a résumé that came in a parcel.

    Attributes:
        wanted: The files and folders that were asked for and aren't in the parcel.
    """

    def __init__(self, parcel: Parcel, themes: Iterable[Path], fonts: Iterable[Path]) -> None:
        folder = Path(parcel.name).parent
        super().__init__(folder, theme_folders=themes, font_folders=fonts, given=parcel.given)
        self.wanted: set[str] = set()
        self._parcel = parcel

    def names(self, folder: str) -> tuple[str, ...]:
        """Return the names of the YAML files in a folder below this one, in order."""
        self._asked.add(folder)
        if folder not in self._parcel.listings:
            self.wanted.add(folder)
        return self._parcel.listings.get(folder, ())

    def is_folder(self, name: str) -> bool:
        """Whether there is a folder of that name, and not a file."""
        return name in self._parcel.listings and name not in self._parcel.files

    def _beside(self, name: str) -> bytes:
        found = self._parcel.files.get(name)
        if found is None:
            self.wanted.add(name)
            raise MissingFileError(f"{name} does not exist")
        if isinstance(found, FileError):
            raise found
        return found


@contextmanager
def unpacked(parcel: Parcel) -> Iterator[tuple[Task, ParcelProject]]:
    """Provide the task of a parcel; its themes and fonts are in a folder that goes afterwards."""
    with TemporaryDirectory(prefix="cvkit-") as name:
        top = Path(name)
        places = [
            _write(top / f"{kind}-{number}", files)
            for kind, folders in (("themes", parcel.themes), ("fonts", parcel.fonts))
            for number, (_, files) in enumerate(folders)
        ]
        project = ParcelProject(parcel, places[: len(parcel.themes)], places[len(parcel.themes) :])
        yield Task(parcel.number, Input(parcel.name, project), Path(), parcel.data), project


def with_own_names(made: Made, parcel: Parcel, project: Project) -> Made:
    """Return what became of a résumé with the names that its themes and fonts have at home."""
    here = (*project.theme_folders, *project.font_folders)
    names = {
        str(path): name
        for path, (name, _) in zip(here, (*parcel.themes, *parcel.fonts), strict=True)
    }

    def own(text: str) -> str:
        for path, name in names.items():
            text = text.replace(path, name)
        return text

    failure = made.failure.decode()
    for path, name in names.items():
        failure = failure.replace(json.dumps(path)[1:-1], json.dumps(name)[1:-1])
    found = (one._replace(file=own(one.file), message=own(one.message)) for one in made.diagnostics)
    return made._replace(
        diagnostics=tuple(found),
        texts={own(name): text for name, text in made.texts.items()},
        failure=failure.encode(),
    )


def _write(folder: Path, files: _Folder) -> Path:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder

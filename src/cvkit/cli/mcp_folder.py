"""The files of the folder that ``cvkit mcp`` serves; none leads out of it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from cvkit import disk
from cvkit.cli import output_paths, overwrite, values
from cvkit.cli.inputs import Input
from cvkit.cli.output_paths import Folder
from cvkit.cli.read_files import ReadFiles
from cvkit.diagnostics.render.lines import visible
from cvkit.errors import FileError, reason
from cvkit.project import FONTS, THEMES, Project
from cvkit.source.yaml.encoding import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cvkit.exporters.artifact import Artifact
    from cvkit.exporters.format import Format
    from cvkit.mcp_server.workspace import Target
    from cvkit.pipeline import RenderOptions

_MOST_FILES = 1000
_SUFFIXES = frozenset({".yaml", ".yml", ".json"})
_OTHERS = frozenset({"node_modules", "__pycache__"})
"""Folders of other programs, which have no résumés."""


class FencedFolder:
    """The files of a folder, by their paths in it; hidden files are none of them.

    Args:
        folder: The folder.
        given: Whether values of the environment, such as ``CVKIT_BASICS_PHONE``, count.

    Raises:
        FileError: There is no such folder.
    """

    def __init__(self, folder: Path, *, given: bool) -> None:
        if not folder.is_dir():
            raise FileError(f"{folder} is not a folder.")
        self._root = folder.resolve()
        self._given = tuple(values.of_environment()) if given else ()

    def name_of(self, name: str) -> str:
        """Return the one name under which a file is known: that of its place in the folder.

        Raises:
            FileError: It is not in the folder, or hidden.
        """
        return self._inside(name).relative_to(self._root).as_posix()

    def names(self) -> tuple[str, ...]:
        """Return the names of all YAML and JSON files that are small enough to be résumés.

        Raises:
            FileError: They are too many.
        """
        found: list[str] = []
        for path in self._files():
            if len(found) == _MOST_FILES:
                raise FileError(
                    f"There are more than {_MOST_FILES:,} YAML and JSON files in the folder.",
                    "Start the server in a smaller one.",
                )
            found.append(path.relative_to(self._root).as_posix())
        return tuple(sorted(found))

    def read(self, name: str) -> bytes:
        """Return the bytes of a YAML or JSON file.

        Raises:
            FileError: It is not in the folder, or can't be read.
        """
        path = self._inside(name)
        if path.suffix.lower() not in _SUFFIXES:
            raise FileError(f"{name} is neither YAML nor JSON.", self._listed())
        if not path.is_file():
            raise FileError(f"The folder has no file {name}.", self._listed())
        return disk.read(path)

    def project(self, name: str) -> Project:
        """Return the project of a résumé, with the themes of the folder."""
        folder = self._inside(name).parent
        themes = dict.fromkeys((folder / THEMES, self._root / THEMES))
        return Project(
            folder,
            theme_folders=filter(self._is_inside, themes),
            font_folders=filter(self._is_inside, [folder / FONTS]),
            given=self._given,
        )

    def replace(self, name: str, old: bytes, new: bytes) -> None:
        """Replace the content of a file, whole or not at all.

        Raises:
            FileError: It can't be written, or its content isn't ``old`` any more.
        """
        path = self._inside(name)
        if disk.read(path) != old:
            raise FileError(
                f"{name} was changed by another program in the meantime.", "Read it again."
            )
        if new != old:
            disk.write_all({path: new}, follow_links=True)

    def write(
        self, target: Target, options: RenderOptions, made: Mapping[Format, Artifact]
    ) -> tuple[str, ...]:
        """Write the files of an export, all or none, and return their names.

        Raises:
            CvkitError: One can't be written, or would overwrite what isn't cvkit's own output.
        """
        source = self._inside(target.source)
        letter = "-letter" if options.letter else ""
        stem = output_paths.stem(source.stem + letter, options.variant, None, options.locale)
        outputs = [
            one
            for form, artifact in made.items()
            for one in output_paths.outputs_of(stem, form, artifact)
        ]
        if visible(target.folder) != target.folder:
            raise FileError(f"{target.folder!r} has characters that no name should have.")
        folder = self._inside(target.folder) if target.folder else self._root
        files = output_paths.paths_of(Folder(folder), outputs)
        for path in files:
            if _is_link(path):
                raise FileError(f"{path.name} is a symbolic link; cvkit won't replace it.")
        overwrite.check(files, ReadFiles.of(self._sources()), force=False)
        disk.make_folder(folder)
        disk.write_all({path: one.artifact.data for path, one in files.items()})
        return tuple(path.relative_to(self._root).as_posix() for path in files)

    def _sources(self) -> list[Input]:
        """Return every file that may be a résumé, so that none of them is overwritten."""
        return [Input(str(self._root / name), self.project(name)) for name in self.names()]

    def _files(self) -> Iterator[Path]:
        for place, folders, files in os.walk(self._root):
            folders[:] = sorted(one for one in folders if not _is_other(one))
            for name in sorted(files):
                path = Path(place, name)
                is_one = path.suffix.lower() in _SUFFIXES and not name.startswith(".")
                if is_one and not path.is_symlink() and disk.size(path) <= MAX_BYTES:
                    yield path

    def _inside(self, name: str) -> Path:
        """Return the path of a file or folder, symbolic links resolved.

        Raises:
            FileError: It is not in the folder, or hidden.
        """
        given = Path(name)
        try:
            path = (self._root / name).resolve()
        except (OSError, ValueError, RuntimeError):  # null bytes, or a loop of links
            raise FileError(f"{name!r} is no name of a file.") from None
        if given.is_absolute() or not path.is_relative_to(self._root):
            raise FileError(f"{name} is outside of the folder.")
        steps = [*given.parts, *path.relative_to(self._root).parts]
        if any(step.startswith(".") and step != ".." for step in steps):
            raise FileError(f"{name} is hidden.")
        _is_link(path)  # fails if nothing can have that name
        return path

    def _is_inside(self, path: Path) -> bool:
        try:
            return path.resolve().is_relative_to(self._root)
        except (OSError, RuntimeError):
            return False

    def _listed(self) -> str:
        names = self.names()
        return f"It has {', '.join(names[:20])}." if names else "It has no YAML or JSON files."


def _is_link(path: Path) -> bool:
    """Whether a path is a symbolic link.

    Raises:
        FileError: It is too long, or its folder can't be looked at.
    """
    try:
        return path.is_symlink()
    except OSError as error:
        raise FileError(f"Can't use {path.name}: {reason(error)}.") from None


def _is_other(folder: str) -> bool:
    return folder.startswith(".") or folder in _OTHERS

"""Writes the files of an export, those of each résumé all or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit import disk
from cvkit.cli import output_paths, overwrite, terminal
from cvkit.cli.output_paths import Folder, SingleFile, StandardOutput
from cvkit.errors import CvkitError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from cvkit.cli.inputs import Input
    from cvkit.cli.output_paths import Destination, Output


class ExportWriter:
    """Writes files where they belong, and never one over another of the same export.

    Args:
        where: Where the files go.
        sources: All résumés of the export, which are never overwritten.
        force: Whether to overwrite files that cvkit did not write.

    Attributes:
        written: The files that were written, in order.
        has_written: Whether anything was written, be it to standard output.
    """

    def __init__(self, where: Destination, sources: Sequence[Input], *, force: bool) -> None:
        self.written: dict[Path, Output] = {}
        self.has_written = False
        self._where = where
        self._sources = sources
        self._force = force

    def write(self, outputs: Sequence[Output]) -> None:
        """Write several files, all or none.

        Raises:
            CvkitError: They are too many for where they go.
            FileError: A file can't be written, or may not be overwritten.
        """
        match self._where:
            case StandardOutput():
                terminal.write_bytes(output_paths.data_of(outputs))
            case SingleFile() | Folder() as place:
                files = output_paths.paths_of(place, outputs)
                self._check(files)
                if isinstance(place, Folder) or len(files) > 1:
                    disk.make_folder(next(iter(files)).parent)
                disk.write_all({path: one.artifact.data for path, one in files.items()})
                self.written.update(files)
                for page in output_paths.stale_pages(files):
                    terminal.note(f"{page} is a page of an earlier export; it is not replaced.")
        self.has_written = True

    def _check(self, files: Mapping[Path, Output]) -> None:
        for path in files:
            is_written = any(disk.is_same(path, other) for other in self.written)
            if is_written and not path.is_symlink():  # a link is replaced, not what it leads to
                raise CvkitError(
                    f"{path} was already written in this export.",
                    "Export the résumés separately, each to its own folder with -o.",
                )
        overwrite.check(files, self._sources, force=self._force)

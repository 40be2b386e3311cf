"""Writes the files of an export, those of each résumé all or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit import disk
from cvkit.cli import output_paths, overwrite, progress_bar, terminal
from cvkit.cli.output_paths import Folder, SingleFile, StandardOutput
from cvkit.cli.read_files import id_of
from cvkit.errors import CvkitError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from cvkit.cli.output_paths import Destination, Output
    from cvkit.cli.read_files import FileId, ReadFiles


class ExportWriter:
    """Writes files where they belong, and never one over another of the same export.

    Args:
        where: Where the files go.
        reads: What the export reads, which is never overwritten.
        force: Whether to overwrite files that cvkit did not write.

    Attributes:
        reads: What the export reads.
        has_written: Whether anything was written, be it to standard output.
    """

    def __init__(self, where: Destination, reads: ReadFiles, *, force: bool) -> None:
        self.has_written = False
        self._written: set[FileId | None] = set()
        self._where = where
        self.reads = reads
        self._force = force

    def write(self, outputs: Sequence[Output]) -> Mapping[Path, Output]:
        """Write several files, all or none.

        Returns:
            The files by their paths; none if they went to standard output.

        Raises:
            CvkitError: They are too many for where they go.
            FileError: A file can't be written, or may not be overwritten.
        """
        files: Mapping[Path, Output] = {}
        match self._where:
            case StandardOutput():
                terminal.write_bytes(output_paths.data_of(outputs))
            case SingleFile() | Folder() as place:
                files = output_paths.paths_of(place, outputs)
                self._check(files)
                if isinstance(place, Folder) or len(files) > 1:
                    for folder in {path.parent: None for path in files}:
                        disk.make_folder(folder)
                disk.write_all({path: one.artifact.data for path, one in files.items()})
                self.keep(files)
                for page in output_paths.stale_pages(files):
                    with progress_bar.aside():
                        terminal.note(f"{page} is a page of an earlier export; it is not replaced.")
        self.has_written = True
        return files

    def keep(self, paths: Iterable[Path]) -> None:
        """Let no other résumé be written over files of this export."""
        self._written |= {id_of(path) for path in paths}

    def _check(self, files: Mapping[Path, Output]) -> None:
        for path in files:
            is_written = disk.is_file(path) and id_of(path) in self._written
            if is_written and not path.is_symlink():  # a link is replaced, not what it leads to
                raise CvkitError(
                    f"{path} was already written in this export.",
                    "Export the résumés separately, each to its own folder with -o.",
                )
        overwrite.check(files, self.reads, force=self._force)

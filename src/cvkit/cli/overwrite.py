"""Keeps cvkit from overwriting files that it did not write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit import disk, plugins
from cvkit.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from cvkit.cli.output_paths import Output
    from cvkit.cli.read_files import ReadFiles


def check(files: Mapping[Path, Output], reads: ReadFiles, *, force: bool) -> None:
    """Refuse to overwrite what an export reads, and what may not be cvkit's own output.

    A file that is empty, or that would not change, may be written.

    Args:
        files: What is about to be written.
        reads: What the export reads.
        force: Allow to overwrite files that cvkit did not write, except for those that it reads.

    Raises:
        FileError: A file may not be overwritten.
    """
    existing = {path: output for path, output in files.items() if disk.is_file(path)}
    foreign = [path for path, one in existing.items() if not _own(path, one)]
    for path in existing:
        if what := reads.kind_of(path, of_all=force and path in foreign):
            raise FileError(
                f"{path} is {what}; cvkit won't overwrite it.", "Choose another place with -o."
            )
    if foreign and not force:
        exist = "already exists, and does not look like output"
        if len(foreign) > 1:
            exist = "already exist, and do not look like output"
        raise FileError(
            f"{_listed(map(str, foreign))} {exist} of cvkit.",
            "Choose another place with -o, or overwrite with --force.",
        )


def _own(path: Path, output: Output) -> bool:
    """Whether an existing file may be replaced by an output."""
    if disk.size(path) == 0:
        return True
    if disk.size(path) > disk.LARGEST_OUTPUT:
        return False
    data = disk.read(path, most=disk.LARGEST_OUTPUT)
    if data == output.artifact.data:
        return True
    if output.format.recognizes is None:
        return path.name == output.name
    with plugins.blaming(output.format):
        return output.format.recognizes(data)


def _listed(names: Iterable[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last

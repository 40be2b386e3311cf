"""Keeps cvkit from overwriting files that it did not write."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cvkit import disk, plugins
from cvkit.cli.inputs import STDIN
from cvkit.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cvkit.cli.inputs import Input
    from cvkit.cli.output_paths import Output


def check(files: Mapping[Path, Output], inputs: Sequence[Input], *, force: bool) -> None:
    """Refuse to overwrite what an export reads, and what may not be cvkit's own output.

    A file that is empty, or that would not change, may be written.

    Args:
        files: What is about to be written.
        inputs: All résumés of the export.
        force: Allow to overwrite files that cvkit did not write, except for those that it reads.

    Raises:
        FileError: A file may not be overwritten.
    """
    existing = {path: output for path, output in files.items() if disk.is_file(path)}
    for path in existing:
        if any(_is_same(path, source) for source in inputs):
            what = "the résumé itself"
        elif any(source.project.uses(path) for source in inputs):
            what = "a file that the résumé uses"
        else:
            continue
        raise FileError(
            f"{path} is {what}; cvkit won't overwrite it.", "Choose another place with -o."
        )
    foreign = [] if force else [str(path) for path, one in existing.items() if not _own(path, one)]
    if foreign:
        exist = "already exists, and does not look like output"
        if len(foreign) > 1:
            exist = "already exist, and do not look like output"
        raise FileError(
            f"{_listed(foreign)} {exist} of cvkit.",
            "Choose another place with -o, or overwrite with --force.",
        )


def _is_same(path: Path, source: Input) -> bool:
    """Whether an existing file is a résumé, under this or another name."""
    if source.name != STDIN:
        return disk.is_same(path, Path(source.name))
    try:
        return sys.stdin is not None and os.path.samestat(path.stat(), os.fstat(0))
    except OSError:
        return False


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

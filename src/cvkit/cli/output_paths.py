"""What the files of an export are called, and where each goes."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from cvkit import disk, plugins
from cvkit.errors import CvkitError, FileError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cvkit.exporters.artifact import Artifact
    from cvkit.exporters.format import Format


@dataclass(frozen=True, slots=True)
class Output:
    """An artifact, not yet written.

    Attributes:
        name: What its file is called unless ``-o`` says otherwise.
        format: Its format.
        artifact: Its bytes, and what is known of them.
    """

    name: str
    format: Format
    artifact: Artifact


def stem(source: str, variant: str | None, locale: str | None) -> str:
    """Return ``source[-variant][.locale]``, safe as the name of a file."""
    parts = [source, f"-{variant}" if variant else "", f".{locale}" if locale else ""]
    return re.sub(r'[\x00-\x1f\x7f/\\:*?"<>|]+', "-", "".join(parts)).strip(". ") or "resume"


def outputs_of(name: str, one: Format, artifact: Artifact) -> Iterator[Output]:
    """Yield the files of an artifact: one, or one for each of its pages, numbered.

    Args:
        name: What they are called, without suffix.
        one: Their format.
        artifact: Their bytes.
    """
    if len(artifact.sheets) < 2:  # noqa: PLR2004 - a single page needs no number
        yield Output(name + one.suffix, one, artifact)
        return
    for number, sheet in enumerate(artifact.sheets, start=1):
        page = replace(artifact, data=sheet, pages=None, sheets=())
        yield Output(f"{name}-{number}{one.suffix}", one, page)


def paths_of(outputs: Sequence[Output], target: str | None) -> Mapping[Path, Output]:
    """Return where each output goes; a folder that is wanted is made.

    Args:
        outputs: What is to be written, at least one.
        target: What stands after ``-o``.

    Raises:
        CvkitError: They cannot all go there, or the name says another format.
        FileError: The folder cannot be made.
    """
    if target is None:
        return _distinct(Path(), outputs)
    if not target:
        raise CvkitError("There is no name after -o.", "Name a file or a folder.")
    path = Path(target)
    with disk.explained(path):
        exists, is_folder = path.exists(), path.is_dir()
    is_new_file = path.suffix in _suffixes() and not target.endswith("/") and not exists
    if len(outputs) > 1 and is_new_file:
        raise CvkitError(
            f"{path} is the name of one file, and several are to be written.",
            "Name a folder after -o.",
        )
    if target.endswith("/") or is_folder or len(outputs) > 1:
        if exists and not is_folder and len(outputs) > 1:
            raise FileError(
                f"{path} is a file, and several files are to be written.", "Name a folder after -o."
            )
        disk.make_folder(path)
        return _distinct(path, outputs)
    _check_suffix(path, outputs[0].format)
    return {path: outputs[0]}


def spare(sources: Iterable[str], paths: Iterable[Path]) -> None:
    """Refuse to write over a résumé that was read.

    Args:
        sources: The names of what was read.
        paths: Where something is to be written.

    Raises:
        FileError: They are the same file.
    """
    read = {os.path.realpath(source) for source in sources}
    for path in paths:
        if os.path.realpath(path) in read:
            raise FileError(
                f"{path} is the résumé itself, and cvkit does not overwrite it.",
                "Name another file after -o.",
            )


def _suffixes() -> frozenset[str]:
    """Return all suffixes that say a format, of those that cvkit does not write, too."""
    return frozenset(
        suffix
        for one in plugins.formats()
        for suffix in (one.suffix, *(f".{other}" for other in one.instead_of))
    )


def _check_suffix(path: Path, one: Format) -> None:
    """Refuse a name that says another format than the file will have."""
    if path.suffix.lower() in _suffixes() - {one.suffix}:
        raise CvkitError(
            f"{path} would be {one.suffix.removeprefix('.').upper()}"
            f" under the name of another format.",
            f"Name it {path.with_suffix(one.suffix)}, or ask for the other format.",
        )


def _distinct(folder: Path, outputs: Sequence[Output]) -> dict[Path, Output]:
    paths: dict[Path, Output] = {}
    for output in outputs:
        path = folder / output.name
        if path in paths:
            raise CvkitError(
                f"Two of the files would both be written to {path}.",
                "Export them into different folders with -o.",
            )
        paths[path] = output
    return paths

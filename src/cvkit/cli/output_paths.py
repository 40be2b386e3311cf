"""The names of the files of an export, and the paths they are written to."""

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
    """An artifact that is not yet written.

    Attributes:
        name: The name of its file unless ``-o`` gives another.
        format: Its format.
        artifact: Its bytes, page count and diagnostics.
    """

    name: str
    format: Format
    artifact: Artifact


def stem(source: str, variant: str | None, locale: str | None) -> str:
    """Return ``source[-variant][.locale]``, made safe as a file name."""
    parts = [source, f"-{variant}" if variant else "", f".{locale}" if locale else ""]
    return re.sub(r'[\x00-\x1f\x7f/\\:*?"<>|]+', "-", "".join(parts)).strip(". ") or "resume"


def outputs_of(name: str, one: Format, artifact: Artifact) -> Iterator[Output]:
    """Yield the files of an artifact: one file, or a numbered file for each page.

    Args:
        name: The name of the files, without suffix and number.
        one: Their format.
        artifact: The artifact to split.
    """
    if len(artifact.sheets) < 2:  # noqa: PLR2004 - a single page needs no number
        yield Output(name + one.suffix, one, artifact)
        return
    for number, sheet in enumerate(artifact.sheets, start=1):
        page = replace(artifact, data=sheet, pages=None, sheets=())
        yield Output(f"{name}-{number}{one.suffix}", one, page)


def paths_of(outputs: Sequence[Output], target: str | None) -> Mapping[Path, Output]:
    """Return the path of each output, and create the output folder if there is one.

    Args:
        outputs: The outputs to write, at least one.
        target: The value of ``-o``.

    Raises:
        CvkitError: The target is a single file for several outputs, or has the wrong extension.
        FileError: The folder can't be created.
    """
    if target is None:
        return _distinct(Path(), outputs)
    if not target:
        raise CvkitError("-o needs a file or a folder.", "Example: -o build/")
    path = Path(target)
    with disk.write_errors(path):
        exists, is_folder = path.exists(), path.is_dir()
    is_new_file = path.suffix in _suffixes() and not target.endswith("/") and not exists
    if len(outputs) > 1 and is_new_file:
        raise CvkitError(
            f"{path} is one file, but there are several files to write.",
            "Give -o a folder.",
        )
    if target.endswith("/") or is_folder or len(outputs) > 1:
        if exists and not is_folder and len(outputs) > 1:
            raise FileError(
                f"{path} is a file, but there are several files to write.", "Give -o a folder."
            )
        disk.make_folder(path)
        return _distinct(path, outputs)
    _check_suffix(path, outputs[0].format)
    return {path: outputs[0]}


def check_overwrite(sources: Iterable[str], paths: Iterable[Path]) -> None:
    """Refuse to overwrite a résumé that was read.

    Args:
        sources: The names of the files that were read.
        paths: The paths to write to.

    Raises:
        FileError: A path is one of the sources.
    """
    read = {os.path.realpath(source) for source in sources}
    for path in paths:
        if os.path.realpath(path) in read:
            raise FileError(
                f"{path} is the résumé itself; cvkit won't overwrite it.",
                "Give -o another file.",
            )


def _suffixes() -> frozenset[str]:
    """Return the suffixes of all formats, including those that cvkit replaces by others."""
    return frozenset(
        suffix
        for one in plugins.formats()
        for suffix in (one.suffix, *(f".{other}" for other in one.instead_of))
    )


def _check_suffix(path: Path, one: Format) -> None:
    """Refuse a file name with the suffix of another format."""
    if path.suffix.lower() in _suffixes() - {one.suffix}:
        raise CvkitError(
            f"{path} has the wrong extension for {one.suffix.removeprefix('.').upper()} output.",
            f"Name it {path.with_suffix(one.suffix)}, or choose the other format.",
        )


def _distinct(folder: Path, outputs: Sequence[Output]) -> dict[Path, Output]:
    paths: dict[Path, Output] = {}
    for output in outputs:
        path = folder / output.name
        if path in paths:
            raise CvkitError(
                f"Two files would be written to {path}.",
                "Export them separately, each to its own folder with -o.",
            )
        paths[path] = output
    return paths

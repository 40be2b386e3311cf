"""What an export is about to do: formats, résumés and the files to write, before any is read."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from cvkit import disk, plugins
from cvkit.cli import folders
from cvkit.cli.inputs import STDIN, refuse_names, stem_of, tell_given
from cvkit.cli.output_paths import Planned
from cvkit.errors import CvkitError, MissingFileError, UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cvkit.cli.export_request import ExportRequest
    from cvkit.cli.folders import FoundFile, FoundFiles
    from cvkit.exporters.format import Format

_SOURCES = frozenset({".yaml", ".yml", ".json"})


def words(text: str) -> tuple[str, ...]:
    """Split a comma-separated list; the words stay as typed, each once."""
    return tuple(dict.fromkeys(word.strip() for word in text.split(",") if word.strip()))


def formats(request: ExportRequest) -> Mapping[str, Format]:
    """Return the formats that are asked for, by name; this fails before any file is read.

    Raises:
        CvkitError: There is none, or no format of such a name.
    """
    if not request.formats:
        raise CvkitError("No format given.", "Examples: pdf; pdf,docx; all")
    try:
        return plugins.choose_formats(request.formats)
    except UnknownNameError:
        if file := next(filter(_is_file, request.formats), None):
            wanted = ",".join(filter(_are_formats, request.files)) or "pdf"
            what = "standard input" if file == STDIN else "a file"
            raise CvkitError(
                f"{file} is {what}, but the format comes first.",
                f"Example: cvkit export {wanted} {shlex.quote(file)}",
            ) from None
        raise


def find(request: ExportRequest) -> FoundFiles:
    """Return the résumés that are asked for.

    Raises:
        CvkitError: A folder has none, or standard input is named twice.
        MissingFileError: The name of a format stands where a file belongs.
    """
    names = request.files or (() if request.globs else (disk.DEFAULT_SOURCE,))
    refuse_names(names, output="-o -")
    for name in names:
        if _are_formats(name) and not Path(name).exists():
            together = ",".join((*request.formats, name))
            raise MissingFileError(
                f"There is no file {name}.",
                f"Separate formats with commas: cvkit export {together}",
            )
    tell_given()
    return folders.find(names, request.globs, Path(request.output) if request.output else None)


def planned(
    request: ExportRequest, files: Sequence[FoundFile], chosen: Mapping[str, Format]
) -> list[Planned]:
    """Return the files to write, but for those of variants, which are known only to the résumés."""
    return [
        Planned(one.name, request.stem(stem_of(one.name), look), form, one.folder)
        for one in files
        for look in request.combinations()
        for form in chosen.values()
    ]


def _is_file(word: str) -> bool:
    return word == STDIN or Path(word).suffix.lower() in _SOURCES or Path(word).is_file()


def _are_formats(text: str) -> bool:
    try:
        return bool(plugins.choose_formats(words(text)))
    except CvkitError:
        return False

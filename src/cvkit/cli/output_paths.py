"""The names of the files of an export, and the paths they are written to."""

from __future__ import annotations

import os
import re
import sys
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from cvkit import disk, plugins
from cvkit.cli.inputs import STDIN
from cvkit.errors import CvkitError, FileError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cvkit.exporters.artifact import Artifact
    from cvkit.exporters.format import Format

STDOUT = ("-", "/dev/stdout")
_UNSEEN_CATEGORIES = frozenset({"Cf", "Cs", "Zl", "Zp"})
_UNSEEN = re.compile(
    "[\x80-\x9f\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u2800\u3164\ufe00-\ufe0f"
    "\uffa0\ufff0-\ufff8\U000e0000-\U000e0fff]"
)
"""Control characters, and what else Unicode calls Default_Ignorable_Code_Point
(DerivedCoreProperties.txt), and the empty braille pattern."""

_SEVERAL = "Give -o a folder."


@dataclass(frozen=True, slots=True)
class Output:
    """An artifact that is not yet written.

    Attributes:
        name: The name of its file unless ``-o`` gives another.
        format: Its format.
        artifact: Its bytes, page count and diagnostics.
        folder: Where it goes, below the folder of the output.
    """

    name: str
    format: Format
    artifact: Artifact
    folder: Path = Path()

    @property
    def size(self) -> str:
        """Its pages, how full the last one is, and its size in bytes, as far as known."""
        size = f"{len(self.artifact.data) / 1000:.0f} kB"
        if self.artifact.pages is None:
            return size
        pages = f"{self.artifact.pages} page{'' if self.artifact.pages == 1 else 's'}"
        if self.artifact.fill is None:
            return f"{pages}, {size}"
        full = f"{self.artifact.fill:.0%} full"
        return f"{pages}, {full if self.artifact.pages == 1 else f'the last {full}'}, {size}"


class Planned(NamedTuple):
    """A file, or one file for each page, that is to be rendered.

    Attributes:
        source: The name of the résumé, as given on the command line.
        stem: The name of the file, without suffix.
        format: Its format.
        folder: Where it goes, below the folder of the output.
    """

    source: str
    stem: str
    format: Format
    folder: Path = Path()

    @property
    def path(self) -> Path:
        """The path of the file below the folder of the output, if there is only one."""
        return self.folder / (self.stem + self.format.suffix)


class StandardOutput(NamedTuple):
    """One file goes to standard output."""


class SingleFile(NamedTuple):
    """One file is written.

    Attributes:
        path: Where to write it.
        given: The value of ``-o``, which may lack the suffix.
    """

    path: Path
    given: Path


class Folder(NamedTuple):
    """All files go to a folder, under their own names.

    Attributes:
        path: The folder, which may not exist yet.
    """

    path: Path


Destination: TypeAlias = StandardOutput | SingleFile | Folder


def stem(source: str, variant: str | None, theme: str | None, locale: str | None) -> str:
    """Return ``source[-variant][.theme][.locale]``, made safe as a file name.

    Invisible characters of the variant, the theme and the locale are left out: in the name of a
    file they could hide its extension.
    """
    added = (("-", variant), (".", theme), (".", locale))
    parts = [source, *(mark + seen for mark, text in added if (seen := _seen(text or "")))]
    return re.sub(r'[\x00-\x1f\x7f/\\:*?"<>|]+', "-", "".join(parts)).strip(". ") or "resume"


def _seen(text: str) -> str:
    """Return a text without characters that are invisible or change the direction of writing."""
    return "".join(
        char
        for char in text
        if unicodedata.category(char) not in _UNSEEN_CATEGORIES and not _UNSEEN.match(char)
    )


def outputs_of(
    name: str, one: Format, artifact: Artifact, folder: Path = Path()
) -> Iterator[Output]:
    """Yield the files of an artifact: one file, or a numbered file for each page.

    Args:
        name: The name of the files, without suffix and number.
        one: Their format.
        artifact: The artifact to split.
        folder: Where they go, below the folder of the output.
    """
    if len(artifact.sheets) < 2:  # noqa: PLR2004 - a single page needs no number
        yield Output(name + one.suffix, one, artifact, folder)
        return
    for number, sheet in enumerate(artifact.sheets, start=1):
        page = replace(artifact, data=sheet, pages=None, sheets=(sheet,))
        yield Output(f"{name}-{number}{one.suffix}", one, page, folder)


def stale_pages(files: Mapping[Path, Output]) -> Iterator[Path]:
    """Yield what an earlier, longer export left: the page behind the last one that was written.

    Args:
        files: The files of a résumé that were written.
    """
    for path, output in files.items():
        if output.artifact.sheets:
            is_whole = output.artifact.pages is not None
            base, _, number = (path.stem, "", "0") if is_whole else path.stem.rpartition("-")
            following = path.with_name(f"{base}-{int(number) + 1}{path.suffix}")
            if following not in files and following.is_file():
                yield following


def destination(
    target: str | None, planned: Sequence[Planned], *, in_folders: bool = False
) -> Destination:
    """Return where files go, before any of them is rendered; nothing is created.

    Args:
        target: The value of ``-o``.
        planned: The files to write.
        in_folders: Whether they are as many as there are résumés in folders.

    Raises:
        CvkitError: Two files have one name, or the target is a single file for several files, or
            has the wrong extension.
        FileError: The target can't be accessed.
    """
    several = in_folders or len(planned) > 1
    if target in STDOUT:
        if several:
            raise _too_many_for_standard_output()
        return StandardOutput()
    where = _place(target, planned, several=several)
    if isinstance(where, Folder):
        _check_names(where, planned)
    return where


def paths_of(where: SingleFile | Folder, outputs: Sequence[Output]) -> Mapping[Path, Output]:
    """Return the path of each file of a résumé.

    Args:
        where: Where the files go.
        outputs: The files, of which there may be more than were planned: one for each page.

    Raises:
        CvkitError: They are several, but go to a single file; or two have one name.
    """
    if isinstance(where, SingleFile):
        if len(outputs) == 1:
            return {where.path: outputs[0]}
        if where.given.suffix:
            raise _one_file(where.given)
        where = Folder(where.given)
    paths: dict[Path, Output] = {}
    names: set[str] = set()
    for output in outputs:
        path = where.path / output.folder / output.name
        name = _folded(path)
        if name in names:
            raise CvkitError(
                f"Two files would be written to {path}.",
                "Export them separately, each to its own folder with -o.",
            )
        names.add(name)
        paths[path] = output
    return paths


def data_of(outputs: Sequence[Output]) -> bytes:
    """Return what goes to standard output.

    Raises:
        CvkitError: There are several files.
    """
    if len(outputs) != 1:
        raise _too_many_for_standard_output()
    return outputs[0].artifact.data


def _place(target: str | None, planned: Sequence[Planned], *, several: bool) -> SingleFile | Folder:
    if target is None:
        return Folder(Path())
    if not target:
        raise CvkitError("-o needs a file or a folder.", "Example: -o build/")
    path = Path(target)
    with disk.write_errors(path):
        exists, is_folder = path.exists(), path.is_dir()
    if target.endswith(("/", os.sep)) or is_folder:
        return Folder(path)
    if several or not planned:
        if exists and planned:
            raise FileError(f"{path} is a file, but there are several files to write.", _SEVERAL)
        if path.suffix in _suffixes() and planned:
            raise _one_file(path)
        return Folder(path)
    if path.suffix:
        _check_suffix(path, planned[0].format)
        return SingleFile(path, path)
    if exists or path.is_symlink():  # a device, for example
        return SingleFile(path, path)
    return SingleFile(path.with_name(path.name + planned[0].format.suffix), path)


def _check_names(folder: Folder, planned: Sequence[Planned]) -> None:
    """Refuse to write two files to one path."""
    known: dict[str, Planned] = {}
    for one in planned:
        other = known.setdefault(_folded(one.path), one)
        if other is one:
            continue
        path = folder.path / one.path
        if other.format is not one.format:
            raise CvkitError(
                f"The formats {other.format.name} and {one.format.name} would both be written "
                f"to {path}.",
                "Export one at a time, each to its own folder with -o.",
            )
        if other.source == one.source:
            raise CvkitError(
                f"Two files would be written to {path}.",
                "Name each résumé once, and variants so that the names of their files differ.",
            )
        names = ["standard input" if name == STDIN else name for name in (other.source, one.source)]
        raise CvkitError(
            f"{names[0]} and {names[1]} would both be written to {path}.",
            "Export them separately, each to its own folder with -o.",
        )


def _folded(path: Path) -> str:
    """Return what all paths have in common that mean one file here.

    Windows and macOS ignore case, and macOS also how letters are composed.
    """
    if sys.platform not in {"win32", "darwin"}:
        return str(path)
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", str(path)).casefold())


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


def _one_file(path: Path) -> CvkitError:
    return CvkitError(f"{path} is one file, but there are several files to write.", _SEVERAL)


def _too_many_for_standard_output() -> CvkitError:
    return CvkitError(
        "Only one file can go to standard output.", "Choose one format and one résumé."
    )

"""Finds the résumés in folders, and counts what else lies there."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cvkit import disk
from cvkit.cli.inputs import refuse_names
from cvkit.errors import CvkitError, FileError, reason
from cvkit.source.composing.compose import VARIANTS
from cvkit.source.reading.outline import FileKind, outline
from cvkit.theme.locations import MANIFEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cvkit.source.reading.outline import Outline

_ANY = ("*.yaml", "*.yml", "*.json")
_PART, _THEME = ("included part", "included parts"), ("theme", "themes")
_HIDDEN, _LINK = ("hidden folder", "hidden folders"), ("link to a folder", "links to folders")
_OUTPUT = ("folder of output", "folders of output")

Noun = tuple[str, str]
"""How one and several of a kind are called."""


class FoundFile(NamedTuple):
    """A résumé.

    Attributes:
        name: Its path, as messages name it.
        folder: Its folder, seen from the one that was named; of a file that was named itself, none.
    """

    name: str
    folder: Path = Path()


@dataclass
class FoundFiles:
    """What was found.

    Attributes:
        files: The résumés, in the order of the names given, and then by path.
        passed_over: How much of each kind is no résumé.
        errors: Why a folder or a file couldn't be read.
        in_folders: Whether folders were searched.
    """

    files: list[FoundFile] = field(default_factory=list)
    passed_over: Counter[Noun] = field(default_factory=Counter)
    errors: list[FileError] = field(default_factory=list)
    in_folders: bool = False

    @property
    def told(self) -> str:
        """What was passed over: ``2 letters, 1 theme``; empty if nothing was."""
        counts = sorted(self.passed_over.items())
        return ", ".join(f"{count:,} {noun[count != 1]}" for noun, count in counts)


def find(names: Sequence[str], globs: Sequence[str] = (), output: Path | None = None) -> FoundFiles:
    """Return the files named, and the résumés in the folders named and below them.

    In a folder, a file is a résumé if it has ``basics`` and no other file includes it.

    Args:
        names: Names of files and folders.
        globs: Patterns; in folders, only files of which the name or the path from the folder
            matches one are looked at. Without names, the current folder is searched.
        output: A folder that is not searched if it is below another, because output goes there.

    Raises:
        CvkitError: A name is empty, or a folder has no résumé.
    """
    refuse_names(names)
    found = FoundFiles()
    for name in names or ([os.curdir] if globs else []):
        if Path(name).is_dir():
            _search(name, globs, output, found)
        else:
            found.files.append(FoundFile(name))
    return found


def _search(name: str, globs: Sequence[str], output: Path | None, found: FoundFiles) -> None:
    found.in_folders = True
    top = Path(name)
    outlines: dict[Path, Outline] = {}
    chosen: set[Path] = set()
    for path in _files(top, output, found):
        is_wanted = _matches(path.relative_to(top), globs or _ANY)
        if not (is_wanted or _matches(path.relative_to(top), _ANY)):
            continue
        chosen |= {path} if is_wanted else set()
        try:
            outlines[path] = outline(disk.read(path))  # of others, too: they may include it
        except FileError as error:
            found.errors.append(error)
    parts = {
        Path(os.path.normpath(path.parent / name))
        for path, one in outlines.items()
        for name in one.includes
    }
    start = len(found.files)
    for path, one in outlines.items():
        if path not in chosen:
            continue
        if one.kind is not FileKind.RESUME:
            in_variants = one.kind is FileKind.OTHER and path.parent.name == VARIANTS
            found.passed_over[FileKind.OVERLAY.value if in_variants else one.kind.value] += 1
        elif Path(os.path.normpath(path)) in parts:
            found.passed_over[_PART] += 1
        else:
            found.files.append(FoundFile(str(path), path.parent.relative_to(top)))
    if len(found.files) == start and not found.errors:
        told = f"It has {found.told}." if found.told else ""
        wanted = ", ".join(globs or _ANY)
        message = f"There is no résumé in {name}: no file with `basics` matches {wanted}."
        raise CvkitError(message, told)


def _files(top: Path, output: Path | None, found: FoundFiles) -> Iterator[Path]:
    """Yield the files in a folder and below it, in order; count folders that aren't searched."""

    def failed(error: OSError) -> None:
        message = f"Can't read the folder {error.filename}: {reason(error)}."
        found.errors.append(FileError(message))

    for name, below, files in os.walk(top, onerror=failed):
        folder, folders = Path(name), sorted(below)
        below.clear()
        if MANIFEST in files:
            found.passed_over[_THEME] += 1
            continue
        for one in folders:
            if kind := _passed_over(folder / one, output):
                found.passed_over[kind] += 1
            else:
                below.append(one)
        yield from (folder / one for one in sorted(_seen(files)))


def _seen(names: Iterable[str]) -> Iterator[str]:
    return (name for name in names if not name.startswith("."))


def _passed_over(folder: Path, output: Path | None) -> Noun | None:
    """Return why a folder isn't searched; ``None`` if it is."""
    if folder.name.startswith("."):
        return _HIDDEN
    if folder.is_symlink():
        return _LINK
    return _OUTPUT if output and disk.is_same(folder, output) else None


def _matches(path: Path, globs: Iterable[str]) -> bool:
    """Whether one of the patterns matches a path or, without a slash, the name of the file."""
    return any(
        _all_match(path.parts, glob.split("/")) if "/" in glob else fnmatchcase(path.name, glob)
        for glob in globs
    )


def _all_match(names: Sequence[str], patterns: Sequence[str]) -> bool:
    """Whether all names match; ``**`` stands for any number of them, also none."""
    if not patterns:
        return not names
    if patterns[0] == "**":
        return any(_all_match(names[skip:], patterns[1:]) for skip in range(len(names) + 1))
    return (
        bool(names) and fnmatchcase(names[0], patterns[0]) and _all_match(names[1:], patterns[1:])
    )

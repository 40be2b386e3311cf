"""What lies in a folder of output, and what it was made from, so that only what changed is made.

The manifest is a file of lines of JSON (RFC 8259), one for each résumé and way to export it. A line
is added when the files of a résumé are written, so what was done before a process was killed is not
done again. A line that is damaged counts as missing: then that résumé is exported once more.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from cvkit import disk
from cvkit.cli.input_digest import digest
from cvkit.errors import CvkitError, FileError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from cvkit.cli.export_one import Made, Task

NAME = ".cvkit-export.jsonl"
VERSION = 1


class ExportManifest:
    """The manifest of a folder.

    Args:
        folder: The folder.
        way: A hash of how résumés are exported: the options, and cvkit with all it stands on.
    """

    def __init__(self, folder: Path, way: str) -> None:
        self._folder = folder
        self._path = folder / NAME
        self._way = way
        self._found = _content(self._path)
        self._records = {_key(one): one for one in _records(self._found)}
        self._is_tidy = False

    def outputs(self, task: Task, place: str) -> tuple[Path, ...]:
        """Return the files of a résumé; none if one of them, or what it was made from, changed.

        Args:
            task: The résumé.
            place: Where its files go, seen from the folder.
        """
        record = self._records.get((task.source.name, place, self._way))
        if record is None:
            return ()
        try:
            data = task.source.read() if task.data is None else task.data
            if digest(task.source, data, record["requested"]) != record["inputs"]:
                return ()
        except CvkitError:  # told when it is exported
            return ()
        made = record["outputs"]
        paths = tuple(self._folder / name for name in made)
        return paths if all(map(_is_whole, paths, made.values())) else ()

    def add(self, made: Made, place: str, files: Mapping[Path, bytes]) -> None:
        """Add a résumé of which all files are written.

        Args:
            made: What it was made from.
            place: Where its files go, seen from the folder.
            files: The content of the files.

        Raises:
            FileError: The manifest can't be written.
        """
        record = {
            "version": VERSION,
            "file": made.task.source.name,
            "place": place,
            "way": self._way,
            "requested": sorted(made.requested),
            "inputs": made.inputs,
            "outputs": {
                path.relative_to(self._folder).as_posix(): _hash(data)
                for path, data in files.items()
            },
        }
        self._tidy()
        with disk.write_errors(self._path), self._path.open("ab") as file:
            file.write(_line(record))

    def _tidy(self) -> None:
        """Drop, once, the lines that are damaged or that others replace; of a link, the link."""
        if not self._is_tidy:
            lines = b"".join(map(_line, self._records.values()))
            if lines != self._found or self._path.is_symlink():
                disk.write_all({self._path: lines})
            self._is_tidy = True


def _content(path: Path) -> bytes:
    try:
        return disk.read(path, most=disk.LARGEST_OUTPUT)
    except FileError:
        return b""


def _line(record: Mapping[str, Any]) -> bytes:
    return f"{json.dumps(record)}\n".encode()


def _records(data: bytes) -> Iterator[dict[str, Any]]:
    """Yield the records that are whole."""
    for line in data.split(b"\n"):
        try:
            record = json.loads(line)
        except ValueError:
            continue
        if _is_record(record):
            yield record


def _is_record(record: Any) -> bool:  # noqa: ANN401 - whatever JSON can hold
    if not isinstance(record, dict) or record.get("version") != VERSION:
        return False
    requested, outputs = record.get("requested"), record.get("outputs")
    return (
        all(isinstance(record.get(key), str) for key in ("file", "place", "way", "inputs"))
        and isinstance(requested, list)
        and all(isinstance(name, str) for name in requested)
        and isinstance(outputs, dict)
        and bool(outputs)
        and all(isinstance(value, str) for value in outputs.values())
    )


def _key(record: Mapping[str, Any]) -> tuple[str, str, str]:
    return record["file"], record["place"], record["way"]


def _is_whole(path: Path, expected: str) -> bool:
    try:
        return _hash(path.read_bytes()) == expected
    except OSError:
        return False


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()

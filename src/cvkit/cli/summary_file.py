"""Writes what became of each résumé of an export as JSON, for programs.

The file is one object::

    {
      "version": 1,
      "cvkit": "0.2.0",
      "counts": {"written": 1, "unchanged": 0, "failed": 0, "withheld": 0},
      "passed_over": {"letters": 2},
      "files": [
        {
          "file": "people/ada.yaml",
          "outcome": "written",
          "outputs": [{"path": "out/ada.pdf", "format": "pdf", "size": 34120, "pages": 1}],
          "diagnostics": [],
          "error": null,
          "seconds": 0.21
        }
      ]
    }

``diagnostics`` are as ``cvkit validate --format json`` writes them. ``error`` is an object with
``message`` and ``help``: what went wrong outside the résumé's text. ``pages`` is null for formats
without pages.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cvkit import __version__, disk
from cvkit.cli.inputs import STDIN
from cvkit.diagnostics.render import json_v1
from cvkit.errors import CvkitError, FileError

if TYPE_CHECKING:
    from cvkit.cli.export_results import Result
    from cvkit.cli.folders import FoundFiles

VERSION = 1


class SummaryFile:
    """Collects results, and writes them.

    Args:
        path: The file.
        found: The résumés, and what was passed over.
    """

    def __init__(self, path: Path, found: FoundFiles) -> None:
        self._path = path
        self._found = found
        self._files: dict[int, dict[str, Any]] = {}

    @classmethod
    def at(cls, name: str | None, found: FoundFiles, *, force: bool) -> SummaryFile | None:
        """Return the file of a name; ``None`` if none is asked for.

        Raises:
            FileError: It may not be overwritten.
        """
        if name is None:
            return None
        if not name or name == STDIN:
            raise CvkitError("--summary-file needs a file.", "Example: --summary-file out.json")
        path = Path(name)
        if any(disk.is_same(path, Path(one.name)) for one in found.files):
            raise FileError(f"{path} is a résumé of the export; cvkit won't overwrite it.")
        if disk.is_file(path) and not force and not _is_own(path):
            raise FileError(
                f"{path} already exists, and is no summary of cvkit.",
                "Name another file, or overwrite it with --force.",
            )
        return cls(path, found)

    def add(self, result: Result) -> None:
        """Keep what became of a résumé."""
        made, error = result.made, result.error
        self._files[made.task.number] = {
            "file": made.task.source.name,
            "outcome": result.outcome.value,
            "outputs": [
                {"path": str(one.path), "format": one.format, "size": one.size, "pages": one.pages}
                for one in result.written
            ],
            "diagnostics": [json_v1.to_data(one) for one in made.diagnostics],
            "error": {"message": error.message, "help": error.help} if error else None,
            "seconds": round(made.seconds, 3),
        }

    def write(self) -> None:
        """Write the file.

        Raises:
            FileError: It can't be written.
        """
        files = [self._files[number] for number in sorted(self._files)]
        outcomes = [one["outcome"] for one in files]
        data = {
            "version": VERSION,
            "cvkit": __version__,
            "counts": {name: outcomes.count(name) for name in dict.fromkeys(outcomes)},
            "passed_over": {nouns[1]: n for nouns, n in sorted(self._found.passed_over.items())},
            "files": files,
        }
        disk.write_all({self._path: f"{json.dumps(data, indent=2)}\n".encode()})


def _is_own(path: Path) -> bool:
    """Whether a file is empty, or a summary."""
    data = disk.read(path, most=disk.LARGEST_OUTPUT)
    try:
        found = json.loads(data or b'{"version": 1, "cvkit": "", "files": []}')
    except ValueError:
        return False
    return isinstance(found, dict) and {"version", "cvkit", "files"} <= found.keys()

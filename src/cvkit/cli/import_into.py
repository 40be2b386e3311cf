"""Implements ``cvkit import --into``: adds publications to an existing résumé."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cvkit import disk
from cvkit.cli import terminal
from cvkit.cli.inputs import STDIN, Input
from cvkit.diagnostics import words
from cvkit.errors import CvkitError, FileError
from cvkit.importing.add_works import add_works

if TYPE_CHECKING:
    from cvkit.importers import Finished

_NO_NAME = "CV408"
_MOST_SHOWN = 20


def add(finished: Finished, into: str, output: str | None, *, force: bool) -> Finished:
    """Add what was imported to a résumé, and say what was added and what is there already.

    Args:
        finished: The import.
        into: The résumé's file.
        output: Another file to write instead; ``-`` for standard output.
        force: Whether to overwrite that one.

    Returns:
        The import, without what only concerns a new résumé.

    Raises:
        CvkitError: Something else than publications, talks and patents was imported.
        FileError: The file can't be read or written, isn't a valid résumé, or has no safe place
            for the entries.
    """
    if into == STDIN:
        raise CvkitError("--into needs a file, not standard input.", "Name the résumé’s file.")
    target = Input.named(into)
    data = target.read()
    extended = add_works(data, into, finished, target.project)
    _write(extended.data, data, into, output, force=force)
    for one in extended.skipped[:_MOST_SHOWN]:
        terminal.note(f"“{one.name}” is there already ({one.reason}).")
    if len(extended.skipped) > _MOST_SHOWN:
        terminal.note(f"{len(extended.skipped) - _MOST_SHOWN} more are there already.")
    count = words.counted(len(extended.added), "work")
    there = f"; {len(extended.skipped)} there already" if extended.skipped else ""
    terminal.note(f"Added {count} to {output or into}{there}.")
    for section in extended.hidden:
        terminal.note(f"`export.sections` doesn’t list {section}, so it isn’t printed.")
    reading = finished.reading
    kept = tuple(one for one in reading.diagnostics if one.code != _NO_NAME)
    return finished._replace(reading=reading._replace(diagnostics=kept))


def _write(new: bytes, old: bytes, into: str, output: str | None, *, force: bool) -> None:
    if output == STDIN:
        terminal.write_bytes(new)
    elif output is None or disk.is_same(Path(output), Path(into)):
        if new != old:
            disk.write_all({Path(into): new}, follow_links=True)
    elif force:
        disk.write_all({Path(output): new})
    elif Path(output).exists():
        raise FileError(
            f"{output} already exists; cvkit won't overwrite it.",
            "Choose another file with -o, or overwrite it with --force.",
        )
    else:
        disk.create(Path(output), new)

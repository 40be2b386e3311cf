"""Implements ``cvkit import``: writes the résumé and says what became of each value."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cvkit import disk
from cvkit.cli import terminal
from cvkit.cli.inputs import STDIN
from cvkit.diagnostics import Severity, words
from cvkit.diagnostics.render import DiagnosticFormat
from cvkit.errors import CvkitError, FileError, UnknownNameError
from cvkit.importing.import_files import written

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cvkit.cli.inputs import Input
    from cvkit.diagnostics import Diagnostic
    from cvkit.importers import Finished, Leaf

MOST_SHOWN = 20
"""How many findings a terminal shows; the rest is counted."""

VERSION = 1
_LINKEDIN = ("Positions.csv", "Profile.csv")
"""Files in the archive that LinkedIn sends."""

_FORMATS = (DiagnosticFormat.TEXT, DiagnosticFormat.CONCISE, DiagnosticFormat.JSON)


def report_format(name: str, output: str) -> DiagnosticFormat:
    """Return the format of the report.

    Args:
        name: The value of ``--format``.
        output: The file to write; ``-`` for standard output.

    Raises:
        UnknownNameError: There is no such format.
        CvkitError: The report and the résumé would both go to standard output.
    """
    if name not in _FORMATS:
        raise UnknownNameError(
            f"There is no format “{name}”.", f"The formats are {', '.join(_FORMATS)}."
        )
    form = DiagnosticFormat(name)
    if form.is_data and output == STDIN:
        raise CvkitError(
            "The résumé and the report would both go to standard output.",
            "Write the résumé to a file with -o.",
        )
    return form


def refuse_folders(sources: Iterable[Input]) -> None:
    """Say what to do if a folder is to be imported.

    Args:
        sources: What is to be imported.

    Raises:
        FileError: One of them is a folder.
    """
    for source in sources:
        path = Path(source.name)
        if source.name == STDIN or not path.is_dir():
            continue
        if any((path / name).is_file() for name in _LINKEDIN):
            help_ = "It holds LinkedIn’s data: import the ZIP archive that LinkedIn sent."
        else:
            help_ = "Name a file in it, or several, which are merged into one résumé."
        raise FileError(f"{path} is a folder, not a file.", help_)


def write(finished: Finished, output: str, sources: Sequence[Input], *, force: bool) -> None:
    """Write an imported résumé as YAML.

    Args:
        finished: The résumé.
        output: The file; ``-`` for standard output.
        sources: The files that were imported, which are never overwritten.
        force: Whether to overwrite another existing file.

    Raises:
        FileError: The file exists and may not be overwritten, or can't be written.
    """
    data = written(finished)
    path = Path(output)
    if output == STDIN:
        terminal.write_bytes(data)
    elif any(disk.is_same(path, Path(one.name)) for one in sources if one.name != STDIN):
        raise FileError(f"{path} is a file to import; cvkit won't overwrite it.", "Use -o.")
    elif path.is_dir():
        raise FileError(f"{path} is a folder, not a file.", f"Name the file: {path}/resume.yaml")
    elif force:
        disk.write_all({path: data})
    elif path.exists():
        raise FileError(
            f"{path} already exists; cvkit won't overwrite it.",
            "Choose another file with -o, or overwrite it with --force.",
        )
    else:
        disk.create(path, data)


def report(finished: Finished, output: str, form: DiagnosticFormat, *, is_new: bool = True) -> None:
    """Say what was lost, guessed and changed, and how much was placed.

    Args:
        finished: The imported résumé.
        output: The file that was written.
        form: How to say it.
        is_new: Whether that file is made of what was imported alone.
    """
    found = finished.reading.diagnostics
    if form.is_data:
        terminal.write_bytes((json.dumps(_as_data(finished), indent=2) + "\n").encode())
        return
    serious = [one for one in found if one.severity is not Severity.INFO]
    terminal.show(serious, finished.reading.source.texts, form, most=MOST_SHOWN)
    if len(serious) > MOST_SHOWN:
        hidden = words.counted(len(serious) - MOST_SHOWN, "more finding")
        terminal.note(f"{hidden}; `--format json` lists all.")
    for one in found:
        if one.severity is Severity.INFO:
            terminal.note(f"{one.message} ({one.help})." if one.help else f"{one.message}.")
    where = f"Wrote {output}: " if is_new else "What was imported: "
    where = "" if output == STDIN else where
    terminal.note(where + _summary(finished))


def _summary(finished: Finished) -> str:
    placed, lost, settings = finished.account
    parts = [f"{words.counted(len(placed), 'value')} placed"]
    parts.append(f"{len(lost)} had no place" if lost else "none lost")
    if settings:
        parts.append(f"{words.counted(len(settings), 'setting')} left out")
    guesses = sum(one.code == "CV403" for one in finished.reading.diagnostics)
    if guesses:
        parts.append(f"{guesses} guessed, each marked with “# check”")
    return f"{', '.join(parts)}."


def _as_data(finished: Finished) -> dict[str, Any]:
    placed, lost, settings = finished.account
    return {
        "version": VERSION,
        "placed": len(placed),
        "lost": [_leaf(leaf) | {"reason": reason or None} for leaf, reason in lost],
        "settings": [_leaf(leaf) for leaf in settings],
        "diagnostics": _diagnostics(finished.reading.diagnostics),
    }


def _leaf(leaf: Leaf) -> dict[str, Any]:
    place = leaf.place
    return {
        "value": leaf.text,
        "file": place.part,
        "line": place.mark.line + 1,
        "column": place.mark.column + 1,
        "pointer": place.pointer or None,
    }


def _diagnostics(found: Iterable[Diagnostic]) -> Any:  # noqa: ANN401 - plain data
    from cvkit.diagnostics.render import json_v1

    return json.loads(json_v1.render(found))["diagnostics"]

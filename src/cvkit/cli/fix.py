"""What ``cvkit validate --fix`` and ``--diff`` do."""

from __future__ import annotations

import sys
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cvkit import disk
from cvkit.cli import terminal
from cvkit.cli.inputs import STDIN
from cvkit.source import editing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cvkit.cli.inputs import Input
    from cvkit.diagnostics import Diagnostic, Fix
    from cvkit.source import Reading

    Check = Callable[[Input, bytes], Reading]
    """Reads bytes as the file of an input and finds what is wrong, with fixes."""

_BOM = b"\xef\xbb\xbf"


class Fixed(NamedTuple):
    """What came of fixing one file.

    Attributes:
        source: The file.
        reading: The file as it is after the fixes (with ``diff``, as it would be), with what
            is still wrong with it.
        fixes: What was done, or would be.
    """

    source: Input
    reading: Reading
    fixes: tuple[Fix, ...]


def run(inputs: Sequence[Input], check: Check, *, diff: bool = False) -> list[Fixed]:
    """Fix files in place, all or none; or show on standard output how they would change.

    The standard input is not a place: its fixed text goes to standard output, changed or not.
    Line endings, a byte order mark and a missing end of the last line stay as they are.

    Args:
        inputs: The files. One that is named twice is fixed once.
        check: Finds what is wrong with a file's bytes. What it leaves out is not fixed, so
            ``--select`` and ``--ignore`` belong into it.
        diff: Print a unified diff and write nothing. As with ``ruff --diff``, the exit code is to
            be 1 when there is one: when any of the results has ``fixes``.

    Returns:
        One result for each different file, in their order. What is left in it is for the
        caller to show, and to exit with.

    Raises:
        FileError: A file cannot be read or written. Then none was written.
    """
    fixed: list[Fixed] = []
    files: dict[Path, bytes] = {}
    shown = b""
    for source in {_identity(source): source for source in reversed(inputs)}.values():
        data = sys.stdin.buffer.read() if source.name == STDIN else disk.read(Path(source.name))
        new, result = _fix(source, data, check)
        fixed.insert(0, result)
        if diff:
            shown = _diff(data, new, source.name) + shown
        elif source.name == STDIN:
            shown = new
        elif new != data:
            files[Path(source.name)] = new
    disk.write_all(files)
    if shown:
        terminal.write_bytes(shown)
    for result in fixed:
        if result.fixes and not diff:
            count = len(result.fixes)
            things = "1 fix" if count == 1 else f"{count} fixes"
            terminal.report(f"{result.source.name}: {things} made")
    return fixed


def _identity(source: Input) -> Path | None:
    return None if source.name == STDIN else Path(source.name).resolve()


def _fix(source: Input, data: bytes, check: Check) -> tuple[bytes, Fixed]:
    bom = _BOM if data.startswith(_BOM) else b""
    try:
        text = data.removeprefix(bom).decode()
    except UnicodeDecodeError:
        return data, Fixed(source, check(source, data), ())

    def find(text: str) -> tuple[Diagnostic, ...]:
        return check(source, bom + text.encode()).diagnostics

    mended = editing.apply_fixes(text, find)
    new = bom + mended.text.encode()
    return new, Fixed(source, check(source, new), mended.fixes)


def _diff(old: bytes, new: bytes, name: str) -> bytes:
    """Return a unified diff, as ``diff -u`` writes it."""
    if old == new:
        return b""
    lines = unified_diff(_lines(old), _lines(new), name, name)
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    ).encode()


def _lines(data: bytes) -> list[str]:
    """Split at line feeds alone, as ``patch`` does, and keep them."""
    *lines, last = data.decode().split("\n")
    return [f"{line}\n" for line in lines] + ([last] if last else [])

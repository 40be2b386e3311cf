"""Implements ``cvkit validate --fix`` and ``--diff``."""

from __future__ import annotations

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
    """Checks bytes as the content of an input; the diagnostics have fixes with edits."""

_BOM = b"\xef\xbb\xbf"


class Fixed(NamedTuple):
    """The result of fixing one file.

    Attributes:
        source: The file.
        reading: The file after the fixes (with ``diff``, as it would be), with the diagnostics
            that remain.
        fixes: The fixes that were made, or would be.
    """

    source: Input
    reading: Reading
    fixes: tuple[Fix, ...]


def run(inputs: Sequence[Input], check: Check, *, diff: bool = False) -> list[Fixed]:
    """Fix files in place, all or none; or print how they would change on standard output.

    The fixed text of standard input goes to standard output, whether it changed or not.
    Line endings, a byte order mark and a missing final newline are kept.

    Args:
        inputs: The files. A file that is named twice is fixed once.
        check: Finds the diagnostics of a file's bytes. Only what it reports is fixed, so it must
            respect ``--select`` and ``--ignore``.
        diff: Print a unified diff and write nothing. As with ``ruff --diff``, the caller should
            exit with 1 if there is one: if any of the results has ``fixes``.

    Returns:
        One result for each distinct file, in order. The caller shows the diagnostics that remain
        and chooses the exit code.

    Raises:
        FileError: A file can't be read or written. Then no file was written.
    """
    fixed: list[Fixed] = []
    files: dict[Path, bytes] = {}
    shown = b""
    for source in {_identity(source): source for source in reversed(inputs)}.values():
        data = source.read()
        new, result = _fix(source, data, check)
        fixed.insert(0, result)
        if diff:
            shown = _diff(data, new, source.name) + shown
        elif source.name == STDIN:
            shown = new
        elif new != data:
            files[Path(source.name)] = new
    disk.write_all(files, follow_links=True)
    if shown:
        terminal.write_bytes(shown)
    for result in fixed:
        if result.fixes and not diff:
            count = len(result.fixes)
            counted = "1 fix" if count == 1 else f"{count} fixes"
            terminal.report(f"{result.source.name}: {counted} applied")
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

    fixed = editing.apply_fixes(text, find)
    new = bom + fixed.text.encode()
    return new, Fixed(source, check(source, new), fixed.fixes)


def _diff(old: bytes, new: bytes, name: str) -> bytes:
    """Return a unified diff, as ``diff -u`` writes it."""
    if old == new:
        return b""
    lines = unified_diff(_lines(old), _lines(new), name, name)
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    ).encode()


def _lines(data: bytes) -> list[str]:
    """Split at line feeds only, as ``patch`` does, and keep them."""
    *lines, last = data.decode().split("\n")
    return [f"{line}\n" for line in lines] + ([last] if last else [])

"""``cvkit init``."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from cvkit.errors import CvkitError, UnknownNameError

_HERE = Path(__file__).parent
_LETTER = "letter.yaml"
_LOCALE = re.compile(r"(?m)^(  locale: )\S+")
"""The line of a start that sets its locale."""


def starts() -> dict[str, Path]:
    """Return the files that ``--for`` chooses from, by their names in alphabetical order."""
    return {path.stem: path for path in sorted((_HERE / "starts").glob("*.yaml"))}


def _complete_start(incomplete: str) -> list[str]:
    return [name for name in starts() if name.startswith(incomplete.lower())]


def init(
    file: Annotated[
        str | None,
        typer.Argument(
            metavar="[FILE]",
            help="File to write (default: resume.yaml, or letter.yaml), or - for standard output.",
        ),
    ] = None,
    profession: Annotated[
        str | None,
        typer.Option(
            "--for",
            metavar="NAME",
            help=f"Start from a complete example: {', '.join(starts())}.",
            autocompletion=_complete_start,
        ),
    ] = None,
    locale: Annotated[
        str | None,
        typer.Option(
            metavar="LOCALE",
            help="Language of dates and titles: en-US, de, fr, es …; "
            "the example's text stays in its own.",
        ),
    ] = None,
    letter: Annotated[
        bool, typer.Option("--letter", help="Write a cover letter for resume.yaml instead.")
    ] = False,
) -> None:
    """Write a commented résumé or letter to start from; an existing file is never overwritten."""
    from cvkit import disk
    from cvkit.cli import terminal
    from cvkit.cli.inputs import STDIN

    if letter and (profession or locale):
        raise CvkitError("--letter takes neither --for nor --locale: they are the résumé's.")
    file = file or (_LETTER if letter else disk.DEFAULT_SOURCE)
    start = _letter() if letter else _start(profession, locale)
    if file == STDIN:
        terminal.write_bytes(start)
        return
    disk.create(Path(file), start)
    command = "cvkit export pdf" if file == disk.DEFAULT_SOURCE else f"cvkit export pdf {file}"
    terminal.report(f"Wrote {file}. Edit it, then run: {command}")


def _letter() -> bytes:
    """Return the letter to start from, with the date of today."""
    from cvkit.cli.validate import _today

    start = (_HERE / _LETTER).read_text(encoding="utf-8")
    return start.replace("DATE", _today().isoformat()).encode()


def _start(name: str | None, locale: str | None) -> bytes:
    """Return the résumé to start from.

    Args:
        name: What ``--for`` names, in any case, or ``None`` for the short one.
        locale: The locale to set, such as ``de`` or ``en_GB``, or ``None`` for its own.

    Raises:
        UnknownNameError: There is no such start or no such locale.
    """
    path = _HERE / "start.yaml" if name is None else _find(name)
    if locale is None:
        return path.read_bytes()
    from cvkit import languages

    tag = languages.load(locale).tag
    return _LOCALE.sub(rf"\g<1>{tag}", path.read_text(encoding="utf-8")).encode()


def _find(name: str) -> Path:
    known = starts()
    found = known.get(name.strip().lower())
    if found is None:
        from cvkit.diagnostics import words

        close = words.closest(name, known)
        hint = f"Did you mean {close}?" if close else f"There are {words.listed(list(known))}."
        raise UnknownNameError(f"There is no example “{name}” to start from.", hint)
    return found

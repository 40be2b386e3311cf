"""``cvkit init``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def init(
    file: Annotated[
        str, typer.Argument(metavar="[FILE]", help="File to write, or - for standard output.")
    ] = "resume.yaml",
) -> None:
    """Write a commented résumé to start from; an existing file is never overwritten."""
    from cvkit import disk
    from cvkit.cli import terminal
    from cvkit.cli.inputs import STDIN

    start = Path(__file__).with_name("start.yaml").read_bytes()
    if file == STDIN:
        terminal.write_bytes(start)
        return
    disk.create(Path(file), start)
    command = "cvkit export pdf" if file == disk.DEFAULT_SOURCE else f"cvkit export pdf {file}"
    terminal.report(f"Wrote {file}. Edit it, then run: {command}")

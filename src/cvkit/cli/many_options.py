"""The options of the command line for many files at once."""

from __future__ import annotations

from typing import Annotated

import typer

Globs = Annotated[
    list[str] | None,
    typer.Option(
        "--glob",
        metavar="PATTERN",
        help="In folders, read only files of this name or path: *.cv.yaml, team/**/*.yaml",
    ),
]
Jobs = Annotated[
    str,
    typer.Option(
        metavar="N|auto",
        help="Export in N processes at the same time; auto for one on each core.",
    ),
]
Changed = Annotated[
    bool, typer.Option("--changed", help="Export only what is not up to date in the output folder.")
]
SummaryFile = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="Write what became of each résumé to a file, as JSON."),
]

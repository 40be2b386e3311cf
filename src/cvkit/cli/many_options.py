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
    str | None,
    typer.Option(
        metavar="N|auto",
        help="Export in N processes at the same time; auto for one on each core.",
    ),
]
Cluster = Annotated[
    str | None,
    typer.Option(
        metavar="ADDRESS", help="Export on the workers of a Dask cluster: tcp://host:8786"
    ),
]
Changed = Annotated[
    bool, typer.Option("--changed", help="Export only what is not up to date in the output folder.")
]
SummaryFile = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="Write what became of each résumé to a file, as JSON."),
]

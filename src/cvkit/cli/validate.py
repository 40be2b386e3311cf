"""``cvkit validate``."""

from __future__ import annotations

from typing import Annotated

import typer


def validate(
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FILES]...", help="resume.yaml when none is named; - for standard input."),
    ] = None,
) -> int:
    """Show everything that is wrong with the résumé, where it stands."""
    from cvkit.cli import terminal  # noqa: PLC0415 - the help needs none of it
    from cvkit.cli.inputs import inputs  # noqa: PLC0415

    diagnostics = []
    texts: dict[str, str] = {}
    failed = False
    for source in inputs(files):
        reading = source.check()
        texts[reading.source.name] = reading.source.text
        diagnostics += reading.diagnostics
        failed = failed or reading.resume is None
        if not reading.diagnostics:
            terminal.report(f"{source.name}: all is well")
    terminal.show(diagnostics, texts)
    return 1 if failed else 0

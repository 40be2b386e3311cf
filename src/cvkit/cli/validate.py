"""``cvkit validate``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from cvkit.diagnostics import Diagnostic


def validate(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FILES]...", help="resume.yaml when none is named; - for standard input."
        ),
    ] = None,
) -> int:
    """Show everything that is wrong with the résumé, where it stands."""
    from cvkit.cli import terminal
    from cvkit.cli.inputs import inputs

    diagnostics: list[Diagnostic] = []
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

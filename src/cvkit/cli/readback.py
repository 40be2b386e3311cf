"""``cvkit readback``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from cvkit.pipeline.read_back import Against

_File = Annotated[str, typer.Argument(metavar="FILE", help="A PDF, Word, HTML or text file.")]
_Against = Annotated[
    str | None,
    typer.Option("--against", metavar="FILE", help="The résumé to compare it with."),
]
_Variant = Annotated[str | None, typer.Option(metavar="NAME", help="The variant of that résumé.")]
_Theme = Annotated[
    str | None, typer.Option(metavar="NAME", help="The theme, instead of that résumé's.")
]
_Locale = Annotated[
    str | None, typer.Option(metavar="LOCALE", help="The language, instead of that résumé's.")
]
_Format = Annotated[
    str, typer.Option("--format", metavar="text|json", help="text for people, json for tools.")
]


def readback(
    file: _File,
    against: _Against = None,
    variant: _Variant = None,
    theme: _Theme = None,
    locale: _Locale = None,
    form: _Format = "text",
) -> int:
    """Show what a program that reads résumés sees in a finished file, of whatever tool."""
    from cvkit.cli import readback_report, terminal
    from cvkit.cli.inputs import Input
    from cvkit.diagnostics import Severity
    from cvkit.errors import UnknownNameError
    from cvkit.pipeline.prepare import RefusedError
    from cvkit.pipeline.read_back import read_back

    if form not in {"text", "json"}:
        raise UnknownNameError(f"There is no format “{form}”.", "The formats are text and json.")
    source = Input.named(file)
    compared = _compared(against, variant, theme, locale) if against else None
    try:
        found = read_back(source.read(), source.shown_name, compared)
    except RefusedError as refused:
        terminal.show(refused.diagnostics, compared.reading.source.texts if compared else {})
        return 1
    if form == "json":
        terminal.say(readback_report.as_json(found, source.shown_name))
    else:
        terminal.say(readback_report.as_text(found, source.shown_name))
        terminal.show(found.diagnostics, compared.reading.source.texts if compared else {})
    return int(any(one.severity is Severity.ERROR for one in found.diagnostics))


def _compared(name: str, variant: str | None, theme: str | None, locale: str | None) -> Against:
    from cvkit import pipeline
    from cvkit.cli import terminal
    from cvkit.cli.inputs import Input
    from cvkit.errors import FileError
    from cvkit.pipeline.read_back import Against

    source = Input.named(name)
    reading = source.check()
    if reading.resume is None:
        terminal.show(reading.diagnostics, reading.source.texts)
        raise FileError(f"{name} has errors, so nothing can be compared with it.")
    options = pipeline.RenderOptions(variant, theme, locale)
    return Against(reading, options, source.project)

"""``cvkit match``."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

import typer

_Job = Annotated[
    str,
    typer.Argument(
        metavar="JOB",
        help="The advertisement: text, HTML, PDF or Word (.docx); - for standard input.",
    ),
]
_File = Annotated[str, typer.Argument(metavar="FILE", help="The résumé; - for standard input.")]
_Variant = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Compare this variant (default: all that isn't private)."),
]
_Language = Annotated[
    str,
    typer.Option(
        metavar="LANGUAGE",
        help="The advertisement's language, such as de (default: its words tell).",
    ),
]
_Today = Annotated[
    str,
    typer.Option(
        metavar="DATE", help="The day to which ongoing roles are counted (default: today)."
    ),
]
_Format = Annotated[
    str, typer.Option("--format", metavar="text|json", help="text for people, json for tools.")
]


def match(
    job: _Job,
    file: _File = "resume.yaml",
    variant: _Variant = None,
    language: _Language = "",
    today: _Today = "",
    form: _Format = "text",
) -> int:
    """Compare a job advertisement with the résumé: which terms it covers, and in which lines."""
    from cvkit.cli import match_report, terminal
    from cvkit.cli.inputs import STDIN, Input
    from cvkit.errors import CvkitError, UnknownNameError
    from cvkit.pipeline import match as pipeline

    if form not in {"text", "json"}:
        raise UnknownNameError(f"There is no format “{form}”.", "The formats are text and json.")
    if job == file == STDIN:
        raise CvkitError(
            "Both the advertisement and the résumé would be read from standard input.",
            "Name a file for one of them.",
        )
    day = _day(today)
    advertisement, source = Input.named(job), Input.named(file)
    data = advertisement.read()
    text = pipeline.text_of(data, advertisement.shown_name)
    reading = source.check()
    if reading.resume is None:
        terminal.show(reading.diagnostics, reading.source.texts)
        return 1
    found, read = pipeline.compare(text, reading, day, language=language, variant=variant)
    has_lines = pipeline.kind_of(data, advertisement.shown_name) == pipeline.TEXT
    report = match_report.Report(found, read.source, advertisement.shown_name, has_lines=has_lines)
    terminal.say(report.as_json() if form == "json" else report.as_text())
    if not found.findings and form == "text":
        terminal.note("cvkit finds skills, tools, titles, degrees and languages.")
    return 0


def _day(today: str) -> date:
    from cvkit.errors import CvkitError

    if not today:
        return datetime.now().astimezone().date()  # noqa: TID251 - only commands read the clock
    try:
        return date.fromisoformat(today)
    except ValueError:
        raise CvkitError(f"“{today}” is not a day.", "Write it as 2026-11-27.") from None

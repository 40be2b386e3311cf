"""Writes a report on résumés as Markdown, for a comment on a pull request or a job summary."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from cvkit import pipeline
from cvkit.cli import diff_report
from cvkit.cli.output_paths import Output
from cvkit.diagnostics import Severity
from cvkit.diff import compare
from cvkit.linter import LintOptions
from cvkit.plugins import choose_formats

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cvkit.cli.diff_report import Side
    from cvkit.cli.inputs import Input
    from cvkit.diagnostics import Diagnostic
    from cvkit.diff import Change
    from cvkit.source import Reading

_SHOWN = 30
"""The most diagnostics of a résumé; a comment that is too long isn't read."""

_CODE = re.compile(r"(`[^`]+`)")
_NAMES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


class Reported(NamedTuple):
    """What there is to say about a résumé.

    Attributes:
        source: Its file.
        reading: The résumé, with what validation found.
        diagnostics: That, and what an export found.
        size: The pages and the size of its PDF, in words; empty if it can't be made.
        sides: The earlier version and this one, if they are compared.
        changes: What differs between these.
        is_new: Whether there was no earlier version.
    """

    source: Input
    reading: Reading
    diagnostics: tuple[Diagnostic, ...]
    size: str
    sides: tuple[Side, Side] | tuple[()] = ()
    changes: tuple[Change, ...] = ()
    is_new: bool = False

    @property
    def has_failed(self) -> bool:
        """Whether it has errors."""
        return any(one.severity is Severity.ERROR for one in self.diagnostics)


def examine(source: Input) -> Reported:
    """Validate a résumé, and export it as PDF.

    Args:
        source: Its file.

    Raises:
        FileError: It can't be read.
    """
    today = datetime.now().astimezone().date()  # noqa: TID251 - only commands read the clock
    reading = source.check(lint=LintOptions(today))
    found = reading.diagnostics
    size = ""
    if reading.resume is not None:
        made = pipeline.render(reading, ["pdf"], pipeline.RenderOptions(), source.project)
        found = reading.source.ordered(dict.fromkeys([*found, *made.diagnostics]))
        (form,) = choose_formats(["pdf"]).values()
        size = "".join(Output("", form, one).size for one in made.artifacts.values())
    return Reported(source, reading, found, size)


def compared(reported: Reported, earlier: Input) -> Reported:
    """Return a report with what changed.

    Args:
        reported: The report.
        earlier: The earlier version.

    Raises:
        MissingFileError: There is none.
        FileError: There is no such revision, or no repository.
    """
    before = earlier.check()
    if before.resume is None or reported.reading.resume is None:
        return reported
    options = pipeline.RenderOptions()
    sides = (
        diff_report.side(earlier, before, options),
        diff_report.side(reported.source, reported.reading, options),
    )
    return reported._replace(sides=sides, changes=compare(*(side.content for side in sides)))


def page(found: Sequence[Reported], since: str) -> str:
    """Return the report.

    Args:
        found: The résumés.
        since: The earlier revision; empty if none is compared.
    """
    return "\n\n".join(block for one in found for block in _blocks(one, since)) + "\n"


def _blocks(one: Reported, since: str) -> Iterator[str]:
    yield f"### {diff_report.escaped(one.source.shown_name)}"
    yield f"PDF: {one.size}." if one.size else "**No PDF could be made.**"
    if since:
        yield _changes(one, since)
    if one.diagnostics:
        rows = [_row(found) for found in one.diagnostics[:_SHOWN]]
        more = len(one.diagnostics) - _SHOWN
        last = [f"\n… and {more} more: `cvkit validate` shows all."] if more > 0 else []
        yield "\n".join(["| | where | what |", "| --- | --- | --- |", *rows, *last])
    else:
        yield "No problems found."


def _changes(one: Reported, since: str) -> str:
    if one.is_new:
        return f"New: it is not in `{since}`."
    if not one.sides:
        return (
            f"Not compared: {'it' if one.has_failed else f'the version in `{since}`'} has errors."
        )
    if not one.changes:
        return f"It shows the same as in `{since}`."
    head = f"Changes since `{since}`: {diff_report.summary(one.changes)}."
    return "\n".join([head, *diff_report.markdown_lists(one.changes)])


def _row(found: Diagnostic) -> str:
    where = f"{found.file}:{found.span.start.line}" if found.span else found.file
    said = " ".join(f"{found.message}{f' ({found.help})' if found.help else ''}".split())
    # Keys and values are code in messages, in which nothing needs a backslash but what ends a cell.
    parts = (part.replace("|", r"\|") if index % 2 else diff_report.escaped(part)
             for index, part in enumerate(_CODE.split(said)))  # fmt: skip
    name = f"{_NAMES[found.severity]} {found.code}"
    return f"| {name} | {diff_report.escaped(where)} | {''.join(parts)} |"

"""``cvkit validate``."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from cvkit.cli import many_options  # noqa: TC001 - Typer reads the annotations
from cvkit.diagnostics import Severity
from cvkit.diagnostics.render import DiagnosticFormat
from cvkit.disk import DEFAULT_SOURCE

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from cvkit.cli.inputs import Input
    from cvkit.errors import ThemeError
    from cvkit.source import Reading

_Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILES",
        help="Résumés to check, or folders of them (default: resume.yaml); - for standard input.",
    ),
]
_Format = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="|".join(DiagnosticFormat),
        help="Output format. text and concise go to standard error, the others to standard output.",
    ),
]
_Select = Annotated[
    list[str] | None,
    typer.Option(metavar="RULES", help="Lint rules to run: codes or names, separated by commas."),
]
_Ignore = Annotated[
    list[str] | None,
    typer.Option(metavar="RULES", help="Lint rules to skip: CV112, worn-phrase, or CV1 for all."),
]
_Strict = Annotated[bool, typer.Option("--strict", help="Exit with 1 on warnings, too.")]
_Fix = Annotated[bool, typer.Option("--fix", help="Apply safe fixes in place.")]
_Diff = Annotated[
    bool, typer.Option("--diff", help="Print what the fixes would change, and write nothing.")
]
_AllowMissing = Annotated[
    bool,
    typer.Option(
        "--allow-missing-glyphs", help="Only warn of characters that are in no available font."
    ),
]
_TrustTheme = Annotated[
    bool,
    typer.Option(
        "--trust-theme", help="Don't limit the time and memory of a theme that isn't cvkit's own."
    ),
]


def validate(
    files: _Files = None,
    name: _Format = DiagnosticFormat.TEXT,
    select: _Select = None,
    ignore: _Ignore = None,
    strict: _Strict = False,
    fix: _Fix = False,
    diff: _Diff = False,
    allow_missing_glyphs: _AllowMissing = False,
    trust_theme: _TrustTheme = False,
    glob: many_options.Globs = None,
) -> int:
    """Check the résumé: report errors and lint warnings, each with its line."""
    from cvkit.cli import folders, terminal
    from cvkit.cli.inputs import inputs
    from cvkit.linter import LintOptions

    def checked(source: Input, data: bytes | None = None) -> Reading:
        return source.with_glyphs(
            source.check(data, lint),
            allow_missing=allow_missing_glyphs,
            trust_theme=trust_theme,
        )

    form = terminal.named_format(name)
    with_edits = form.is_data or fix or diff
    lint = LintOptions(_today(), _names(select), _names(ignore) or (), edits=with_edits,
                       unasked=diff and not fix)  # fmt: skip
    lint.check()
    listed = folders.find(files or ([] if glob else [DEFAULT_SOURCE]), glob or [])
    sources = inputs([one.name for one in listed.files])
    fixes = 0
    broken: list[ThemeError] = []
    if fix or diff:
        from cvkit.cli import fix as fixing

        _check_outputs(form, sources, diff=diff)
        fixed = fixing.run(sources, checked, diff=diff)
        fixes = sum(len(result.fixes) for result in fixed)
        readings = {result.source: result.reading for result in fixed}
    else:
        readings, broken = _check_all(sources, checked)
    failing = _failing_templates(readings)
    broken += failing.values()
    found = [one for reading in readings.values() for one in reading.diagnostics]
    texts: dict[str, str] = {}
    for one in readings.values():
        texts |= one.source.texts
    for error in broken:
        found += [one for one in error.diagnostics if one not in found]
        texts |= error.texts
    terminal.show(found, texts, form)
    for source, reading in readings.items():
        if not reading.diagnostics and source not in failing and not form.is_data:
            terminal.report(f"{reading.source.name}: no problems found")
    for unread in listed.errors:
        terminal.show_error(unread)
    if listed.passed_over:
        terminal.note(f"Passed over: {listed.told}.")
    serious = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    has_failed = any(one.severity in serious for one in found)
    if failing or listed.errors or (len(readings) < len(sources) and not fix and not diff):
        return 2
    return 1 if has_failed or (diff and fixes) else 0


def _check_all(
    sources: list[Input], check: Callable[[Input], Reading]
) -> tuple[dict[Input, Reading], list[ThemeError]]:
    """Check all files, and print an error for those that can't be read; return broken themes."""
    from cvkit.cli import terminal
    from cvkit.errors import FileError, ThemeError

    readings: dict[Input, Reading] = {}
    broken: list[ThemeError] = []
    for source in sources:
        try:
            readings[source] = check(source)
        except FileError as error:
            terminal.error(error.message, error.help)
        except ThemeError as error:
            broken.append(error)
    return readings, broken


def _failing_templates(readings: dict[Input, Reading]) -> dict[Input, ThemeError]:
    """Return the files that can't be exported because a template of their theme fails."""
    from cvkit.errors import ThemeError

    failing: dict[Input, ThemeError] = {}
    for source, reading in readings.items():
        try:
            source.check_templates(reading)
        except ThemeError as error:
            failing[source] = error
    return failing


def _names(words: list[str] | None) -> tuple[str, ...] | None:
    """Split comma-separated values, over all uses of an option."""
    if words is None:
        return None
    return tuple(name for word in words for name in re.split(r"[\s,]+", word) if name)


def _check_outputs(form: DiagnosticFormat, sources: list[Input], *, diff: bool) -> None:
    from cvkit.cli.inputs import STDIN
    from cvkit.errors import CvkitError

    if form.is_data and (diff or any(source.name == STDIN for source in sources)):
        raise CvkitError(
            f"--format {form} and the fixes would both go to standard output.",
            "Use one of them at a time.",
        )


def _today() -> date:
    """Return today's date: only the command line reads the clock."""
    return datetime.now().astimezone().date()  # noqa: TID251

"""``cvkit validate``."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from cvkit.diagnostics import Severity
from cvkit.diagnostics.render import DiagnosticFormat

if TYPE_CHECKING:
    from datetime import date

    from cvkit.cli.inputs import Input
    from cvkit.errors import ThemeError
    from cvkit.linter import LintOptions
    from cvkit.source import Reading

_Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="FILES", help="resume.yaml when none is named; - for standard input."),
]
_Format = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="|".join(DiagnosticFormat),
        help="For people: text, concise. On standard output: the others.",
    ),
]
_Select = Annotated[
    list[str] | None,
    typer.Option(metavar="RULES", help="Only this advice: codes or names, with commas."),
]
_Ignore = Annotated[
    list[str] | None,
    typer.Option(metavar="RULES", help="Not this advice: CV112, worn-phrase, or CV1 for all."),
]
_Strict = Annotated[bool, typer.Option("--strict", help="Exit with 1 for warnings, too.")]
_Fix = Annotated[bool, typer.Option("--fix", help="Mend in place what can be mended safely.")]
_Diff = Annotated[bool, typer.Option("--diff", help="Show what --fix would do; write nothing.")]


def validate(
    files: _Files = None,
    name: _Format = DiagnosticFormat.TEXT,
    select: _Select = None,
    ignore: _Ignore = None,
    strict: _Strict = False,
    fix: _Fix = False,
    diff: _Diff = False,
) -> int:
    """Show everything that is wrong with the résumé, where it stands, and what could be better."""
    from cvkit.cli import terminal
    from cvkit.cli.inputs import inputs
    from cvkit.linter import LintOptions

    form = _format(name)
    with_edits = form.is_data or fix or diff
    wish = LintOptions(_today(), _names(select), _names(ignore) or (), edits=with_edits)
    wish.check()
    sources = inputs(files)
    fixes = 0
    broken: list[ThemeError] = []
    if fix or diff:
        from cvkit.cli import fix as fixing

        _refuse_two_outputs(form, sources, diff=diff)
        fixed = fixing.run(sources, lambda source, data: source.check(data, wish), diff=diff)
        fixes = sum(len(result.fixes) for result in fixed)
        readings = [result.reading for result in fixed]
    else:
        readings, broken = _check_all(sources, wish)
    found = [one for reading in readings for one in reading.diagnostics]
    texts = {one.source.name: one.source.text for one in readings}
    for error in broken:
        found += [one for one in error.diagnostics if one not in found]
        texts |= error.texts
    terminal.show(found, texts, form)
    for reading in readings:
        if not reading.diagnostics and not form.is_data:
            terminal.report(f"{reading.source.name}: all is well")
    serious = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    has_failed = any(one.severity in serious for one in found)
    if len(readings) < len(sources) and not fix and not diff:
        return 2
    return 1 if has_failed or (diff and fixes) else 0


def _check_all(sources: list[Input], wish: LintOptions) -> tuple[list[Reading], list[ThemeError]]:
    """Check all files that can be read, and say which cannot; return the themes that are broken."""
    from cvkit.cli import terminal
    from cvkit.errors import FileError, ThemeError

    readings: list[Reading] = []
    broken: list[ThemeError] = []
    for source in sources:
        try:
            readings.append(source.check(wish=wish))
        except FileError as error:
            terminal.complain(error.message, error.help)
        except ThemeError as error:
            broken.append(error)
    return readings, broken


def _format(name: str) -> DiagnosticFormat:
    from cvkit.errors import UnknownNameError

    try:
        return DiagnosticFormat(name)
    except ValueError:
        raise UnknownNameError(
            f"There is no format “{name}”.", f"The formats are {', '.join(DiagnosticFormat)}."
        ) from None


def _names(words: list[str] | None) -> tuple[str, ...] | None:
    """Split what was given with commas, over all uses of an option."""
    if words is None:
        return None
    return tuple(name for word in words for name in re.split(r"[\s,]+", word) if name)


def _refuse_two_outputs(form: DiagnosticFormat, sources: list[Input], *, diff: bool) -> None:
    from cvkit.cli.inputs import STDIN
    from cvkit.errors import CvkitError

    if form.is_data and (diff or any(source.name == STDIN for source in sources)):
        raise CvkitError(
            f"The fixes and the format {form} would both go to the standard output.",
            "Leave one of them out.",
        )


def _today() -> date:
    """Read the clock: nothing below the command line does."""
    return datetime.now().astimezone().date()  # noqa: TID251

"""``cvkit import``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cvkit.diagnostics.render import DiagnosticFormat

if TYPE_CHECKING:
    from cvkit.importers import Finished

_Files = Annotated[
    list[str], typer.Argument(metavar="FILES", help="Files to import; - for standard input.")
]
_Output = Annotated[
    str | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="File to write, by default resume.yaml; - for standard output.",
    ),
]
_Into = Annotated[
    str | None,
    typer.Option(
        "--into",
        metavar="FILE",
        help="Add the publications to this résumé and change nothing else in it.",
    ),
]
_From = Annotated[
    str | None,
    typer.Option("--from", metavar="FORMAT", help="The format, instead of recognizing it."),
]
_Force = Annotated[bool, typer.Option("--force", help="Overwrite an existing file.")]
_Format = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="text|concise|json",
        help="How to report what was lost; json lists every value on standard output.",
    ),
]
_Strict = Annotated[bool, typer.Option("--strict", help="Exit with 1 if anything was lost.")]


def import_(
    files: _Files,
    output: _Output = None,
    into: _Into = None,
    from_: _From = None,
    force: _Force = False,
    form: _Format = DiagnosticFormat.TEXT,
    strict: _Strict = False,
) -> int:
    """Turn other tools' résumés into a resume.yaml, and report every value without a place.

    Several files are merged; where they differ, the first one wins.
    """
    from cvkit import disk
    from cvkit.cli import import_job
    from cvkit.cli.inputs import inputs
    from cvkit.importing.import_files import ToImport, import_files
    from cvkit.plugins import importers

    target = output or into or disk.DEFAULT_SOURCE
    report = import_job.report_format(form, target)
    importer = importers.choose(from_) if from_ else None
    sources = inputs(files)
    import_job.refuse_folders(sources)
    given = [ToImport(one.shown_name, one.read(), one.project.read) for one in sources]
    finished = import_files(given, importer)
    if into is not None:
        from cvkit.cli import import_into

        finished = import_into.add(finished, into, output, force=force)
    else:
        import_job.write(finished, target, sources, force=force)
    import_job.report(finished, target, report, is_new=into is None)
    return 1 if strict and _has_losses(finished) else 0


def _has_losses(finished: Finished) -> bool:
    return bool(finished.account.lost)

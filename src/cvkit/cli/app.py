"""The Typer app with all commands, and the handling of their errors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cvkit import __version__, docstrings
from cvkit.cli import (
    diff,
    doctor,
    explain,
    export,
    import_,
    init,
    leaks,
    match,
    mcp,
    preview,
    readback,
    report,
    schema,
    terminal,
    themes,
    validate,
)
from cvkit.errors import CvkitError, reason

if TYPE_CHECKING:
    from collections.abc import Sequence

app = typer.Typer(
    name="cvkit",
    help="Your résumé as data: one YAML file becomes PDF, HTML, Word, Markdown and plain text.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("export", cls=export.ExportCommand, help=docstrings.of(export.export))(export.export)
app.command("validate", help=docstrings.of(validate.validate))(validate.validate)
app.command("import", help=docstrings.of(import_.import_))(import_.import_)
app.command("init", help=docstrings.of(init.init))(init.init)
app.command("preview", help=docstrings.of(preview.preview))(preview.preview)
app.command("mcp", help=docstrings.of(mcp.mcp))(mcp.mcp)
app.command("match", help=docstrings.of(match.match))(match.match)
app.command("readback", help=docstrings.of(readback.readback))(readback.readback)
app.command("leaks", help=docstrings.of(leaks.leaks))(leaks.leaks)
app.add_typer(themes.app, name="themes")
app.command("diff", help=docstrings.of(diff.diff))(diff.diff)
app.command("report", help=docstrings.of(report.report))(report.report)
app.command("schema", help=docstrings.of(schema.schema))(schema.schema)
app.command("explain", help=docstrings.of(explain.explain))(explain.explain)
app.command("doctor", help=docstrings.of(doctor.doctor))(doctor.doctor)


def _show_version(value: bool) -> None:  # noqa: FBT001 - click's callback
    if value:
        terminal.say(f"cvkit {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    pass


def run(arguments: Sequence[str]) -> int:
    """Run one command.

    Args:
        arguments: The words after ``cvkit``.

    Returns:
        The exit code: 0 success, 1 errors in the résumé, 2 wrong usage or a failing machine.

    Raises:
        BrokenPipeError: The reader of standard output closed the pipe (``| head``).
    """
    terminal.prepare()
    command = typer.main.get_command(app)
    try:
        result = command.main(
            list(arguments) or ["--help"], prog_name="cvkit", standalone_mode=False
        )
    except typer.TyperException as error:
        context = getattr(error, "ctx", None)
        command_path = context.command_path if context else "cvkit"
        terminal.error(error.format_message(), f"See `{command_path} --help`.")
        return 2
    except typer.Abort:
        return 130
    except SystemExit as error:
        # Typer exits like this on a broken pipe; the caller of `run` decides what to do.
        if isinstance(error.__context__, BrokenPipeError):
            raise error.__context__ from None
        raise
    except CvkitError as error:
        terminal.show_error(error)
        return 2
    except BrokenPipeError:
        raise
    except OSError as error:
        # Not handled in `disk`: no space for standard output, an unreadable file at start-up.
        name = error.filename
        failure = f"{name} can't be accessed" if name else "The output can't be written"
        terminal.error(f"{failure}: {reason(error)}.")
        return 2
    return result if isinstance(result, int) else 0

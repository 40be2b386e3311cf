"""``cvkit preview``."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from cvkit.disk import DEFAULT_SOURCE

if TYPE_CHECKING:
    from types import ModuleType

    from cvkit.preview.build import Subject


_File = Annotated[str, typer.Argument(metavar="FILE", help="The résumé.")]
_Port = Annotated[
    int,
    typer.Option(
        metavar="N",
        min=0,
        max=65535,
        show_default=False,
        help="Port to listen on (default: any free port).",
    ),
]
_NoOpen = Annotated[
    bool, typer.Option("--no-open", help="Print the address, but don't open a browser.")
]
_TrustTheme = Annotated[
    bool,
    typer.Option(
        "--trust-theme", help="Don't limit the time and memory of a theme that isn't cvkit's own."
    ),
]


def preview(
    file: _File = DEFAULT_SOURCE,
    port: _Port = 0,
    no_open: _NoOpen = False,
    trust_theme: _TrustTheme = False,
) -> None:
    """Show the résumé and its diagnostics in a browser, live while you edit it."""
    from cvkit.cli import terminal

    subject = _subject(file, trust_theme=trust_theme)
    subject.read()
    server = _server()
    token = server.new_token()
    with server.listen(port) as listener:
        address = server.address(listener, token)
        terminal.say(address)
        terminal.report("Press Ctrl-C to stop the preview.")
        if not no_open and _has_browser():
            typer.launch(address)
        server.serve(subject, listener, token)


def _subject(file: str, *, trust_theme: bool) -> Subject:
    from datetime import datetime
    from pathlib import Path

    from cvkit import disk
    from cvkit.cli import output_paths, values
    from cvkit.cli.inputs import STDIN
    from cvkit.errors import CvkitError
    from cvkit.linter import LintOptions
    from cvkit.preview.build import Subject
    from cvkit.project import Project

    if file == STDIN:
        raise CvkitError("The preview can't watch standard input.", "Name a file.")
    path = Path(file)
    return Subject(
        file=path,
        read=lambda: disk.read(path),
        project=lambda: Project.at(path.parent, given=values.of_environment()),
        lint=lambda: LintOptions(datetime.now().astimezone().date()),  # noqa: TID251
        stem=lambda variant, locale: output_paths.stem(path.stem, variant, None, locale),
        trust_theme=trust_theme,
    )


def _server() -> ModuleType:
    from cvkit.errors import PlatformError

    try:
        import watchfiles  # noqa: F401 - imported by the server later; this checks that it is installed

        from cvkit.preview import server
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        from cvkit.cli import installation

        raise PlatformError(
            f"The preview needs {missing}, which is not installed.",
            f"Install it: {installation.command_to_add('preview')}",
        ) from None
    return server


def _has_browser() -> bool:
    """Whether a browser would open in its own window, not in this terminal."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))

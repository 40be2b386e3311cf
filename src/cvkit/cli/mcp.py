"""``cvkit mcp``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from types import ModuleType

_Folder = Annotated[
    str,
    typer.Argument(metavar="[FOLDER]", help="The folder with the résumés (default: this one)."),
]
_AllowPrivate = Annotated[
    bool,
    typer.Option(
        "--allow-private", help="Also show, edit and export what the résumés keep private."
    ),
]


def mcp(folder: _Folder = ".", allow_private: _AllowPrivate = False) -> None:
    """Let AI agents read, check, edit and export the résumés of a folder (MCP, over stdio)."""
    from datetime import datetime
    from pathlib import Path

    from cvkit.cli.mcp_folder import FencedFolder
    from cvkit.linter import LintOptions

    server = _server()
    from cvkit.mcp_server.workspace import Workspace

    server.serve(
        Workspace(
            files=FencedFolder(Path(folder), given=allow_private),
            allow_private=allow_private,
            lint=lambda: LintOptions(datetime.now().astimezone().date()),  # noqa: TID251
        )
    )


def _server() -> ModuleType:
    from cvkit.errors import PlatformError

    try:
        from cvkit.mcp_server import server
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        from cvkit.cli import installation

        raise PlatformError(
            f"The server needs {missing}, which is not installed.",
            f"Install it: {installation.command_to_add('mcp')}",
        ) from None
    return server

"""``cvkit report``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from cvkit.cli.report_page import Reported

_Files = Annotated[
    list[str] | None, typer.Argument(metavar="[FILES]", help="Résumés (default: resume.yaml).")
]
_Since = Annotated[
    str | None,
    typer.Option(
        metavar="REVISION",
        help="Also show what changed since a revision in git, such as origin/main.",
    ),
]
_Pictures = Annotated[
    str | None,
    typer.Option(metavar="FOLDER", help="With --since: also write pictures of the changed pages."),
]
_Force = Annotated[
    bool, typer.Option("--force", help="Overwrite files there that cvkit did not write.")
]


def report(
    files: _Files = None,
    since: _Since = None,
    pictures: _Pictures = None,
    force: _Force = False,
) -> int:
    """Write Markdown for a pull request: what changed, what is wrong, how many pages there are."""
    from pathlib import Path

    from cvkit.cli import diff_pictures, report_page, terminal
    from cvkit.cli.inputs import Input, inputs
    from cvkit.errors import CvkitError, MissingFileError

    if pictures and not since:
        raise CvkitError("--pictures needs --since.", "Example: --since origin/main")
    found: list[Reported] = []
    code = 0
    for source in inputs(files):
        reported = report_page.examine(source)
        earlier = Input.in_any_revision(f"{since}:{_from_here(source.name)}") if since else None
        if earlier:
            try:
                reported = report_page.compared(reported, earlier)
            except MissingFileError:
                reported = reported._replace(is_new=True)
        found.append(reported)
        if pictures and reported.sides and reported.changes:
            folder = Path(pictures) / (source.stem if len(files or ()) > 1 else "")
            count = len(reported.changes)
            code = max(code, diff_pictures.run(folder, *reported.sides, count, force=force))
    terminal.say(report_page.page(found, since or ""))
    return max(code, int(any(one.has_failed for one in found)))


def _from_here(name: str) -> str:
    """Return a path as git takes it from the current folder.

    Raises:
        FileError: It is on another drive of Windows.
    """
    import os.path

    from cvkit.errors import FileError

    try:
        relative = os.path.relpath(name).replace(os.sep, "/")
    except ValueError:
        raise FileError(
            f"{name} is on another drive than the current folder.",
            "Change to the folder of its repository.",
        ) from None
    return relative if relative.startswith("../") else f"./{relative}"

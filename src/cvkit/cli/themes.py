"""``cvkit themes``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    help="List the themes and their options; copy one to change it.",
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def themes(
    context: typer.Context,
    gallery: Annotated[
        str | None,
        typer.Option(metavar="DIR", help="Write a page of pictures: your résumé in every theme."),
    ] = None,
    file: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="The résumé for --gallery: resume.yaml unless named."),
    ] = None,
) -> None:
    """List the themes and their options; copy one to change it.

    Raises:
        Exit: With 2, after the list, if one of them is broken; with 1 if the résumé for the
            gallery has errors.
    """
    if context.invoked_subcommand:
        return
    from cvkit.errors import CvkitError, ThemeError

    if gallery is not None:
        from cvkit.cli import gallery as gallery_job

        if not gallery:
            raise CvkitError("There is no name after --gallery.", "Name a folder.")
        raise typer.Exit(gallery_job.run(Path(gallery), file))
    if file is not None:
        raise CvkitError("--file says which résumé --gallery shows.", "Name a folder after it.")
    from cvkit.cli import terminal
    from cvkit.project import Project
    from cvkit.theme.theme_selection import DEFAULT

    library = Project.at(Path()).themes
    is_broken = False
    for name in library.available():
        head = f"{name} (the default)" if name == DEFAULT else name
        try:
            manifest = library.manifest(name)
        except ThemeError as error:
            is_broken = True
            terminal.say(f"{head}\n  It is broken.")
            terminal.refuse(error)
            continue
        terminal.say(f"{head}\n  {manifest.description}")
        for key, option in manifest.options.items():
            values = f" ({', '.join(option.choices)})" if option.choices else ""
            terminal.say(f"    {key}: {option.help}{values}")
    if is_broken:
        raise typer.Exit(2)


@app.command("new")
def new(
    name: Annotated[str, typer.Argument(metavar="NAME", help="What to call it.")],
    base: Annotated[str, typer.Option("--from", help="The theme to copy.")] = "classic",
) -> None:
    """Copy a theme into themes/NAME, to be changed."""
    from cvkit import disk
    from cvkit.cli import terminal
    from cvkit.errors import CvkitError
    from cvkit.project import THEMES, Project

    if not name.replace("-", "").replace("_", "").isalnum():
        raise CvkitError(f"“{name}” cannot be a theme's name.", "Use letters, digits, - and _.")
    disk.copy_folder(Project.at(Path()).themes.find(base), Path(THEMES, name))
    terminal.report(f"Wrote {Path(THEMES, name)}. Try it: cvkit export pdf --theme {name}")

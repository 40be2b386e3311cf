"""``cvkit themes``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cvkit import docstrings

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
        typer.Option(
            metavar="DIR", help="Write an HTML page that shows your résumé in every theme."
        ),
    ] = None,
    file: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="The résumé for --gallery (default: resume.yaml)."),
    ] = None,
    force: Annotated[
        bool,
        typer.Option("--force", help="Let --gallery overwrite files that cvkit did not write."),
    ] = False,
    trust_theme: Annotated[
        bool,
        typer.Option(
            "--trust-theme",
            help="Let themes that aren't cvkit's own take any time and memory in --gallery.",
        ),
    ] = False,
) -> None:
    """List the themes and their options; copy one to change it.

    Raises:
        Exit: With 2, after the list, if a theme is broken; with 1 if the résumé for the gallery
            has errors.
    """
    if context.invoked_subcommand:
        return
    from cvkit.errors import CvkitError, ThemeError

    if gallery is not None:
        from cvkit.cli import gallery as gallery_job

        if not gallery:
            raise CvkitError("--gallery needs a folder.", "Example: --gallery pictures/")
        raise typer.Exit(gallery_job.run(Path(gallery), file, force=force, trust_theme=trust_theme))
    given = {"--file": file is not None, "--force": force, "--trust-theme": trust_theme}
    if flag := next((flag for flag, is_given in given.items() if is_given), None):
        raise CvkitError(f"{flag} needs --gallery.", "Example: --gallery pictures/")
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
            terminal.say(f"{head}\n  This theme is broken.")
            terminal.show_error(error)
            continue
        terminal.say(f"{head}\n  {manifest.description}")
        for key, option in manifest.options.items():
            values = f" ({', '.join(option.choices)})" if option.choices else ""
            terminal.say(f"    {key}: {option.help}{values}")
    if is_broken:
        raise typer.Exit(2)


def new(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Name of the new theme.")],
    base: Annotated[str, typer.Option("--from", help="Theme to copy.")] = "classic",
) -> None:
    """Copy a theme into themes/NAME, so that you can change it."""
    from cvkit import disk
    from cvkit.cli import terminal
    from cvkit.errors import CvkitError
    from cvkit.project import THEMES, Project

    if not name.replace("-", "").replace("_", "").isalnum():
        raise CvkitError(f"“{name}” is not a valid theme name.", "Use letters, digits, - and _.")
    disk.copy_folder(Project.at(Path()).themes.find(base), Path(THEMES, name))
    terminal.report(f"Wrote {Path(THEMES, name)}. Try it: cvkit export pdf --theme {name}")


app.command("new", help=docstrings.of(new))(new)

"""``cvkit export``."""

from __future__ import annotations

from typing import Annotated

import typer

from cvkit.errors import CvkitError


def export(  # noqa: PLR0913 - the options of the command
    formats: Annotated[
        str, typer.Argument(metavar="FORMATS", help="pdf, html, docx, markdown, text: one, "
                            "several with commas, or all.")
    ],
    files: Annotated[
        list[str] | None, typer.Argument(metavar="[FILES]...", help="resume.yaml when none is named; - for standard input.")
    ] = None,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="FILE|DIR|-", help="Where to write; the current folder unless said otherwise, - for standard output."),
    ] = None,
    theme: Annotated[str | None, typer.Option(help="A theme instead of the file's.")] = None,
    variant: Annotated[
        str | None, typer.Option(help="One of the file's variants, or all.")
    ] = None,
    locale: Annotated[
        str | None, typer.Option(help="Language of dates and titles: en-US, de, fr, es …")
    ] = None,
    settings: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="KEY=VALUE", help="Set an option of the theme."),
    ] = None,
    private: Annotated[
        bool, typer.Option("--private", help="Show what is marked private, too.")
    ] = False,
) -> int:
    """Write the résumé as PDF, HTML, Word, Markdown or plain text."""
    from cvkit.cli import export_job  # noqa: PLC0415 - the help needs none of it

    return export_job.run(
        export_job.Order(
            formats=tuple(name.strip() for name in formats.split(",") if name.strip()),
            files=tuple(files or ()),
            output=output,
            theme=theme,
            variant=variant,
            locale=locale,
            settings=_settings(settings or []),
            private=private,
        )
    )


def _settings(words: list[str]) -> dict[str, object]:
    """Read ``KEY=VALUE`` words; ``MAP.KEY=VALUE`` sets one entry of a map."""
    settings: dict[str, object] = {}
    for word in words:
        key, equals, value = word.partition("=")
        if not (key and equals):
            raise CvkitError(f"“--set {word}” is not KEY=VALUE.", "Such as --set accent=#1a4b8c")
        name, dot, entry = key.partition(".")
        if dot:
            table = settings.setdefault(name, {})
            if isinstance(table, dict):
                table[entry] = value
        else:
            settings[key] = value
    return settings

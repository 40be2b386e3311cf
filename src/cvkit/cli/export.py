"""``cvkit export``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from cvkit.errors import CvkitError

if TYPE_CHECKING:
    from typer._click import Context, HelpFormatter, Parameter

_GIVEN = "cvkit.export.format_options"


class ExportCommand(typer.core.TyperCommand):
    """The command with what the formats bring: options of theirs, and their list in the help.

    They are looked for only when the command is called, so that the other commands start at once.
    """

    def get_params(self, ctx: Context) -> list[Parameter]:
        """Return the command's own options, those of the formats, and ``--help``."""
        from cvkit.cli import format_options

        *own, help_option = super().get_params(ctx)
        flags = format_options.format_flags(self._taken(ctx))
        return [*own, *format_options.parameters(flags), help_option]

    def invoke(self, ctx: Context) -> Any:  # noqa: ANN401 - what the command returns
        """Run the command, with what was said about the formats set aside for it."""
        from cvkit.cli import format_options

        flags = format_options.format_flags(self._taken(ctx))
        given = {flag.key: ctx.params.pop(flag.key, None) for flag in flags}
        ctx.meta[_GIVEN] = format_options.chosen_options(flags, given)
        return super().invoke(ctx)

    def format_epilog(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the list of formats below the options."""
        from cvkit.cli import format_list

        with formatter.section("Formats"):
            formatter.write_dl(format_list.rows())
        super().format_epilog(ctx, formatter)

    def _taken(self, ctx: Context) -> list[str]:
        return [word for param in super().get_params(ctx) for word in param.opts]


def _complete_formats(incomplete: str) -> list[tuple[str, str]]:
    from cvkit.cli import format_list

    return format_list.completions(incomplete)


def _complete_theme(incomplete: str) -> list[str]:
    from pathlib import Path

    from cvkit.project import Project

    return [name for name in Project.at(Path()).themes.available() if name.startswith(incomplete)]


_Formats = Annotated[
    str,
    typer.Argument(
        metavar="FORMATS",
        help="One of the formats below, several with commas, or all.",
        autocompletion=_complete_formats,
    ),
]
_Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="FILES", help="resume.yaml when none is named; - for standard input."),
]
_Output = Annotated[
    str | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE|DIR|-",
        help="Where to write: the current folder unless said otherwise; - for standard output.",
    ),
]
_Theme = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", help="A theme instead of the file's.", autocompletion=_complete_theme
    ),
]
_Variant = Annotated[
    str | None, typer.Option(metavar="NAME", help="One of the file's variants, or all.")
]
_Locale = Annotated[
    str | None,
    typer.Option(metavar="LOCALE", help="Language of dates and titles: en-US, de, fr, es …"),
]
_Pages = Annotated[
    str | None,
    typer.Option(
        metavar="N",
        help="Fit it on so many pages: set more closely, then less what is droppable.",
    ),
]
_Set = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="KEY=VALUE", help="Set an option of the theme."),
]
_Private = Annotated[bool, typer.Option("--private", help="Show what is marked private, too.")]


def export(
    ctx: typer.Context,
    formats: _Formats,
    files: _Files = None,
    output: _Output = None,
    theme: _Theme = None,
    variant: _Variant = None,
    locale: _Locale = None,
    pages: _Pages = None,
    settings: _Set = None,
    private: _Private = False,
) -> int:
    """Write the résumé in one or more formats."""
    from cvkit.cli import export_job

    return export_job.run(
        export_job.ExportRequest(
            formats=export_job.format_words(formats),
            files=tuple(files or ()),
            output=output,
            theme=theme,
            variant=variant,
            locale=locale,
            pages=_count(pages),
            settings=_settings(settings or []),
            format_options=ctx.meta.get(_GIVEN, {}),
            private=private,
        )
    )


def _count(pages: str | None) -> int | None:
    from cvkit.model.export import MOST_PAGES

    if pages is None:
        return None
    if not (pages.isdecimal() and 1 <= int(pages) <= MOST_PAGES):
        raise CvkitError(
            f"“--pages {pages}” is not a number of pages from 1 to {MOST_PAGES}.",
            "Such as --pages 1",
        )
    return int(pages)


def _settings(words: list[str]) -> dict[str, object]:
    """Read ``KEY=VALUE`` words; ``MAP.KEY=VALUE`` sets one entry of a map."""
    settings: dict[str, object] = {}
    for word in words:
        key, equals, value = word.partition("=")
        if not (key and equals):
            raise CvkitError(f"“--set {word}” is not KEY=VALUE.", "Such as --set accent=#1a4b8c")
        name, dot, entry = key.partition(".")
        table = settings.setdefault(name, {}) if dot else None
        if isinstance(table, dict):
            table[entry] = value
        else:
            settings[name] = value
    return settings

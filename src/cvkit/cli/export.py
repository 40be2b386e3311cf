"""``cvkit export``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from cvkit.cli import look_options, many_options

if TYPE_CHECKING:
    from typer._click import Context, HelpFormatter, Parameter

_GIVEN = "cvkit.export.format_options"
_FLAGS = "cvkit.export.flags"


class ExportCommand(typer.core.TyperCommand):
    """The export command, with the formats' own options, and a list of formats in the help.

    Formats are discovered only when this command runs, so that other commands start fast.
    """

    def get_params(self, ctx: Context) -> list[Parameter]:
        """Return the command's own options, those of the formats, and ``--help``."""
        from cvkit.cli import format_options

        *own, help_option = super().get_params(ctx)
        flags = format_options.format_flags(self._taken(ctx))
        return [*own, *format_options.parameters(flags), help_option]

    def invoke(self, ctx: Context) -> Any:  # noqa: ANN401 - what the command returns
        """Run the command, with the formats' options passed in the context."""
        from cvkit.cli import format_options

        flags = format_options.format_flags(self._taken(ctx))
        given = {flag.key: ctx.params.pop(flag.key, None) for flag in flags}
        ctx.meta[_FLAGS] = tuple(flag for flag in flags if given[flag.key] is not None)
        ctx.meta[_GIVEN] = format_options.chosen_options(flags, given)
        return super().invoke(ctx)

    def format_epilog(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Add the lists of formats below the options."""
        from cvkit.cli import format_list

        for title, rows in (
            ("Formats", format_list.rows()),
            ("Sources, for typesetting programs", format_list.rows_of_sources()),
            ("Formats of data, for other programs", format_list.rows_of_data()),
        ):
            if rows:  # in a broken installation there may be none
                with formatter.section(title):
                    formatter.write_dl(rows)
        super().format_epilog(ctx, formatter)

    def _taken(self, ctx: Context) -> list[str]:
        return [word for param in super().get_params(ctx) for word in param.opts]


def _complete_formats(incomplete: str) -> list[tuple[str, str]]:
    from cvkit.cli import format_list

    return format_list.completions(incomplete)


def _complete_theme(incomplete: str) -> list[str]:
    from pathlib import Path

    from cvkit.project import Project

    before, comma, start = incomplete.rpartition(",")
    names = Project.at(Path()).themes.available()
    return [f"{before}{comma}{name}" for name in names if name.startswith(start)]


_Formats = Annotated[
    str,
    typer.Argument(
        metavar="FORMATS",
        help="One or more of the formats below, separated by commas, or all.",
        autocompletion=_complete_formats,
    ),
]
_Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILES",
        help="Résumés to read, or folders of them (default: resume.yaml); - for standard input.",
    ),
]
_Output = Annotated[
    str | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE|DIR|-",
        help="Where to write (default: the current folder); - for standard output.",
    ),
]
_Theme = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="Theme to use instead of the file's, or several, separated by commas.",
        autocompletion=_complete_theme,
    ),
]
_Variant = Annotated[
    str | None, typer.Option(metavar="NAME", help="Variant of the résumé to export, or all.")
]
_Locale = Annotated[
    str | None,
    typer.Option(
        metavar="LOCALE",
        help="Language of dates and titles, or several, separated by commas: en-US, de, fr, es …",
    ),
]
_Force = Annotated[
    bool,
    typer.Option(
        "--force", help="Overwrite files that cvkit did not write, except those that it reads."
    ),
]
_AllOrNothing = Annotated[
    bool,
    typer.Option("--all-or-nothing", help="Write nothing unless all résumés can be written."),
]
_AllowMissing = Annotated[
    bool,
    typer.Option(
        "--allow-missing-glyphs", help="Export even if some characters are in no available font."
    ),
]
_TrustTheme = Annotated[
    bool,
    typer.Option(
        "--trust-theme", help="Don't limit the time and memory of a theme that isn't cvkit's own."
    ),
]
_NoReadback = Annotated[
    bool,
    typer.Option(
        "--no-readback", help="Don't check that programs find every text in the finished files."
    ),
]
_Watch = Annotated[
    bool, typer.Option("--watch", help="Export again whenever a file changes, until Ctrl-C.")
]


def export(
    ctx: typer.Context,
    formats: _Formats,
    files: _Files = None,
    output: _Output = None,
    theme: _Theme = None,
    variant: _Variant = None,
    locale: _Locale = None,
    pages: look_options.Pages = None,
    settings: look_options.Set = None,
    private: look_options.Private = False,
    public: look_options.Public = False,
    blind: look_options.Blind = False,
    letter: look_options.Letter = False,
    with_letter: look_options.WithLetter = False,
    force: _Force = False,
    all_or_nothing: _AllOrNothing = False,
    allow_missing_glyphs: _AllowMissing = False,
    trust_theme: _TrustTheme = False,
    no_readback: _NoReadback = False,
    glob: many_options.Globs = None,
    jobs: many_options.Jobs = None,
    cluster: many_options.Cluster = None,
    changed: many_options.Changed = False,
    summary_file: many_options.SummaryFile = None,
    watch: _Watch = False,
) -> int:
    """Write the résumé in one or more formats."""
    from cvkit.cli import export_job, export_plan, values, workers
    from cvkit.cli.export_request import ExportRequest
    from cvkit.theme import given_settings

    run = export_job.run
    if watch:
        from cvkit.cli import export_watch

        run = export_watch.run
    return run(
        ExportRequest(
            formats=export_plan.words(formats),
            files=tuple(files or ()),
            globs=tuple(glob or ()),
            output=output,
            themes=export_plan.words(theme or ""),
            variant=variant,
            locales=export_plan.words(locale or ""),
            pages=look_options.page_count(pages),
            settings=given_settings.parse(
                word for word in settings or [] if not values.is_of_resume(word)
            ),
            given=values.given(filter(values.is_of_resume, settings or [])),
            format_options=ctx.meta.get(_GIVEN, {}),
            private=private,
            public=public,
            blind=blind,
            letter=letter,
            with_letter=with_letter,
            force=force,
            all_or_nothing=all_or_nothing,
            allow_missing_glyphs=allow_missing_glyphs,
            trust_theme=trust_theme,
            readback=not no_readback,
            jobs=workers.count(jobs, cluster=cluster),
            cluster=cluster,
            changed=changed,
            summary_file=summary_file,
        ),
        ctx.meta.get(_FLAGS, ()),
    )

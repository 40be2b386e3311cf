"""``cvkit readback``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cvkit.cli import look_options

if TYPE_CHECKING:
    from cvkit.pipeline import RenderOptions
    from cvkit.pipeline.read_back import Against

_File = Annotated[str, typer.Argument(metavar="FILE", help="A PDF, Word, HTML or text file.")]
_Against = Annotated[
    str | None,
    typer.Option("--against", metavar="FILE", help="The résumé to compare it with."),
]
_Variant = Annotated[str | None, typer.Option(metavar="NAME", help="The variant of that résumé.")]
_Theme = Annotated[
    str | None, typer.Option(metavar="NAME", help="The theme, instead of that résumé's.")
]
_Locale = Annotated[
    str | None, typer.Option(metavar="LOCALE", help="The language, instead of that résumé's.")
]
_Format = Annotated[
    str, typer.Option("--format", metavar="text|json", help="text for people, json for tools.")
]


def readback(
    file: _File,
    against: _Against = None,
    variant: _Variant = None,
    theme: _Theme = None,
    locale: _Locale = None,
    pages: look_options.Pages = None,
    settings: look_options.Set = None,
    private: look_options.Private = False,
    public: look_options.Public = False,
    blind: look_options.Blind = False,
    letter: look_options.Letter = False,
    with_letter: look_options.WithLetter = False,
    form: _Format = "text",
) -> int:
    """Show what a program that reads résumés sees in a finished file, of whatever tool."""
    from cvkit import pipeline
    from cvkit.cli import readback_report, terminal, values
    from cvkit.cli.inputs import Input
    from cvkit.diagnostics import Severity
    from cvkit.errors import CvkitError, UnknownNameError
    from cvkit.pipeline.prepare import RefusedError
    from cvkit.pipeline.read_back import read_back
    from cvkit.theme import given_settings

    if form not in {"text", "json"}:
        raise UnknownNameError(f"There is no format “{form}”.", "The formats are text and json.")
    words = settings or []
    look = pipeline.RenderOptions(
        variant=variant,
        theme=theme,
        locale=locale,
        settings=given_settings.parse(word for word in words if not values.is_of_resume(word)),
        pages=look_options.page_count(pages),
        private=private,
        public=public,
        blind=blind,
        letter=letter,
        with_letter=with_letter,
    )
    if against is None and (words or look != pipeline.RenderOptions(settings=look.settings)):
        raise CvkitError(
            "There is no résumé that these options could be about.",
            "Name the one to compare the file with: --against resume.yaml",
        )
    source = Input.named(file)
    compared = _compared(against, words, look) if against else None
    try:
        found = read_back(source.read(), source.shown_name, compared)
    except RefusedError as refused:
        terminal.show(refused.diagnostics, compared.reading.source.texts if compared else {})
        return 1
    if form == "json":
        terminal.say(readback_report.as_json(found, source.shown_name))
    else:
        terminal.say(readback_report.as_text(found, source.shown_name))
        terminal.show(found.diagnostics, compared.reading.source.texts if compared else {})
    return int(any(one.severity is Severity.ERROR for one in found.diagnostics))


def _compared(name: str, words: list[str], look: RenderOptions) -> Against:
    from cvkit.cli import terminal, values
    from cvkit.cli.inputs import Input
    from cvkit.errors import FileError
    from cvkit.pipeline.read_back import Against

    source = Input.named(name, values.given(filter(values.is_of_resume, words)))
    reading = source.check()
    if reading.resume is None:
        terminal.show(reading.diagnostics, reading.source.texts)
        raise FileError(f"{name} has errors, so nothing can be compared with it.")
    return Against(reading, look, source.project)

"""``cvkit export``."""

from __future__ import annotations

from typing import Annotated

import typer

from cvkit.errors import CvkitError


def _complete_formats(incomplete: str) -> list[str]:
    """Complete the last of several formats."""
    from cvkit import plugins

    before, comma, last = incomplete.rpartition(",")
    names = (*plugins.exporter_names(), plugins.ALL)
    return [f"{before}{comma}{name}" for name in names if name.startswith(last)]


def _complete_theme(incomplete: str) -> list[str]:
    from pathlib import Path

    from cvkit.project import Project

    return [name for name in Project.at(Path()).themes.available() if name.startswith(incomplete)]


_Formats = Annotated[
    str,
    typer.Argument(
        metavar="FORMATS",
        help="pdf, html, docx, markdown, text, png: one, several with commas, or all.",
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
_Dpi = Annotated[
    str | None,
    typer.Option(metavar="N", help="Pixels per inch of pictures (png): 150 unless said."),
]
_Private = Annotated[bool, typer.Option("--private", help="Show what is marked private, too.")]


def export(
    formats: _Formats,
    files: _Files = None,
    output: _Output = None,
    theme: _Theme = None,
    variant: _Variant = None,
    locale: _Locale = None,
    pages: _Pages = None,
    settings: _Set = None,
    dpi: _Dpi = None,
    private: _Private = False,
) -> int:
    """Write the résumé as PDF, HTML, Word, Markdown, plain text or pictures of its pages."""
    from cvkit.cli import export_job

    return export_job.run(
        export_job.ExportRequest(
            formats=tuple(name.strip().lower() for name in formats.split(",") if name.strip()),
            files=tuple(files or ()),
            output=output,
            theme=theme,
            variant=variant,
            locale=locale,
            pages=_count(pages),
            settings=_settings(settings or []),
            of_formats={"png": {"dpi": _fineness(dpi)}} if dpi is not None else {},
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


def _fineness(dpi: str) -> float:
    try:
        return float(dpi)
    except ValueError:
        raise CvkitError(f"“--dpi {dpi}” is no number.", "Such as --dpi 150") from None


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

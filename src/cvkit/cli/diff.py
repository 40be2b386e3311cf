"""``cvkit diff``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.cli.diff_report import Side
    from cvkit.cli.inputs import Input

_SIDES = 2

_Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[OLD] [NEW]",
        help="Two résumés (also HEAD~1:resume.yaml), or one with --variant.",
    ),
]
_Variants = Annotated[
    list[str] | None,
    typer.Option(
        "--variant",
        metavar="NAME",
        help="A variant; of two, the second is compared with the first.",
    ),
]
_Locale = Annotated[
    str | None, typer.Option(metavar="LOCALE", help="The language, instead of the résumés'.")
]
_Private = Annotated[bool, typer.Option("--private", help="Compare content marked private, too.")]
_Format = Annotated[
    str,
    typer.Option("--format", metavar="text|markdown|json", help="text for people, json for tools."),
]
_Pictures = Annotated[
    str | None,
    typer.Option(
        metavar="FOLDER", help="Also write pictures of the pages with the changes marked."
    ),
]
_Force = Annotated[
    bool, typer.Option("--force", help="Overwrite files there that cvkit did not write.")
]


def diff(
    files: _Files = None,
    variants: _Variants = None,
    locale: _Locale = None,
    private: _Private = False,
    form: _Format = "text",
    pictures: _Pictures = None,
    force: _Force = False,
) -> int:
    """Show what differs between two résumés, or between two variants of one, entry by entry."""
    from pathlib import Path

    from cvkit.cli import diff_pictures, diff_report, terminal
    from cvkit.diff import compare
    from cvkit.errors import UnknownNameError
    from cvkit.pipeline import RenderOptions

    if form not in diff_report.FORMATS:
        raise UnknownNameError(
            f"There is no format “{form}”.", f"The formats are {', '.join(diff_report.FORMATS)}."
        )
    sides: list[Side] = []
    for source, variant in _two(list(files or ()), list(variants or ())):
        reading = source.check()
        if reading.resume is None:
            terminal.show(reading.diagnostics, reading.source.texts)
            return 1
        options = RenderOptions(variant=variant, locale=locale, private=private)
        sides.append(diff_report.side(source, reading, options))
    old, new = sides
    changes = compare(old.content, new.content)
    terminal.say(diff_report.FORMATS[form](changes, old, new))
    if pictures is None:
        return 0
    return diff_pictures.run(Path(pictures), old, new, len(changes), force=force)


def _two(names: list[str], variants: list[str]) -> Iterator[tuple[Input, str | None]]:
    """Yield two files, each with its variant.

    Raises:
        CvkitError: More or fewer are named.
    """
    from cvkit.cli.inputs import Input, inputs
    from cvkit.errors import CvkitError

    if max(len(names), len(variants)) > _SIDES or (len(names) < _SIDES and not variants):
        raise CvkitError(
            "Two things are compared: two files, or two variants.",
            "Examples: cvkit diff old.yaml new.yaml; cvkit diff --variant acme",
        )
    sources = inputs(names, named=Input.in_any_revision)
    # One variant of one file is compared with the file's own wording.
    is_own = len(variants) == len(sources) == 1
    yield sources[0], None if is_own or not variants else variants[0]
    yield sources[-1], variants[-1] if variants else None

"""``cvkit diff``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from cvkit.cli.diff_report import Side

_SIDES = 2

_Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[OLD] [NEW]", help="Two résumés; or one, with --variant (default: resume.yaml)."
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


def diff(
    files: _Files = None,
    variants: _Variants = None,
    locale: _Locale = None,
    private: _Private = False,
    form: _Format = "text",
) -> int:
    """Show what differs between two résumés, or between two variants of one, entry by entry."""
    from cvkit.cli import diff_report, terminal
    from cvkit.cli.inputs import inputs
    from cvkit.diff import compare
    from cvkit.errors import CvkitError, UnknownNameError

    if form not in diff_report.FORMATS:
        raise UnknownNameError(
            f"There is no format “{form}”.", f"The formats are {', '.join(diff_report.FORMATS)}."
        )
    names, wanted = list(files or ()), list(variants or ())
    if max(len(names), len(wanted)) > _SIDES or (len(names) < _SIDES and not wanted):
        raise CvkitError(
            "Two things are compared: two files, or two variants.",
            "Examples: cvkit diff old.yaml new.yaml; cvkit diff --variant acme",
        )
    sources = inputs(names)
    # One variant of one file is compared with the file's own wording.
    of_old, of_new = (
        (None, wanted[0]) if len(wanted) == 1 and len(sources) == 1
        else (wanted[0] if wanted else None, wanted[-1] if wanted else None)
    )  # fmt: skip
    sides: list[Side] = []
    for source, variant in ((sources[0], of_old), (sources[-1], of_new)):
        reading = source.check()
        if reading.resume is None:
            terminal.show(reading.diagnostics, reading.source.texts)
            return 1
        sides.append(diff_report.side(reading, source.project, variant, locale, private=private))
    old, new = sides
    changes = compare(old.content, new.content)
    terminal.say(diff_report.FORMATS[form](changes, old, new))
    return 0

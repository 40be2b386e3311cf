"""The options of the command line that say what a résumé shows, and how."""

from __future__ import annotations

from typing import Annotated

import typer

from cvkit.errors import CvkitError

Pages = Annotated[
    str | None,
    typer.Option(
        metavar="N",
        help="Fit the résumé on N pages: tighten the spacing first, then drop droppable items.",
    ),
]
Set = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="KEY=VALUE",
        help="Set a theme option, or a value of the résumé: basics.phone=…",
    ),
]
Private = Annotated[bool, typer.Option("--private", help="Include content marked private.")]
Public = Annotated[
    bool,
    typer.Option(
        "--public", help="Leave out phone, street, personal details, signature and references."
    ),
]
Blind = Annotated[
    bool,
    typer.Option(
        "--blind", help="For anonymous screening: mask names, and leave out gender, age, schools."
    ),
]
Letter = Annotated[
    bool, typer.Option("--letter", help="Write the letter of the variant instead of the résumé.")
]
WithLetter = Annotated[
    bool, typer.Option("--with-letter", help="Write the letter and the résumé into one PDF.")
]


def page_count(pages: str | None) -> int | None:
    """Return the number of pages that was given.

    Args:
        pages: The word on the command line.

    Raises:
        CvkitError: It is no number of pages.
    """
    from cvkit.model.export import MOST_PAGES

    if pages is None:
        return None
    if not (pages.isdecimal() and 1 <= int(pages) <= MOST_PAGES):
        raise CvkitError(
            f"--pages must be between 1 and {MOST_PAGES}, not “{pages}”.",
            "Example: --pages 1",
        )
    return int(pages)

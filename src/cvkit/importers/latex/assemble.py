"""Puts the header and the sections of a LaTeX document together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics import codes
from cvkit.importers.latex import tex_text
from cvkit.importers.latex.entries import finished, order_of, titles
from cvkit.importers.reading import section_order
from cvkit.importers.reading.section_titles import language_of
from cvkit.importers.values import Data, Value, values, without_empty

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from cvkit.importers.latex.entries import Section
    from cvkit.importers.latex.scanner import Scanner
    from cvkit.importers.reading.ledger import Ledger
    from cvkit.importers.values import Leaf, Place

_GUESSED_LOCALE = "the language of most titles"


def assembled(
    basics: dict[str, Data], sections: Sequence[Section], ledger: Ledger
) -> dict[str, Data]:
    """Return a résumé with the order and the titles of the document's sections.

    Args:
        basics: What the header says.
        sections: The sections.
        ledger: Where to say what is left out, and which jobs are roles of one now.
    """
    found, notes = finished(sections, ledger)
    ledger.add(notes)
    basics = {**basics, **_summary(basics, sections)}
    locale = language_of(one.title.text for one in sections if one.title)
    shown = without_empty(
        {
            "locale": None if locale == "en" else Value(locale).guessed(_GUESSED_LOCALE),
            "sections": section_order.order(
                order_of(sections, found), has_summary="summary" in basics
            ),
            "titles": titles(sections, ledger, locale),
        }
    )
    return without_empty({"basics": basics, **found, "export": shown})


def tell_what_is_left_out(
    data: dict[str, Data],
    leaves: Iterable[Leaf],
    scanner: Scanner,
    told: Container[Place],
    ledger: Ledger,
) -> None:
    """Report what stands in texts of the file, but in none that is made of them.

    Args:
        data: The résumé.
        leaves: The texts of the file.
        scanner: The file's macros.
        told: The texts of which unknown macros with arguments are told already.
        ledger: Where to report it.
    """
    placed = {leaf.place for value in values(data) for leaf in value.sources}
    for leaf in leaves:
        if leaf.place in placed:
            raw = scanner.tex(leaf.text)
            for what in tex_text.left_out(raw, with_arguments=leaf.place not in told):
                ledger.note(codes.IMPORT_CHANGED, f"{what} is left out", leaf)


def _summary(basics: dict[str, Data], sections: Sequence[Section]) -> dict[str, Data]:
    """Return the summaries of the header and of sections as one."""
    given = basics.get("summary")
    found = [given] if isinstance(given, Value) else []
    found += [value for one in sections if one.name == "summary" for value in one.prose]
    if not found:
        return {}
    whole = "\n\n".join(one.text for one in found)
    return {"summary": found[0].with_text(whole).also_from(*found[1:])}

"""Puts the header and the sections of a LaTeX document together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.importers.latex.entries import finished, order_of, titles
from cvkit.importers.reading import section_order
from cvkit.importers.reading.section_titles import language_of
from cvkit.importers.values import Data, Value, without_empty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.importers.latex.entries import Section
    from cvkit.importers.reading.ledger import Ledger

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


def _summary(basics: dict[str, Data], sections: Sequence[Section]) -> dict[str, Data]:
    """Return the summaries of the header and of sections as one."""
    given = basics.get("summary")
    found = [given] if isinstance(given, Value) else []
    found += [value for one in sections if one.name == "summary" for value in one.prose]
    if not found:
        return {}
    whole = "\n\n".join(one.text for one in found)
    return {"summary": found[0].with_text(whole).also_from(*found[1:])}

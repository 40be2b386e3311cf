"""Reports an address that can't be read through the window of an envelope."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics import Origin, codes
from cvkit.exporters.pdf.measure import of_layout
from cvkit.model.letter import LetterForm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Diagnostic
    from cvkit.exporters.pdf.layout import PageLayout
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

_END_OF_WINDOW = {LetterForm.DIN5008_A: 72.0, LetterForm.DIN5008_B: 90.0}
"""Where the address field ends, in mm from the upper edge of the paper (DIN 5008:2020)."""


def check(document: Document, theme: Theme, layout: PageLayout) -> Iterator[Diagnostic]:
    """Report an address that ends below its field.

    Args:
        document: A letter or a résumé, which has no address.
        theme: Its theme.
        layout: Its layout.

    Raises:
        EngineChangedError: The engine's positions can't be read.
    """
    letter = document.letter
    if letter is None or not letter.recipient or letter.form not in _END_OF_WINDOW:
        return
    at = Origin(("letter", "recipient", len(letter.recipient) - 1))
    found = of_layout(document, layout).bottom(at)
    if found is None:
        return
    sheet, bottom = found
    below = theme.page.top + bottom - _END_OF_WINDOW[letter.form]
    if sheet or below > 0:
        where = "on another page" if sheet else f"{below:.0f} mm below the window of the envelope"
        yield codes.ADDRESS_BELOW_WINDOW.at(
            at,
            f"the address ends {where}",
            "leave out a line of it, or of the contacts above it",
        )

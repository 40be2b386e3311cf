"""Writes the parts of a letter below its header."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.exporters.docx.units import millimetres
from cvkit.model.letter import LetterForm

if TYPE_CHECKING:
    from cvkit.exporters.docx.body import BodyWriter
    from cvkit.view.blocks import Inline
    from cvkit.view.letter_parts import LetterParts

_APART = 8.0
"""Space between the parts of a letter, in mm."""

_BETWEEN = 3
"""Space between paragraphs, in mm."""


_ASIDE = 77.5
"""Left indent of what stands at the right of a French letter, in mm."""

_WINDOW_TEXT = {LetterForm.DIN5008_A: 44.7, LetterForm.DIN5008_B: 62.7}
"""Where the address begins, in mm from the edge of the paper (DIN 5008:2020)."""

_WINDOW_END = {LetterForm.DIN5008_A: 72, LetterForm.DIN5008_B: 90}
"""Where the space for the address ends."""


def add(writer: BodyWriter, letter: LetterParts, top: float) -> None:
    """Write what stands between the header and the signature.

    Args:
        writer: Writes the paragraphs.
        letter: What to write.
        top: Where the header ends, in mm from the edge of the paper.
    """
    body = writer.theme.styles.body
    end = top + len(letter.recipient) * millimetres(body.size * body.leading)
    above = date_above = _APART
    if letter.form.is_din:
        above = max(_BETWEEN, _WINDOW_TEXT[letter.form] - top)
        date_above = max(_APART, _WINDOW_END[letter.form] - end - above)
    aside = _ASIDE if letter.form is LetterForm.FR else 0
    writer.indent = aside
    for index, line in enumerate(letter.recipient):
        _paragraph(writer, line, 0 if index else above)
    if letter.date:
        date = writer.paragraph(date_above)
        date.add(letter.date)
        if letter.form.is_din or letter.form is LetterForm.UK:
            date.paragraph.paragraph_format.alignment = 2  # at the right
    writer.indent = 0
    _paragraph(writer, letter.subject, _APART)
    _paragraph(writer, letter.salutation, _APART)
    for text in letter.paragraphs:
        _paragraph(writer, text, _BETWEEN)
    writer.indent = aside  # also of the signature
    _paragraph(writer, letter.closing, _BETWEEN)


def add_enclosures(writer: BodyWriter, letter: LetterParts) -> None:
    """Write what comes with the letter, below its signature."""
    writer.indent = 0
    if letter.enclosures:
        writer.paragraph(_APART).say(f"{letter.enclosures_label}{writer.document.colon}".rstrip())
    for one in letter.enclosures:
        _paragraph(writer, one, 0)


def _paragraph(writer: BodyWriter, text: Inline, above: float) -> None:
    if text:
        writer.paragraph(above).add(text)

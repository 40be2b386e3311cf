"""Writes the parts of a letter below its header."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cvkit.exporters.docx.body import BodyWriter
    from cvkit.view.blocks import Inline
    from cvkit.view.letter_parts import LetterParts

_APART = 8
"""Space between the parts of a letter, in mm."""

_BETWEEN = 3
"""Space between paragraphs, in mm."""


def add(writer: BodyWriter, letter: LetterParts) -> None:
    """Write what stands between the header and the signature."""
    for index, line in enumerate(letter.recipient):
        _paragraph(writer, line, 0 if index else _APART)
    _paragraph(writer, letter.date, _APART)
    _paragraph(writer, letter.subject, _APART)
    _paragraph(writer, letter.salutation, _APART)
    for text in letter.paragraphs:
        _paragraph(writer, text, _BETWEEN)
    _paragraph(writer, letter.closing, _BETWEEN)


def add_enclosures(writer: BodyWriter, letter: LetterParts) -> None:
    """Write what comes with the letter, below its signature."""
    if letter.enclosures:
        writer.paragraph(_APART).say(f"{letter.enclosures_label}{writer.document.colon}".rstrip())
    for one in letter.enclosures:
        _paragraph(writer, one, 0)


def _paragraph(writer: BodyWriter, text: Inline, above: float) -> None:
    if text:
        writer.paragraph(above).add(text)

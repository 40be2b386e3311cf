"""Paragraphs, strips and lines of Word files, for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.importers.docx.content import Paragraph, Run
from cvkit.importers.docx.lines import lay_out
from cvkit.importers.docx.strips import Strip, strips
from cvkit.importers.docx.styles import Look, Shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.importers.reading.layout.lines import Line

PLAIN = Look(11.0, "Lato", is_bold=False, is_hidden=False, color=(0, 0, 0), style="")
BOLD = PLAIN._replace(font="Lato b", is_bold=True)
SHAPE = Shape("normal", 0, is_item=False, left=0.0, before=0.0, after=0.0)


def paragraph(text: str, look: Look = PLAIN, *, level: int = 0, style: str = "normal",
              is_item: bool = False) -> Paragraph:  # fmt: skip
    """Return a paragraph of one run."""
    shape = SHAPE._replace(level=level, style=style, is_item=is_item)
    return Paragraph((Run(text, look),), shape)


def bold(text: str) -> Paragraph:
    """Return a bold paragraph."""
    return paragraph(text, BOLD)


def strip(text: str, look: Look = PLAIN, *, level: int = 0, style: str = "normal") -> Strip:
    """Return a line."""
    (found,) = strips(paragraph(text, look, level=level, style=style))
    return found


def lines(given: Sequence[Strip]) -> tuple[Line, ...]:
    """Return lines with their places."""
    return lay_out(given).lines

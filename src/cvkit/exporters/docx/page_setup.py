"""Paper, margins, and the footer from the second page on."""

from __future__ import annotations

from dataclasses import dataclass
from string import Formatter
from typing import TYPE_CHECKING

from cvkit.diagnostics import codes
from cvkit.errors import ThemeError
from cvkit.exporters.docx.units import mm_twips, points, twips
from cvkit.theme import papers
from cvkit.theme.locations import MANIFEST

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

    from cvkit.exporters.docx.paragraphs import ParagraphWriter
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

_FOOTER = 2 / 3
"""Position of the footer line's middle, as a share of the bottom margin; the same as in the PDF."""

_FIELDS = {"page": "PAGE", "pages": "NUMPAGES"}


@dataclass(frozen=True, slots=True)
class PageSetup:
    """Paper size and margins, in twentieths of a point.

    Attributes:
        width: Paper width.
        height: Paper height.
        top: Top margin.
        right: Right margin.
        bottom: Bottom margin.
        left: Left margin.
        footer: Distance from the bottom of the paper to the bottom of the footer.
    """

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    footer: int

    @property
    def text_width(self) -> int:
        """Width between the margins."""
        return self.width - self.left - self.right


def paper(theme: Theme) -> PageSetup:
    """Return the theme's paper and margins.

    Raises:
        ThemeError: The paper size is unknown.
    """
    name = theme.page.size
    if name.lower() not in papers.SIZES:
        known = ", ".join(size.capitalize() for size in papers.SIZES)
        message = f"the theme {theme.name} uses the paper size “{name}”"
        found = codes.BAD_THEME_VALUE.over(None, message, f"use {known}", file=theme.path(MANIFEST))
        raise ThemeError(found)
    width, height = papers.SIZES[name.lower()]
    margins, footer = theme.page, theme.styles.footer
    line = footer.size * footer.leading
    return PageSetup(
        width=mm_twips(width),
        height=mm_twips(height),
        top=mm_twips(margins.top),
        right=mm_twips(margins.right),
        bottom=mm_twips(margins.bottom),
        left=mm_twips(margins.left),
        footer=twips(max(0, points(margins.bottom) * _FOOTER - line / 2)),
    )


def section_properties(paper: PageSetup, *, rtl: bool) -> str:
    """Return the section's ``sectPr`` (ECMA-376 part 1, §17.6.17) with a different first page."""
    return (
        f'<w:sectPr><w:pgSz w:w="{paper.width}" w:h="{paper.height}"/>'
        f'<w:pgMar w:top="{paper.top}" w:right="{paper.right}" w:bottom="{paper.bottom}" '
        f'w:left="{paper.left}" w:header="{paper.footer}" w:footer="{paper.footer}" '
        f'w:gutter="0"/><w:titlePg/>{"<w:bidi/>" if rtl else ""}</w:sectPr>'
    )


def add_footer(word: WordDocument, document: Document, setter: ParagraphWriter) -> None:
    """Add a footer with name and page number to all pages but the first, which has the name."""
    footer = word.sections[0].footer
    footer.is_linked_to_previous = False
    line = setter.restyle(footer.paragraphs[0], "Footer")
    line.add_text(document.header.name)
    line.end_with("")
    for literal, field, _, _ in Formatter().parse(document.page_label):
        if literal:
            line.say(literal)
        if field in _FIELDS:
            line.field(_FIELDS[field])

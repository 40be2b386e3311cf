"""What stands beside the date column as a block: the row of a table.

It is the title of a section, beside the section's text, or several lines of dates, beside their
title. Neither an indent nor a tab can put paragraphs beside others.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from cvkit.exporters.docx.style_sheet import RULE_GAP, date_column
from cvkit.exporters.docx.styles_part import NAMESPACE
from cvkit.exporters.docx.units import eighths, mm_twips, points
from cvkit.exporters.papers import text_width
from cvkit.view.blocks import SectionKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

    from cvkit.exporters.docx.paragraphs import Line, ParagraphWriter
    from cvkit.theme import Theme
    from cvkit.view.blocks import Entry, Section

_SHORT = 4
"""The most paragraphs of a row that isn't parted by the end of a page."""

_THIN = 1
"""Height of a paragraph that only separates tables, in points; Word joins tables otherwise."""


def is_beside(section: Section, theme: Theme) -> bool:
    """Return whether a section's title stands in the date column, which its text leaves empty."""
    return (
        theme.layout.titles == "beside"
        and date_column(theme) > 0
        and section.kind is not SectionKind.TIMELINE
        and not any(map(_uses_column, section.entries))
    )


def _uses_column(entry: Entry) -> bool:
    return bool(entry.dates or entry.number) or any(map(_uses_column, entry.children))


@dataclass(slots=True)
class _Cell:
    """A table cell to write paragraphs into, as into a document; a cell always has one already."""

    cell: Any
    written: list[Paragraph] = field(default_factory=list)

    def add_paragraph(self) -> Paragraph:
        new = self.cell.add_paragraph() if self.written else self.cell.paragraphs[0]
        self.written.append(new)
        return new  # type: ignore[no-any-return]


@dataclass(frozen=True, slots=True)
class Row:
    """The row of one section.

    Attributes:
        around: Creates paragraphs outside of the table.
        theme: The theme.
        title: The cell of the title.
        text: The cell of the text.
        setter: Creates paragraphs in the cell of the text.
    """

    around: ParagraphWriter
    theme: Theme
    title: _Cell
    text: _Cell
    setter: ParagraphWriter

    @classmethod
    def add(cls, around: ParagraphWriter, theme: Theme) -> Row:
        """Add a row to the end of the document, in a table of its own.

        Args:
            around: Creates paragraphs in the document.
            theme: The theme, for the date column and the rule above titles.
        """
        style = around.sheet.paragraphs["Heading 1"]
        above = _separate(around, theme.spaces.section)
        title, text = _cells(above, theme, ruled=style.ruled, rtl=around.rtl)
        return cls(around, theme, title, text, replace(around, word=text))

    @property
    def above(self) -> float:
        """Space above the first line of either cell, in mm."""
        return RULE_GAP["above"] if self.theme.rules.place == "above" else 0

    def write_title(self, title: str, *, breaks: bool = False) -> None:
        """Write the section's title; the table has its rule.

        Args:
            title: The title.
            breaks: Whether it starts a new page.
        """
        from docx.oxml import parse_xml
        from docx.shared import Pt

        line: Line = replace(self.around, word=self.title).line("Heading 1")
        line.add_text(title)
        space = line.paragraph.paragraph_format
        space.space_before, space.space_after = Pt(points(self.above)), Pt(0)
        if breaks:
            space.page_break_before = True
        if line.style.ruled:
            rule = f'<w:pBdr xmlns:w="{NAMESPACE}"><w:top w:val="nil"/></w:pBdr>'
            space.element.get_or_add_pPr().insert_element_before(
                parse_xml(rule), "w:spacing", "w:ind", "w:jc", "w:rPr"
            )

    def close(self) -> None:
        """Finish the row: its text has the indent of the cell instead of the styles'.

        A long text may continue on the next page.
        """
        from docx.shared import Mm

        column = date_column(self.theme)
        for paragraph in self.text.written:
            space = paragraph.paragraph_format
            inherited = paragraph.style.paragraph_format.left_indent if paragraph.style else None
            left = space.left_indent if space.left_indent is not None else inherited
            space.left_indent = (left or 0) - Mm(column)
        if len(self.text.written) > _SHORT:
            for whole in self.text.cell._tc.getparent().iter(f"{{{NAMESPACE}}}cantSplit"):  # noqa: SLF001
                whole.getparent().remove(whole)


def add_dates(
    setter: ParagraphWriter, theme: Theme, dates: Sequence[str], title: str, above: float
) -> tuple[Line, ParagraphWriter]:
    """Add lines of dates with a title beside the first.

    Args:
        setter: Creates paragraphs in the document.
        theme: The theme, for the date column.
        dates: The lines of dates.
        title: The paragraph style of the title.
        above: Space above both, in mm.

    Returns:
        The line of the title, and what creates paragraphs below it, which ``unindent`` must adapt.
    """
    from docx.shared import Pt

    place = setter.line("Normal").paragraph
    column, text = _cells(place, theme, ruled=False, rtl=setter.rtl)
    place.paragraph_format.element.getparent().remove(place.paragraph_format.element)
    for index, period in enumerate(dates):
        line = replace(setter, word=column).line("Date")
        line.say(period)
        line.paragraph.paragraph_format.space_before = Pt(0 if index else points(above))
    _unindent(column)
    below = replace(setter, word=text)
    line = below.line(title)
    line.paragraph.paragraph_format.space_before = Pt(points(above))
    _unindent(text)
    return line, below


def unindent(line: Line, theme: Theme) -> None:
    """Move a line of a cell from its style's indent to the same place relative to the cell."""
    from docx.shared import Mm

    line.paragraph.paragraph_format.left_indent = Mm(line.style.indent - date_column(theme))


def end(setter: ParagraphWriter, word: WordDocument) -> None:
    """Close a document that ends with a table, after which Word requires a paragraph."""
    *_, last, _section = word.element.body
    if last.tag == f"{{{NAMESPACE}}}tbl":
        _separate(setter, 0)


def _unindent(cell: _Cell) -> None:
    for paragraph in cell.written:
        paragraph.paragraph_format.left_indent = paragraph.paragraph_format.first_line_indent = 0


def _cells(above: Paragraph, theme: Theme, *, ruled: bool, rtl: bool) -> tuple[_Cell, _Cell]:
    """Add a table behind a paragraph, and return its two cells."""
    from docx.oxml import parse_xml
    from docx.table import Table

    element = parse_xml(_table(theme, ruled=ruled, rtl=rtl))
    above.paragraph_format.element.addnext(element)
    start, end = map(_Cell, Table(element, above.part).rows[0].cells)
    return start, end


def _separate(setter: ParagraphWriter, space: float) -> Paragraph:
    """Add a paragraph without text, and with some space above, in mm."""
    from docx.enum.text import WD_LINE_SPACING
    from docx.shared import Pt

    paragraph = setter.line("Normal").paragraph
    thin = paragraph.paragraph_format
    thin.line_spacing_rule, thin.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(_THIN)
    thin.space_before = Pt(max(0, points(space) - _THIN))
    thin.keep_with_next = True
    return paragraph


def _table(theme: Theme, *, ruled: bool, rtl: bool) -> str:
    """Return a table with one row of two cells (ECMA-376 part 1, §17.4)."""
    rules, column = theme.rules, date_column(theme)
    widths = mm_twips(column), mm_twips(text_width(theme) - column)
    color = theme.colors[rules.color].removeprefix("#").upper()
    rule = f'<w:top w:val="single" w:sz="{eighths(rules.section)}" w:space="0" w:color="{color}"/>'
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p/></w:tc>'
        for width in widths
    )
    return (
        f'<w:tbl xmlns:w="{NAMESPACE}"><w:tblPr>{"<w:bidiVisual/>" if rtl else ""}'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        + (f"<w:tblBorders>{rule}</w:tblBorders>" if ruled else "")
        + '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"
    )

"""Lines of a Word file's body: their styles, dates, numbers, and what stays on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.exporters import date_column as dates_in_column
from cvkit.exporters.docx import beside
from cvkit.exporters.docx.style_sheet import NUMBERED, date_column
from cvkit.exporters.docx.styles_part import FIRST_COUNT
from cvkit.exporters.docx.units import points
from cvkit.view.blocks import SectionKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.exporters.docx.paragraphs import Line, ParagraphWriter
    from cvkit.theme import Theme
    from cvkit.view.blocks import DateText, Document, Entry


class LineWriter:
    """Writes lines and keeps track of the current position.

    Attributes:
        setter: Creates the paragraphs.
        document: The document, with its commas, colons and brackets.
        theme: The theme.
        layout: The theme's layout options.
        spaces: The theme's spaces in mm.
        column: Width of the date column in mm; 0 if there is none.
        kind: The kind of the current section.
        lists: How many lists Word has counted in earlier sections.
        count: The number of the list that Word counts the current record in; 0 for none.
        rank: The number of the current record; 0 if it is unnumbered.
        last: The last line written.
        block: The lines to keep on one page so far.
        short: The last line, if it holds only short groups and more may be added to it.
        gap: Space above the next line in mm; ``None`` to use its style's.
        breaks: Whether the next line starts a new page.
        drawings: How many marks of levels are drawn so far.
        below: Creates the paragraphs below a title that stands beside several lines of dates.
        room: How many more paragraphs surely stand beside these lines.
    """

    def __init__(self, setter: ParagraphWriter, document: Document, theme: Theme) -> None:
        self.setter = setter
        self.document = document
        self.theme = theme
        self.layout = theme.layout
        self.spaces = theme.spaces
        self.column = date_column(theme)
        self.kind = SectionKind.TIMELINE
        self.lists = 0
        self.count = 0
        self.rank = 0
        self.last: Line | None = None
        self.block: list[Line] = []
        self.short: Line | None = None
        self.gap: float | None = None
        self.breaks = False
        self.drawings = 0
        self.below = setter
        self.room = 0

    def _number(self, line: Line) -> None:
        """Write the record's number, unless the list of the line's style has it."""
        if line.style.number_end:
            line.number(self.rank, f"list{self.count}" if self.count else "")
        elif self.rank and not self.count:
            line.number(self.rank, "")

    def _dated(self, style: str, when: DateText | None) -> Line:
        """Start a line, with its dates first if they have a column at the start."""
        dates = self._lines_of(when) if when and self.column else ()
        name = self._variant(style)
        if len(dates) > 1 and not self.setter.sheet.paragraphs[name].number_end:
            return self._beside_dates(name, dates)
        *above, last = dates or ("",)
        for period in above:
            if self.gap is None:
                self.gap = self.setter.sheet.paragraphs[style].before
            self._line("Date").say(period)
            self.gap = 0
        line = self._line(style)
        if when and self._leads(line):
            line.begin_with(last, "Dates", self.column)
        elif line.style.hang and self._leads(line) and not line.style.number_end:
            line.paragraph.paragraph_format.first_line_indent = 0
        return line

    def _lines_of(self, when: DateText) -> tuple[str, ...]:
        return dates_in_column.lines(when, self.theme, spaced=True)

    def _beside_dates(self, style: str, dates: Sequence[str]) -> Line:
        """Start a line beside the first of several lines of dates."""
        above = self.setter.sheet.paragraphs[style].before if self.gap is None else self.gap
        above = max(0, above - (self.last.style.after if self.last else 0))
        line, self.below = beside.add_dates(self.setter, self.theme, dates, style, above)
        self.room = len(dates) - 1
        self.gap = self.short = None
        self.last = line
        self.block.append(line)
        return line

    def _date(self, line: Line, when: DateText | None) -> None:
        """Write the dates at the end of a line or below it, unless they precede it."""
        if not when or self._leads(line):
            return
        if self.layout.dates == "below":
            self._line("Date").say(when.text)
        else:
            line.end_with(when.text, "Dates")

    def _leads(self, line: Line) -> bool:
        """Whether dates precede a line; never on numbered lines, where the number is."""
        return self.layout.dates == "start" and not line.style.numbered

    def _line(self, style: str) -> Line:
        """Start a paragraph; set the space above directly only where the styles can't."""
        from docx.shared import Pt

        line = (self.below if self.room else self.setter).line(self._variant(style))
        if self.room:
            beside.unindent(line, self.theme)
            self.room -= 1
        after = self.last.style.after if self.last else 0
        # Word uses the larger of the space below one paragraph and the space above the next.
        if self.gap is not None and self.gap != max(after, line.style.before):
            above = self.gap if self.gap > after else 0
            line.paragraph.paragraph_format.space_before = Pt(points(above))
        if self._is_counted_here(line):
            line.count(self.count)
        if self.breaks:
            line.paragraph.paragraph_format.page_break_before = True
        self.gap = self.short = None
        self.breaks = False
        self.last = line
        self.block.append(line)
        return line

    def _variant(self, style: str) -> str:
        """Return the name of the style for numbered records if there is one and this is one."""
        numbered = f"{NUMBERED}{style}"
        return numbered if self.rank and self.setter.has(numbered) else style

    def _is_counted_here(self, line: Line) -> bool:
        """Whether a line is the first of a record in a list that its style doesn't name."""
        is_first = line.style.name in {f"{NUMBERED}Record", f"{NUMBERED}Citation"}
        names_list = line.style.numbered and self.count == FIRST_COUNT
        return bool(self.count) and is_first and not self.column and not names_list

    def _follows(self, *styles: str) -> bool:
        """Whether the last line has one of the given styles."""
        name = self.last.style.name if self.last else ""
        return name.removeprefix(NUMBERED) in styles

    def _lead_on(self) -> None:
        """Keep lines directly below a title with what follows, which no style can express."""
        leads = False
        for line in self.block[:-1]:
            name = line.style.name.removeprefix(NUMBERED)
            if leads and name == "Byline":
                line.paragraph.paragraph_format.keep_with_next = True
            own = line.paragraph.paragraph_format.keep_with_next
            leads = line.style.keep_next or (name == "Byline" and bool(own))

    @staticmethod
    def _keep(entry: Entry, lines: Sequence[Line]) -> None:
        """Keep the lines of an entry on one page if the résumé asks for it."""
        if entry.keep_together:
            for line in lines[:-1]:
                line.paragraph.paragraph_format.keep_with_next = True
            for line in lines:
                line.paragraph.paragraph_format.keep_together = True

    def _keep_together(self) -> None:
        """Allow a page break after the block but not within it, overriding styles as needed."""
        for line in self.block:
            leads_on = line is not self.block[-1]
            if line.style.keep_next != leads_on:
                line.paragraph.paragraph_format.keep_with_next = leads_on
        self.block = []

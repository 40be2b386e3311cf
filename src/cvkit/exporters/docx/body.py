"""A document's sections as Word paragraphs, slot by slot in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.exporters import icons, photos
from cvkit.exporters.docx import beside, counting, icon_shape, line_ends, photo
from cvkit.exporters.docx.lines import LineWriter
from cvkit.exporters.docx.paragraphs import APART, BESIDE
from cvkit.exporters.docx.style_sheet import list_style
from cvkit.exporters.docx.styles_part import FIRST_COUNT
from cvkit.exporters.papers import text_width
from cvkit.view.blocks import SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cvkit.exporters.docx.paragraphs import Line
    from cvkit.view.blocks import Bullet, Entry, Inline, Section, Signature

_TO_SIGN = photos.SIGNATURE_HEIGHT
"""Height of the space for a signature in mm."""

_AROUND_SIGNATURE = 2, 1
"""Space above and below the picture of a signature, in mm."""

_FIRST_DRAWING = 1000
"""Drawings in the header have lower numbers."""

_BETWEEN_GROUPS = "\u2003 "

_WHOLE = 3
"""The most groups that are kept on one page; of more, the first two are, and the last two."""


class BodyWriter(LineWriter):
    """Writes the sections of a document, or the parts of a letter.

    Attributes:
        indent: Left indent of paragraphs outside all sections, in mm.
    """

    indent = 0.0

    def section(self, section: Section) -> None:
        """Write the title and the entries of a section, laid out according to its kind."""
        self.breaks = section.break_before
        if beside.is_beside(section, self.theme):
            self._in_table(section)
            return
        title = self._line("Heading 1")
        title.add_text(section.title)
        self._entries(section, title.style.after)
        self.gap, self.count, self.rank = None, 0, 0

    def sign(self, signature: Signature) -> None:
        """Write place, date and name, with space for a signature; not alone on a page."""
        if self.last:
            self.last.paragraph.paragraph_format.keep_with_next = True
        image = signature.image
        above = 2 * self.spaces.section
        if self.document.letter:
            above = _AROUND_SIGNATURE[0] if image else _TO_SIGN
        if signature.place:
            self._signed(above, leads=True).add(signature.place)
            above = _AROUND_SIGNATURE[0] if image else _TO_SIGN
        if image:
            photo.add_signature(self._signed(above, leads=True).paragraph, image)
            above = _AROUND_SIGNATURE[1]
        self._signed(above, leads=False).add(signature.name)

    def paragraph(self, above: float) -> Line:
        """Start a paragraph outside all sections, with some space above, in mm."""
        from docx.shared import Mm

        self.gap = above
        line = self._line("Body Text")
        # Nothing is in a date column.
        line.paragraph.paragraph_format.left_indent = Mm(indent) if (indent := self.indent) else 0
        return line

    def _signed(self, above: float, *, leads: bool) -> Line:
        line = self.paragraph(above)
        line.paragraph.paragraph_format.keep_with_next = leads
        return line

    def _in_table(self, section: Section) -> None:
        """Write the title in the date column, and the entries beside it."""
        around = self.setter
        row = beside.Row.add(around, self.theme)
        row.write_title(section.title, breaks=section.break_before)
        self.breaks = False
        self.setter, self.last = row.setter, None
        self._entries(section, row.above)
        self.setter, self.last = around, None
        row.close()
        self.gap, self.count, self.rank = None, 0, 0

    def _entries(self, section: Section, above: float) -> None:
        """Write the entries of a section, the first with some space above, in mm."""
        self.kind = section.kind
        lists = counting.lists(section.entries)
        timeline = section.kind is SectionKind.TIMELINE
        self.block = []
        if section.note:
            self.gap = above
            line = self._line("Byline")
            line.add(section.note)
            line.paragraph.paragraph_format.keep_with_next = True
            self.block, above = [], self.spaces.record
        for index, entry in enumerate(section.entries):
            between = self.spaces.entry if timeline else self.spaces.record
            self.gap = between if index else above
            self._heading(entry, is_first=not index and not section.note)
            self.rank = entry.number
            self.count = FIRST_COUNT - 1 + self.lists + lists[index] if lists[index] else 0
            self.breaks = self.breaks or entry.break_before
            if timeline:
                start = len(self.block)
                self._timeline(entry)
                self._keep(entry, self.block[start:])
                self.block = self.block[-1:]
            elif section.kind is SectionKind.GROUPS and not (entry.dates or entry.byline):
                self._group(entry)
            else:
                self._record(entry)
            left = len(section.entries) - self.rank
            if section.kind is not SectionKind.GROUPS or not (
                self.rank == 1 or left == 1 or len(section.entries) <= _WHOLE
            ):
                if section.kind is not SectionKind.GROUPS and entry.keep_together is False:
                    self.block = []
                self._keep_together()
        self._keep_together()
        self.lists += max(lists, default=0)

    def _heading(self, entry: Entry, *, is_first: bool) -> None:
        """Write the heading of a group of entries, if one starts with this entry."""
        if entry.heading:
            self.gap = self.gap if is_first else None
            self.rank = self.count = 0
            self._line("Heading 3").add_text(entry.heading)

    def _timeline(self, entry: Entry) -> None:
        if entry.organization and self.layout.heads == "joined":
            self._joined(entry)
        elif entry.organization or entry.location or entry.description:
            self._head(entry)
            if entry.title or entry.team:
                self._title("Role", entry, is_dated=not self._is_dated_above(entry))
        else:
            self._title("Heading 2", entry)
        self._body(entry)
        self._roles(entry.children)
        self._lead_on()

    def _joined(self, entry: Entry) -> None:
        """Write organization, location, title and dates on one line.

        A titled entry with a description continues on further lines to keep the reading order.
        """
        titled = bool(entry.title or entry.team)
        whole = not (titled and entry.description)
        line = self._dated("Heading 2", entry.dates if whole else None)
        line.add(entry.organization)
        if entry.location:
            line.say(self.document.comma, "Place")
            line.add(entry.location, "Place")
        if whole and entry.description:
            line.say(APART)
            line.add(entry.description, "Byline Char")
        if whole and titled:
            line.say(APART)
            pieces = filter(None, (entry.title, entry.team))
            line.join(pieces, self.document.comma, "Role Char")
        if whole:
            self._date(line, entry.dates)
        else:
            self._line("Byline").add(entry.description)
            self._title("Role", entry)

    def _head(self, entry: Entry) -> None:
        """Write the organization and location, and the dates unless the title's line has them."""
        is_dated_above = self._is_dated_above(entry)
        titled = bool(entry.title or entry.team)
        head, *others = filter(None, (entry.organization, entry.location, entry.description))
        place = entry.location if entry.organization else ()
        dates = None if titled and not is_dated_above else entry.dates
        described = bool(others) and others[-1] is entry.description
        line = self._dated("Heading 2", dates)
        line.add(head)
        if place and is_dated_above:
            line.say(self.document.comma, "Place")
            line.add(place, "Place")
        elif place and self.layout.places == "beside" and not dates:
            line.say(BESIDE)
            line.add(place, "Place")
        else:
            line.end(place, "Place")
        self._date(line, dates)
        if described:
            line = self._line("Byline")
            line.add(entry.description)

    def _is_dated_above(self, entry: Entry) -> bool:
        """Return whether the line of an employer has the dates, even if a title follows."""
        return self.layout.heads == "dated" and bool(entry.organization)

    def _title(self, style: str, entry: Entry, *, is_dated: bool = True) -> None:
        dates = entry.dates if is_dated else None
        if not (entry.title or entry.team or dates):
            return
        line = self._dated(style, dates)
        if entry.title or entry.team:
            self._number(line)
        line.join(filter(None, (entry.title, entry.team)), self.document.comma)
        self._date(line, dates)
        self.gap = self.spaces.title

    def _roles(self, roles: Iterable[Entry]) -> None:
        for index, role in enumerate(roles):
            # The first role is close to the organization's name, but not to a byline between them.
            apart = bool(index or self._follows("Byline"))
            above = tuple(filter(None, (role.organization, role.location, role.description)))
            if apart:
                self.gap = self.spaces.role
            start, self.breaks = len(self.block), self.breaks or role.break_before
            self._byline(above)
            if any(above) and (role.title or role.team or role.dates):
                self.block[-1].paragraph.paragraph_format.keep_with_next = True
            self._title("Next Role" if apart and not above else "Role", role)
            self._body(role)
            self._roles(role.children)
            self._keep(role, self.block[start:])

    def _record(self, entry: Entry) -> None:
        self._byline((entry.organization, entry.location, entry.description))
        if entry.citation:
            line = self._dated("Citation", entry.dates)
            self._number(line)
            line.add(entry.citation)
            self._date(line, entry.dates)
            self.gap = self.spaces.title
        else:
            self._title("Record", entry)
        self._body(entry)
        self._roles(entry.children)

    def _group(self, entry: Entry) -> None:
        slots = (entry.organization, entry.location, entry.description, entry.title, entry.team)
        names = tuple(filter(None, slots))
        if names or entry.level or entry.items:
            line = self._group_line(entry)
            marks = icons.marks(entry.rating, self.layout.levels)
            line.join(names, self.document.comma, "Label")
            if entry.level:
                before, behind = self.document.brackets if names else ("", "")
                line.say(before.replace(" ", "\u00a0") if marks else before)
                line.add(entry.level)
                line.say(behind)
            if entry.items and (names or entry.level):
                line.say(self.document.colon)
            self._draw(line, marks)
            if entry.items:
                line.join(entry.items, self.document.comma)
        self._text(entry)
        self._roles(entry.children)

    def _draw(self, line: Line, marks: Sequence[str]) -> None:
        """Draw the marks of a level behind its words."""
        if not marks:
            return
        line.say("\u00a0")
        self.drawings += 1
        number = _FIRST_DRAWING + self.drawings
        icon_shape.draw(line, "Level", marks, self.theme, number=number)
        line.say("\u00a0")

    def _group_line(self, entry: Entry) -> Line:
        """Start a line, or return the last one if both groups are short and may share it."""
        line = self.short
        if _is_short(entry) and line and not self.breaks:
            line.say(_BETWEEN_GROUPS)
            return line
        line = self._line("Group")
        joins = self.layout.groups == "joined" and not self.column
        self.short = line if joins and _is_short(entry) else None
        return line

    def _body(self, entry: Entry) -> None:
        for pieces in ((entry.level,), entry.byline, entry.items):
            self._byline(pieces)
        self._text(entry)
        self.room = 0

    def _text(self, entry: Entry) -> None:
        for paragraph in entry.summary:
            self._paragraph().add(paragraph)
        for fact in entry.facts:
            line = self._paragraph()
            line.say(f"{fact.label}{self.document.colon}", "Label")
            line.add(fact.text)
        self._bullets(entry.bullets)
        if entry.keywords:
            self._byline(entry.keywords, f"{self.document.keywords_label}{self.document.colon}")
        self._byline((entry.link,))

    def _paragraph(self) -> Line:
        """Start a text paragraph; in prose, add space between paragraphs."""
        if self.kind is SectionKind.PROSE and self._follows("Body Text", "Next Paragraph"):
            self.gap = self.spaces.record
            return self._line("Next Paragraph")
        return self._line("Body Text")

    def _byline(self, pieces: Iterable[Inline], lead: str = "") -> None:
        if shown := tuple(filter(None, pieces)):
            line = self._line("Byline")
            room = text_width(self.theme) - line.style.indent
            breaks = line_ends.dangling(shown, self.theme, line.style.text, room, lead)
            line.say(lead)
            line.join_apart(shown, breaks)

    def _bullets(self, bullets: Sequence[Bullet], level: int = 0) -> None:
        for index, bullet in enumerate(bullets):
            if 0 < index == len(bullets) - 1:
                # Keep the last bullet of a list from being alone on a page.
                self.block[-1].paragraph.paragraph_format.keep_with_next = True
            self._line(list_style(level)).add(bullet.text)
            self._bullets(bullet.bullets, level + 1)


def _is_short(entry: Entry) -> bool:
    """Whether a group consists only of a name and a level."""
    more = (entry.items, entry.summary, entry.facts, entry.bullets, entry.keywords, entry.link)
    return not any((*more, entry.children))

"""A document's blocks as Word paragraphs, slot by slot in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.exporters.word import photo
from cvkit.exporters.word.sheet import PHOTO_HEIGHT, header_height, list_style
from cvkit.exporters.word.text import DOT
from cvkit.exporters.word.units import points
from cvkit.view.blocks import ContactKind, SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cvkit.exporters.word.text import Line, Setter
    from cvkit.theme import Theme
    from cvkit.view.blocks import Bullet, Contact, Entry, Header, Inline, Section


class Composer:
    """The file that is being written, its last line, and the space that its next one needs."""

    def __init__(self, setter: Setter, theme: Theme) -> None:
        self.setter = setter
        self.theme = theme
        self.spaces = theme.spaces
        self.last: Line | None = None
        self.gap: float | None = None

    def header(self, header: Header) -> None:
        """Set name, headline and contact line, and the photo beside them."""
        line = self._line("Title")
        if header.photo:
            photo.anchor(line.paragraph, header.photo, rtl=self.setter.rtl)
        line.say(header.name)
        names = ["Title"]
        if header.headline:
            names.append("Subtitle")
            self._line("Subtitle").add(header.headline)
        if header.contacts:
            names.append("Contact")
            self._contacts(header.contacts)
        if header.photo:
            self._clear_photo(header_height(self.theme, names))

    def section(self, section: Section) -> None:
        """Set a title, and the entries in the manner of their kind."""
        self._line("Heading 1").say(section.title)
        timeline = section.kind is SectionKind.TIMELINE
        for index, entry in enumerate(section.entries):
            between = self.spaces.entry if timeline else self.spaces.record
            self.gap = between if index else 0
            if timeline:
                self._timeline(entry)
            elif section.kind is SectionKind.GROUPS and not (entry.when or entry.byline):
                self._group(entry)
            else:
                self._record(entry)
            self._let_go()
        self.gap = None

    def _contacts(self, contacts: Sequence[Contact]) -> None:
        line = self._line("Contact")
        for index, contact in enumerate(contacts):
            if index:
                line.say(DOT)
            if contact.kind is ContactKind.DETAIL:
                line.say(f"{contact.label}: ")
            line.add(contact.text)

    def _timeline(self, entry: Entry) -> None:
        if entry.organization or entry.location or entry.description:
            self._head(entry)
            if entry.title or entry.team:
                self._title("Role", entry)
        else:
            self._title("Heading 2", entry)
        self._body(entry)
        self._roles(entry.children)

    def _head(self, entry: Entry) -> None:
        """Set whom it was for, and where; with the dates if no title will take them."""
        head, *others = filter(None, (entry.organization, entry.location, entry.description))
        place = entry.location if entry.organization else ()
        titled = bool(entry.title or entry.team)
        line = self._line("Heading 2")
        line.add(head)
        line.end(place, "Place")
        if others and others[-1] is entry.description:
            line = self._line("Byline")
            line.add(entry.description)
            # Only what follows tells whether it ends an entry, so no style can say it.
            line.paragraph.paragraph_format.keep_with_next = titled or None
        if entry.when and not titled:
            line.end_with(entry.when.text, "Dates")

    def _title(self, style: str, entry: Entry) -> None:
        if not (entry.title or entry.team or entry.when):
            return
        line = self._line(style)
        line.join(filter(None, (entry.title, entry.team)), ", ")
        if entry.when:
            line.end_with(entry.when.text, "Dates")
        if not line.style.after:
            self.gap = self.spaces.title

    def _roles(self, roles: Iterable[Entry]) -> None:
        for index, role in enumerate(roles):
            # The first stands close to the employer's name, but not to what comes between.
            if index or (self.last and self.last.style.name == "Byline"):
                self.gap = self.spaces.role
            self._byline((role.organization, role.location, role.description))
            self._title("Next Role" if index else "Role", role)
            self._body(role)
            self._roles(role.children)

    def _record(self, entry: Entry) -> None:
        self._byline((entry.organization, entry.location, entry.description))
        self._title("Record", entry)
        self._body(entry)
        self._roles(entry.children)

    def _group(self, entry: Entry) -> None:
        slots = (entry.organization, entry.location, entry.description, entry.title, entry.team)
        line = self._line("Group")
        line.join(filter(None, slots), ", ", "Label")
        if entry.level:
            line.say(" (")
            line.add(entry.level)
            line.say(")")
        if entry.items:
            line.say(": ")
            line.join(entry.items, ", ")
        self._text(entry)
        self._roles(entry.children)

    def _body(self, entry: Entry) -> None:
        for pieces in ((entry.level,), entry.byline, entry.items):
            self._byline(pieces)
        self._text(entry)

    def _text(self, entry: Entry) -> None:
        for paragraph in entry.summary:
            self._line("Body Text").add(paragraph)
        for fact in entry.facts:
            line = self._line("Body Text")
            line.say(f"{fact.label}:", "Label")
            line.say(" ")
            line.add(fact.text)
        self._bullets(entry.bullets)
        self._byline(entry.keywords)
        self._byline((entry.link,))

    def _byline(self, pieces: Iterable[Inline]) -> None:
        if shown := tuple(filter(None, pieces)):
            self._line("Byline").join(shown)

    def _bullets(self, bullets: Iterable[Bullet], level: int = 0) -> None:
        for bullet in bullets:
            self._line(list_style(level)).add(bullet.text)
            self._bullets(bullet.bullets, level + 1)

    def _line(self, style: str) -> Line:
        """Begin a paragraph, with space above it as its place asks where its style does not."""
        line = self.setter.line(style)
        if self.gap is not None and self.gap != line.style.before:
            line.paragraph.paragraph_format.space_before = _points(self.gap)
        self.gap = None
        self.last = line
        return line

    def _let_go(self) -> None:
        """Let a page end after the entry, though its last line is one that leads on."""
        if self.last and self.last.style.keep_next:
            self.last.paragraph.paragraph_format.keep_with_next = False

    def _clear_photo(self, height: float) -> None:
        """Begin the first section below the photo if the header is lower than it."""
        rest = PHOTO_HEIGHT - height
        if self.last and rest > 0:
            space = self.last.paragraph.paragraph_format
            space.space_after = _points(rest + self.spaces.section)


def _points(mm: float) -> int:
    from docx.shared import Pt

    return Pt(points(mm))

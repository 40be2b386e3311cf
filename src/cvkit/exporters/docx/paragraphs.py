"""Lines of styled text: paragraphs, runs, links and fields by python-docx."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, fields, replace
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Protocol

from cvkit.exporters.docx.style_sheet import CharacterStyle, ParagraphStyle, StyleSheet, Toggles
from cvkit.exporters.docx.styles_part import style_id
from cvkit.exporters.page import bidi
from cvkit.model.text import TextSpan
from cvkit.view.directions import is_rtl

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

    from cvkit.theme.theme import Fallback
    from cvkit.view.blocks import Inline

_PLAIN = CharacterStyle(name="")
_NUMBER = re.compile(r"\d+\.\t")
"""The number of a record with the tab after it."""

DOT = "\u00a0· "
"""Separator of items; it never starts a line, as its first space is non-breaking."""

APART = "\u00a0\u00a0 "
"""Separator of different kinds of items on one line, such as an employer and a role."""

BESIDE = "\u00a0\u00a0\u00a0"
"""The same, without a line break."""


class ParagraphContainer(Protocol):
    """What paragraphs are added to: a Word document, or a cell of a table."""

    def add_paragraph(self) -> Paragraph:
        """Add a paragraph at the end."""


@dataclass(frozen=True, slots=True)
class ParagraphWriter:
    """Creates paragraphs in a Word document.

    Attributes:
        word: The Word document, or one of its table cells.
        sheet: Its styles.
        rtl: Whether the document's script is written from right to left.
        fallbacks: The fonts for other scripts, by the font that they stand behind.
    """

    word: ParagraphContainer
    sheet: StyleSheet
    rtl: bool
    fallbacks: Mapping[str, tuple[Fallback, ...]]

    def line(self, style: str) -> Line:
        """Start a paragraph at the end of the document or cell."""
        return self.restyle(self.word.add_paragraph(), style)

    def has(self, style: str) -> bool:
        """Whether there is a paragraph style of this name."""
        return style in self.sheet.paragraphs

    def restyle(self, paragraph: Paragraph, style: str) -> Line:
        """Apply a style to an existing paragraph and return it as a line."""
        # Set the ID directly: python-docx would look up the default style each time.
        paragraph.paragraph_format.element.style = style_id(style)
        return Line(paragraph, self.sheet.paragraphs[style], self)


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph being written."""

    paragraph: Paragraph
    style: ParagraphStyle
    setter: ParagraphWriter

    def say(self, text: str, style: str = "") -> None:
        """Add signs and words of the language, optionally in a character style."""
        character = self._character(style) or _PLAIN
        for piece in self._pieces(TextSpan(bidi.guarded_sign(text, rtl=self.setter.rtl))):
            for part, family in self._by_family(piece, character):
                self._run(part, character, family)

    def add_text(self, text: str) -> None:
        """Add a plain text of the résumé, which keeps its own direction."""
        self.add((TextSpan(text),))

    def add(self, inline: Inline, style: str = "") -> None:
        """Add styled text, optionally in a character style that applies to all its spans."""
        whole_spans = bidi.guarded(inline, rtl=self.setter.rtl)
        for span in (piece for whole in whole_spans for piece in self._pieces(whole)):
            character = self._character(style) or self._style_of(span)
            for part, family in self._by_family(span, character):
                run = self._run(part, character, family)
                if span.href:
                    self._link(run, span.href)

    def join(self, inlines: Iterable[Inline], between: str = DOT, style: str = "") -> None:
        """Add texts with a separator between them."""
        for index, inline in enumerate(inlines):
            if index:
                self.say(between, style)
            self.add(inline, style)

    def join_apart(self, inlines: Sequence[Inline], breaks: Container[int]) -> None:
        """Add texts with a dot between them, or a line break before those of certain numbers."""
        for index, inline in enumerate(inlines):
            if index in breaks:
                self.paragraph.add_run().add_break()
            elif index:
                self.say(DOT)
            self.add(inline)

    def begin_with(self, text: str, style: str, indent: float) -> None:
        """Add plain text in the column before the main text, which starts at the indent (in mm)."""
        from docx.shared import Mm

        if not self.style.hang:
            self.paragraph.paragraph_format.first_line_indent = Mm(-indent)
        self.say(text, style)
        self.paragraph.add_run().add_tab()

    def number(self, number: int, sequence: str) -> None:
        """Add a number between the tabs of its style.

        Args:
            number: The number.
            sequence: The name by which Word counts it (§17.16.5.56); empty if it doesn't.
        """
        if self.style.number_end and not self.paragraph.text:
            self.paragraph.add_run().add_tab()
        if sequence:
            self.field(f"SEQ {sequence}", str(number))
            self.say(".")
        else:
            self.say(f"{number}.")
            if self.style.toggles.bold:
                self.paragraph.runs[-1].font.bold = False
        self.paragraph.add_run().add_tab()

    def end(self, inline: Inline, style: str) -> None:
        """Add text at the end of the line, unless it is empty."""
        if inline:
            self._go_to_end(style)
            self.add(inline, style)

    def end_with(self, text: str, style: str = "") -> None:
        """Add plain text at the end of the line."""
        self._go_to_end(style)
        self.say(text, style)

    def count(self, number: int) -> None:
        """Number the paragraph in a different list than its style's (ECMA-376 part 1, §17.9.18)."""
        properties = self.paragraph.paragraph_format.element.get_or_add_pPr()
        numbering = properties.get_or_add_numPr()
        numbering.get_or_add_ilvl().val = 0
        numbering.get_or_add_numId().val = number

    def field(self, instruction: str, shown: str = "2") -> None:
        """Add a field, such as the page number (ECMA-376 part 1, §17.16.5).

        Args:
            instruction: The field's code.
            shown: What is shown until Word updates the field.
        """
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        run = self._run(TextSpan(shown), _PLAIN)
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), instruction)
        run.element.addprevious(field)
        field.append(run.element)

    def _go_to_end(self, style: str) -> None:
        """Add a tab to the end of the line, or a separator if something is already there."""
        if "\t" in _NUMBER.sub("", self.paragraph.text):
            self.say(DOT, style)
        else:
            self.paragraph.add_run().add_tab()

    def _character(self, name: str) -> CharacterStyle | None:
        return self.setter.sheet.characters[name] if name else None

    def _style_of(self, span: TextSpan) -> CharacterStyle:
        """Return the character style for the span's rarest property: a run has only one style."""
        for name, wanted in (
            ("Hyperlink", span.href),
            ("Code", span.code),
            ("Strong", span.strong),
            ("Emphasis", span.emphasis),
        ):
            if wanted:
                return self.setter.sheet.characters[name]
        return _PLAIN

    def _pieces(self, span: TextSpan) -> Iterator[TextSpan]:
        """Split a text where its direction changes, since direction is a property of a run."""
        for text in bidi.stretches(span.text, rtl=self.setter.rtl):
            yield replace(span, text=text)

    def _by_family(self, span: TextSpan, style: CharacterStyle) -> Iterator[tuple[TextSpan, str]]:
        """Split a text by the fallback family that it needs; an empty one for none."""
        font = style.font or (style.text or self.style.text).font
        behind = self.setter.fallbacks.get(font, ())
        if not behind or span.text.isascii():
            yield span, ""
            return
        families = {code: one.families[0] for one in reversed(behind) for code in one.characters}
        needed = [families.get(ord(character), "") for character in span.text]
        if is_rtl(span.text):
            # Spaces and punctuation of another run would be out of order.
            yield span, next(filter(None, needed), "")
            return
        for family, group in groupby(zip(needed, span.text, strict=True), itemgetter(0)):
            yield replace(span, text="".join(character for _, character in group)), family

    def _run(self, span: TextSpan, style: CharacterStyle, family: str = "") -> Run:
        run = self.paragraph.add_run(span.text)
        if style.name:
            run.element.style = style_id(style.name)
        if family:
            _name_family(run, family)
        self._toggle(run, span, style)
        if span.script == "sub":
            run.font.subscript = True
        elif span.script == "super":
            run.font.superscript = True
        if (self.setter.rtl and not _begins_left(span.text)) or is_rtl(span.text):
            run.font.rtl = True
        return run

    def _toggle(self, run: Run, span: TextSpan, style: CharacterStyle) -> None:
        """Set toggle properties directly where the paragraph and run styles don't yield them.

        A property set in both styles is off (§17.7.3), but not all programs implement this.
        """
        ground = style.toggles if style.text else self.style.toggles
        wanted = Toggles(
            bold=ground.bold or span.strong,
            italic=ground.italic != span.emphasis,
            caps=ground.caps,
            small_caps=ground.small_caps,
        )
        font = run.font
        for field in fields(Toggles):
            levels = getattr(self.style.toggles, field.name), getattr(style.toggles, field.name)
            value = getattr(wanted, field.name)
            if value == any(levels) and not all(levels):
                continue
            match field.name:
                case "bold":
                    font.bold = font.cs_bold = value
                case "italic":
                    font.italic = value
                case "caps":
                    font.all_caps = value
                case _:
                    font.small_caps = value

    def _link(self, run: Run, address: str) -> None:
        """Make a run the result of a HYPERLINK field (§17.16.5.25).

        Programs that go through the runs of a paragraph don't find those in a ``w:hyperlink``.
        """
        before = [_field_mark("begin"), _instruction(address), _field_mark("separate")]
        for part in before:
            run.element.addprevious(part)
        run.element.addnext(_field_mark("end"))


def _field_mark(kind: str) -> Any:  # noqa: ANN401 - lxml has no types
    """Return a run that begins, separates or ends a field (§17.16.18)."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    run, mark = OxmlElement("w:r"), OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    run.append(mark)
    return run


def _instruction(address: str) -> Any:  # noqa: ANN401
    """Return a run with the code of a HYPERLINK field, in which backslashes begin switches."""
    from docx.oxml import OxmlElement

    run, code = OxmlElement("w:r"), OxmlElement("w:instrText")
    quoted = address.replace("\\", "%5C").replace('"', "%22")
    code.text = f'HYPERLINK "{quoted}"'
    run.append(code)
    return run


def _name_family(run: Run, family: str) -> None:
    """Name the font family of a run for every script (§17.3.2.26)."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    fonts = OxmlElement("w:rFonts")
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), family)
    run.element.get_or_add_rPr()._insert_rFonts(fonts)  # noqa: SLF001 - in the schema's order


def _begins_left(text: str) -> bool:
    """Whether the first character with a strong direction is left-to-right (UAX #9, P2)."""
    kinds = (unicodedata.bidirectional(character) for character in text)
    return next((kind == "L" for kind in kinds if kind in {"L", "R", "AL"}), False)

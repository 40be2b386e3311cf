"""The named styles of the Word file, made from the theme's tokens.

To restyle the file, one edits a style, not forty paragraphs. So everything a style can express is
defined here. Styles have Word's built-in names where possible, so that other programs know them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from cvkit.exporters.docx import counting
from cvkit.exporters.docx.units import millimetres, points

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cvkit.theme import Theme
    from cvkit.theme.manifest import TextStyle
    from cvkit.view.blocks import Document

BOLD_FROM = 600
"""The lightest weight that becomes bold: Word only knows regular and bold."""

LEVELS = 5
"""Number of list styles, List Bullet to List Bullet 5; deeper bullets use the last."""

RULE_GAP = {"below": 0.6, "above": 1.2}
"""Distance between a section's title and its rule, in mm."""

NUMBER_HANG = 6.0
"""Hanging indent of a numbered record, in mm."""

NUMBER_GAP = 0.6
"""Distance between a number in the date column and the text, in mm."""

NUMBERED = "Numbered "
"""Name prefix of the styles used in numbered records."""


@dataclass(frozen=True, slots=True)
class Toggles:
    """The toggle properties (ECMA-376 part 1, §17.7.3)."""

    bold: bool = False
    italic: bool = False
    caps: bool = False
    small_caps: bool = False

    @classmethod
    def of(cls, text: TextStyle | None) -> Toggles:
        """Return the toggles of a theme's text style."""
        if text is None:
            return cls()
        return cls(text.weight >= BOLD_FROM, text.italic, text.caps, text.small_caps)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphStyle:
    """A paragraph style.

    Attributes:
        name: The name that Word shows.
        text: The text style.
        following: The style of the next paragraph after Enter; the same style if empty.
        base: The style it is based on.
        indent: Indent in mm.
        hang: Hanging indent of the first line in mm.
        contextual: Whether to omit the space between paragraphs of this style.
        before: Space above in mm.
        after: Space below in mm. Between two paragraphs, Word and LibreOffice use the larger of
            the space below the first and the space above the second. Other programs add them up,
            so space above is preferred.
        outline: Outline level from 0, or ``None`` for body text.
        keep_next: Keep on the same page as the next paragraph.
        keep_lines: Never split across pages.
        ends: Whether there is a right tab at the end of the line, for places and dates.
        level: List level from 0, or ``None`` outside lists.
        numbered: Whether Word numbers its paragraphs.
        number_end: Position of the end of a number in the date column, in mm; 0 without one.
        ruled: Whether it has the theme's rule.
    """

    name: str
    text: TextStyle
    base: str = "Normal"
    following: str = ""
    indent: float = 0
    hang: float = 0
    contextual: bool = False
    before: float = 0
    after: float = 0
    outline: int | None = None
    keep_next: bool = False
    keep_lines: bool = False
    ends: bool = False
    level: int | None = None
    numbered: bool = False
    number_end: float = 0
    ruled: bool = False

    @property
    def toggles(self) -> Toggles:
        """The toggle properties it sets."""
        return Toggles.of(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class CharacterStyle:
    """A character style.

    Attributes:
        name: The name that Word shows.
        text: The text style, or ``None`` to keep the paragraph's.
        font: A key of the theme's fonts, if only the family differs.
        toggles: The toggle properties it sets.
        proofed: Whether spelling is checked.
        underlined: ``False`` turns off the underline of Word's built-in style of the same name.
    """

    name: str
    text: TextStyle | None = None
    font: str | None = None
    toggles: Toggles = Toggles()
    proofed: bool = True
    underlined: bool | None = None


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """All styles of a file, by name."""

    paragraphs: Mapping[str, ParagraphStyle]
    characters: Mapping[str, CharacterStyle]


class Extras(NamedTuple):
    """What only some documents have, and only they have styles for.

    Attributes:
        numbers: Whether entries are numbered.
        counted: Whether Word counts all numbers, so that their styles can say so.
        headings: Whether there are groups of entries.
        citations: Whether there are whole references.
    """

    numbers: bool = False
    counted: bool = False
    headings: bool = False
    citations: bool = False

    @classmethod
    def of(cls, document: Document) -> Extras:
        """Return what a document has."""
        entries = [entry for section in document.sections for entry in section.entries]
        return cls(
            any(entry.number for entry in entries),
            counting.counts_all(document),
            any(entry.heading for entry in entries),
            any(entry.citation for entry in entries),
        )


def build(theme: Theme, extras: Extras) -> StyleSheet:
    """Return the styles for a theme's tokens, as far as a document needs them."""
    return StyleSheet(
        {style.name: style for style in _paragraphs(theme, extras)},
        {style.name: style for style in _characters(theme)},
    )


def list_style(level: int) -> str:
    """Return the name of the list style for a level, counted from 0."""
    number = min(level, LEVELS - 1) + 1
    return "List Bullet" if number == 1 else f"List Bullet {number}"


def rule_gap(theme: Theme) -> int:
    """Return the distance between a section's title and its rule, in Word's whole points."""
    return round(points(RULE_GAP[theme.rules.place]))


def date_column(theme: Theme) -> float:
    """Return the indent of everything beside a date column at the start, in mm."""
    return theme.layout.date_column if theme.layout.dates == "start" else 0


def number_indent(theme: Theme) -> float:
    """Return the indent of the text after a number, in mm; the number hangs before it."""
    return max(date_column(theme), NUMBER_HANG)


def _paragraphs(theme: Theme, extras: Extras) -> Iterator[ParagraphStyle]:
    yield ParagraphStyle(name="Normal", text=theme.styles.body)
    yield from _of_header(theme)
    for style in (*_of_titles(theme), *_of_extras(theme, extras), *_of_texts(theme)):
        yield style if style.outline == 0 else replace(style, indent=date_column(theme))
    if extras.numbers:
        yield from _of_numbered(theme, extras)
    if theme.layout.page_numbers:
        yield ParagraphStyle(name="Footer", text=theme.styles.footer, ends=True)


def _of_header(theme: Theme) -> Iterator[ParagraphStyle]:
    texts, spaces = theme.styles, theme.spaces
    # Not Word's Title: pandoc takes titles out of the text.
    yield ParagraphStyle(name="Name", text=texts.name, following="Subtitle", keep_next=True)
    yield ParagraphStyle(
        name="Subtitle",
        text=texts.headline,
        following="Contact",
        before=spaces.headline,
        keep_next=True,
    )
    # Contacts on separate lines form one block.
    yield ParagraphStyle(name="Contact", text=texts.contact, before=spaces.contact, contextual=True)


def _of_titles(theme: Theme) -> Iterator[ParagraphStyle]:
    """Yield the styles of titles, which are kept with the next paragraph."""
    texts, spaces, rules = theme.styles, theme.spaces, theme.rules
    # Dates below a title come between it and its text.
    after = 0 if theme.layout.dates == "below" else spaces.title
    ruled = rules.shown and rules.section > 0
    # Without a rule, leave its space empty so that nothing moves. With one, the space above or
    # below makes up for what rounding adds to the gap, or each title would move all that follows.
    empty = RULE_GAP[rules.place] - (millimetres(rule_gap(theme)) if ruled else 0)
    yield ParagraphStyle(
        name="Heading 1",
        text=texts.section,
        following="Heading 2",
        before=max(0, spaces.section + (empty if rules.place == "above" else 0)),
        after=max(0, spaces.heading + (empty if rules.place == "below" else 0)),
        outline=0,
        keep_next=True,
        ruled=ruled,
    )
    title = ParagraphStyle(
        name="Role",
        text=texts.role,
        following="List Bullet",
        hang=date_column(theme),
        after=after,
        keep_next=True,
        ends=not date_column(theme),
    )
    yield replace(
        title,
        name="Heading 2",
        text=texts.organization,
        following="Role",
        hang=0,
        before=spaces.entry,
        after=after if theme.layout.heads == "joined" else 0,
        ends=True,
        outline=1,
    )
    yield title
    yield replace(title, name="Next Role", base="Role", before=spaces.role)
    yield replace(
        title,
        name="Record",
        text=texts.label,
        following="Byline",
        before=spaces.record,
    )
    if theme.layout.dates == "below":
        yield ParagraphStyle(name="Date", text=texts.dates, after=spaces.title, keep_next=True)
    elif date_column(theme):
        # Above the title, for all periods but the last where they don't fit on one line.
        yield ParagraphStyle(name="Date", text=texts.dates, hang=date_column(theme), keep_next=True)


def _of_extras(theme: Theme, extras: Extras) -> Iterator[ParagraphStyle]:
    """Yield the styles of headings of groups and of whole references."""
    texts, spaces = theme.styles, theme.spaces
    if extras.headings:
        yield ParagraphStyle(
            name="Heading 3",
            text=texts.organization,
            following="Record",
            before=spaces.entry,
            after=spaces.record,
            outline=2,
            keep_next=True,
        )
    if extras.citations:
        yield ParagraphStyle(
            name="Citation",
            text=texts.body,
            hang=date_column(theme),
            before=spaces.record,
            keep_lines=True,
            ends=not date_column(theme),
        )


def _of_texts(theme: Theme) -> Iterator[ParagraphStyle]:
    """Yield the styles of the text below titles."""
    texts, spaces = theme.styles, theme.spaces
    yield ParagraphStyle(
        name="Group", text=texts.body, before=spaces.record, keep_next=True, keep_lines=True
    )
    yield ParagraphStyle(
        name="Byline", text=texts.byline, before=spaces.title, keep_lines=True, ends=True
    )
    yield ParagraphStyle(name="Body Text", text=texts.body)
    yield ParagraphStyle(
        name="Next Paragraph", text=texts.body, base="Body Text", before=spaces.record
    )
    for level in range(LEVELS):
        yield ParagraphStyle(
            name=list_style(level),
            text=texts.body,
            before=spaces.bullet,
            keep_lines=True,
            level=level,
        )


def _of_numbered(theme: Theme, extras: Extras) -> Iterator[ParagraphStyle]:
    """Yield variants of the styles in a record, indented for its number."""
    indent = number_indent(theme)
    titles = {style.name: style for style in (*_of_titles(theme), *_of_extras(theme, extras))}
    texts = {style.name: style for style in _of_texts(theme)}
    for name, following in (("Record", f"{NUMBERED}Byline"), ("Citation", "")):
        if name in titles:
            yield replace(
                titles[name],
                name=f"{NUMBERED}{name}",
                base=name,
                following=following,
                indent=indent,
                hang=date_column(theme) or NUMBER_HANG,
                numbered=extras.counted and not date_column(theme),
                number_end=max(0, date_column(theme) - NUMBER_GAP),
            )
    below = [texts[name] for name in ("Byline", "Body Text", "Next Paragraph", list_style(0))]
    if theme.layout.dates == "below":
        below.append(titles["Date"])
    for style in below:
        yield replace(style, name=f"{NUMBERED}{style.name}", base=style.name, indent=indent)


def _characters(theme: Theme) -> Iterator[CharacterStyle]:
    texts, layout = theme.styles, theme.layout
    styles = {"Place": texts.place, "Dates": texts.dates, "Label": texts.label}
    # For text sharing a line: "Char" is Word's suffix for a paragraph style's character style.
    if layout.header == "joined":
        styles["Subtitle Char"] = texts.headline
    if layout.heads == "joined":
        styles |= {"Role Char": texts.role, "Byline Char": texts.byline}
    for name, text in styles.items():
        yield CharacterStyle(name=name, text=text, toggles=Toggles.of(text))
    yield CharacterStyle(name="Strong", toggles=Toggles(bold=True))
    yield CharacterStyle(name="Emphasis", toggles=Toggles(italic=True))
    code = "code" if "code" in theme.fonts else None
    yield CharacterStyle(name="Code", font=code, proofed=False)
    yield CharacterStyle(name="Hyperlink", underlined=False)

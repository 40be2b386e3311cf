"""The named styles of the Word file, made from the theme's tokens.

Whoever edits the file changes a style, not forty paragraphs. So all that can be said in a style
is said here; names are Word's own where it has one, so that other programs know them too.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cvkit.theme import Theme
    from cvkit.theme.manifest import TextStyle

BOLD_FROM = 600
"""Word knows one weight beside the regular one; semibold and above become it."""

LEVELS = 5
"""List Bullet to List Bullet 5; deeper points stay on the last."""

RULE_GAP = {"below": 0.6, "above": 1.2}
"""Between a section's title and its line, in mm."""

NUMBER_HANG = 6.0
"""From the edge of a numbered record to its text, in mm."""

NUMBERED = "Numbered "
"""How the styles of what stands in a numbered record begin."""


@dataclass(frozen=True, slots=True)
class Toggles:
    """The properties that styles on several levels turn on and off (ECMA-376 part 1, §17.7.3)."""

    bold: bool = False
    italic: bool = False
    caps: bool = False

    @classmethod
    def of(cls, text: TextStyle | None) -> Toggles:
        """Return those of a theme's text style."""
        if text is None:
            return cls()
        return cls(text.weight >= BOLD_FROM, text.italic, text.caps)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphStyle:
    """A paragraph style.

    Attributes:
        name: As Word shows it.
        text: How its letters look.
        following: The style of the paragraph that Enter begins; its own when empty.
        base: The style that it is a variant of; Normal unless said.
        indent: From the edge of the text in mm.
        hang: How far the first line stands out from there in mm.
        contextual: Whether paragraphs of this style stand close to each other.
        before: Space above in mm.
        after: Space below in mm. Between two paragraphs Word and LibreOffice leave the larger
            of one's space below and the other's above; others add them up, so space stands
            above wherever it can.
        outline: Level in the outline from 0, or ``None`` for text.
        keep_next: Never the last on a page.
        keep_lines: Never broken across pages.
        ends: Whether a right tab stands at the end of the line, for places and dates.
        level: Level in the list from 0, or ``None`` outside lists.
        numbered: Whether Word counts its paragraphs.
        ruled: Whether it has the theme's line.
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
    ruled: bool = False

    @property
    def toggles(self) -> Toggles:
        """What it turns on."""
        return Toggles.of(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class CharacterStyle:
    """A character style.

    Attributes:
        name: As Word shows it.
        text: How its letters look, or ``None`` to leave them as the paragraph has them.
        font: A key of the theme's fonts, where only the family is another.
        toggles: What it turns on.
        proofed: Whether spelling is checked in it.
        underlined: ``False`` states that it is not, where Word's own style of that name is.
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


def build(theme: Theme) -> StyleSheet:
    """Return the styles that a theme's tokens make."""
    return StyleSheet(
        {style.name: style for style in _paragraphs(theme)},
        {style.name: style for style in _characters(theme)},
    )


def list_style(level: int) -> str:
    """Return the name of the list style of a level from 0."""
    number = min(level, LEVELS - 1) + 1
    return "List Bullet" if number == 1 else f"List Bullet {number}"


def date_column(theme: Theme) -> float:
    """Return how far everything stands beside dates in a column at the start, in mm."""
    return theme.layout.date_column if theme.layout.dates == "start" else 0


def number_indent(theme: Theme) -> float:
    """Return where the text behind a number stands, in mm; the number hangs before it."""
    return max(date_column(theme), NUMBER_HANG)


def _paragraphs(theme: Theme) -> Iterator[ParagraphStyle]:
    yield ParagraphStyle(name="Normal", text=theme.styles.body)
    yield from _of_header(theme)
    for style in (*_of_titles(theme), *_of_texts(theme)):
        yield style if style.outline == 0 else replace(style, indent=date_column(theme))
    if theme.layout.numbered:
        yield from _of_numbered(theme)
    if theme.layout.page_numbers:
        yield ParagraphStyle(name="Footer", text=theme.styles.footer, ends=True)


def _of_header(theme: Theme) -> Iterator[ParagraphStyle]:
    texts, spaces = theme.styles, theme.spaces
    yield ParagraphStyle(name="Title", text=texts.name, following="Subtitle", keep_next=True)
    yield ParagraphStyle(
        name="Subtitle",
        text=texts.headline,
        following="Contact",
        before=spaces.headline,
        keep_next=True,
    )
    # Contacts that have a line each are one block.
    yield ParagraphStyle(name="Contact", text=texts.contact, before=spaces.contact, contextual=True)


def _of_titles(theme: Theme) -> Iterator[ParagraphStyle]:
    """Yield the styles of lines that lead on to what is below them."""
    texts, spaces, rules = theme.styles, theme.spaces, theme.rules
    # Dates below a title stand between it and its text.
    after = 0 if theme.layout.dates == "below" else spaces.title
    ruled = rules.shown and rules.section > 0
    # The place of the line stays empty where none is drawn, so that nothing moves.
    empty = 0 if ruled else RULE_GAP[rules.place]
    yield ParagraphStyle(
        name="Heading 1",
        text=texts.section,
        following="Heading 2",
        before=spaces.section + (empty if rules.place == "above" else 0),
        after=spaces.heading + (empty if rules.place == "below" else 0),
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


def _of_texts(theme: Theme) -> Iterator[ParagraphStyle]:
    """Yield the styles of what stands below the titles."""
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


def _of_numbered(theme: Theme) -> Iterator[ParagraphStyle]:
    """Yield variants of what a numbered record is made of, to stand behind its number."""
    indent = number_indent(theme)
    titles = {style.name: style for style in _of_titles(theme)}
    texts = {style.name: style for style in _of_texts(theme)}
    yield replace(
        titles["Record"],
        name=f"{NUMBERED}Record",
        base="Record",
        following=f"{NUMBERED}Byline",
        indent=indent,
        hang=NUMBER_HANG,
        ends=True,
        numbered=True,
    )
    below = [texts[name] for name in ("Byline", "Body Text", "Next Paragraph", list_style(0))]
    if theme.layout.dates == "below":
        below.append(titles["Date"])
    for style in below:
        yield replace(style, name=f"{NUMBERED}{style.name}", base=style.name, indent=indent)


def _characters(theme: Theme) -> Iterator[CharacterStyle]:
    texts, layout = theme.styles, theme.layout
    styles = {"Place": texts.place, "Dates": texts.dates, "Label": texts.label}
    # What shares a line with something else: Word calls a paragraph style's look for that so.
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

"""The named styles of the Word file, made from the theme's tokens.

Whoever edits the file changes a style, not forty paragraphs. So all that can be said in a style
is said here; names are Word's own where it has one, so that other programs know them too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cvkit.exporters.word.units import millimetres

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cvkit.theme import Theme
    from cvkit.theme.manifest import TextStyle

BOLD_FROM = 600
"""Word knows one weight beside the regular one; semibold and above become it."""

LEVELS = 5
"""List Bullet to List Bullet 5; deeper points stay on the last."""

RULE_GAP = 0.6
"""Between a section's title and the line under it, in mm."""

PHOTO_HEIGHT = 28.0
"""In mm."""


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
        before: Space above in mm.
        after: Space below in mm. Between two paragraphs Word and LibreOffice leave the larger
            of one's space below and the other's above; others add them up, so space stands
            above wherever it can.
        outline: Level in the outline from 0, or ``None`` for text.
        keep_next: Never the last on a page.
        keep_lines: Never broken across pages.
        ends: Whether a right tab stands at the end of the line, for places and dates.
        level: Level in the list from 0, or ``None`` outside lists.
        rule: Thickness of the line below in points; 0 for none.
    """

    name: str
    text: TextStyle
    following: str = ""
    before: float = 0
    after: float = 0
    outline: int | None = None
    keep_next: bool = False
    keep_lines: bool = False
    ends: bool = False
    level: int | None = None
    rule: float = 0

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
class Sheet:
    """All styles of a file, by name."""

    paragraphs: Mapping[str, ParagraphStyle]
    characters: Mapping[str, CharacterStyle]


def build(theme: Theme) -> Sheet:
    """Return the styles that a theme's tokens make."""
    return Sheet(
        {style.name: style for style in _paragraphs(theme)},
        {style.name: style for style in _characters(theme)},
    )


def list_style(level: int) -> str:
    """Return the name of the list style of a level from 0."""
    number = min(level, LEVELS - 1) + 1
    return "List Bullet" if number == 1 else f"List Bullet {number}"


def header_height(theme: Theme, names: Sequence[str]) -> float:
    """Return how high the named styles of the header stand in mm, each as one line."""
    sheet = build(theme)
    styles = [sheet.paragraphs[name] for name in names]
    lines = sum(millimetres(style.text.size * style.text.leading) for style in styles)
    return lines + sum(style.before for style in styles)


def _paragraphs(theme: Theme) -> Iterator[ParagraphStyle]:
    texts, spaces = theme.styles, theme.spaces
    yield ParagraphStyle(name="Normal", text=texts.body)
    yield ParagraphStyle(name="Title", text=texts.name, following="Subtitle", keep_next=True)
    yield ParagraphStyle(
        name="Subtitle",
        text=texts.headline,
        following="Contact",
        before=spaces.headline,
        keep_next=True,
    )
    yield ParagraphStyle(name="Contact", text=texts.contact, before=spaces.contact)
    yield ParagraphStyle(
        name="Heading 1",
        text=texts.section,
        following="Heading 2",
        before=spaces.section,
        after=spaces.heading,
        outline=0,
        keep_next=True,
        rule=theme.rules.section,
    )
    yield ParagraphStyle(
        name="Heading 2",
        text=texts.organization,
        following="Role",
        before=spaces.entry,
        outline=1,
        keep_next=True,
        ends=True,
    )
    role = ParagraphStyle(
        name="Role",
        text=texts.role,
        following="List Bullet",
        after=spaces.title,
        keep_next=True,
        ends=True,
    )
    yield role
    yield ParagraphStyle(
        name="Next Role",
        text=role.text,
        following=role.following,
        before=spaces.role,
        after=role.after,
        keep_next=True,
        ends=True,
    )
    yield ParagraphStyle(
        name="Record",
        text=texts.label,
        following="Byline",
        before=spaces.record,
        keep_next=True,
        ends=True,
    )
    yield ParagraphStyle(name="Group", text=texts.body, before=spaces.record, keep_lines=True)
    yield ParagraphStyle(
        name="Byline", text=texts.byline, before=spaces.title, keep_lines=True, ends=True
    )
    yield ParagraphStyle(name="Body Text", text=texts.body)
    for level in range(LEVELS):
        yield ParagraphStyle(
            name=list_style(level),
            text=texts.body,
            before=spaces.bullet,
            keep_lines=True,
            level=level,
        )
    yield ParagraphStyle(name="Footer", text=texts.footer, ends=True)


def _characters(theme: Theme) -> Iterator[CharacterStyle]:
    texts = theme.styles
    for name, text in (("Place", texts.place), ("Dates", texts.dates), ("Label", texts.label)):
        yield CharacterStyle(name=name, text=text, toggles=Toggles.of(text))
    yield CharacterStyle(name="Strong", toggles=Toggles(bold=True))
    yield CharacterStyle(name="Emphasis", toggles=Toggles(italic=True))
    code = "code" if "code" in theme.fonts else None
    yield CharacterStyle(name="Code", font=code, proofed=False)
    yield CharacterStyle(name="Hyperlink", underlined=False)

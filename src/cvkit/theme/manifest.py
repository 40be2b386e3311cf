"""The schema of ``theme.toml``: tokens, text styles and options. Lengths in mm, type in pt."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from cvkit.model.export import PageSize
from cvkit.theme.option_types import Option, Table

Color = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]
"""An sRGB colour, ``#rrggbb``."""

Length = Annotated[float, Field(ge=0, le=200)]
"""Millimetres."""

Points = Annotated[float, Field(ge=5, le=80)]
"""DTP points, 1/72 inch."""


class PageTokens(Table):
    """Paper and margins."""

    size: PageSize = PageSize.A4
    top: Length
    right: Length
    bottom: Length
    left: Length


class Family(Table):
    """A family of faces.

    Attributes:
        family: Its own name; an installed ``fontpkg-*`` package has it.
        adjust: Factor on all sizes, so that families of one pair look equally large.
        word_family: What Word calls a family of the same widths that most machines have, such as
            Arial; that one is named in the Word file, and nothing is embedded.
    """

    family: str
    adjust: Annotated[float, Field(ge=0.7, le=1.4)] = 1
    word_family: str | None = None


class Families(Table):
    """The pair that a theme is set in, and a fixed width for code."""

    sans: Family = Family(family="Source Sans 3")
    serif: Family = Family(family="Source Serif 4")
    mono: Family = Family(family="Source Code Pro")


class Font(Table):
    """A face in a role.

    Attributes:
        family: The family's own name; that of the pair unless said.
        generic: Which of the pair it is; also what a reader's machine should use for characters
            that the family lacks.
        axes: Settings of a variable font besides weight, such as ``opsz`` in points.
        word_family: As in ``Family``; taken from there unless ``family`` is said.
    """

    family: str = ""
    generic: Literal["serif", "sans-serif", "monospace"] = "sans-serif"
    axes: dict[str, float] = Field(default_factory=dict)
    word_family: str | None = None


class TextStyle(Table):
    """How one kind of text looks, in every format.

    Attributes:
        font: A key of the manifest's ``fonts``.
        size: In points.
        leading: Line height, as a multiple of the size.
        weight: 100 to 900.
        italic: Whether it slants.
        color: A key of the manifest's ``colors``.
        tracking: Space between letters in em; more than 0.03 breaks words in extracted text.
        caps: Set in capitals (the text itself stays as it was written).
        small_caps: Set in small capitals, if the family has drawn ones; on screen and paper only.
        figures: Which digits, if the family has both.
        align: On which edge it stands.
    """

    font: str = "body"
    size: Points
    leading: Annotated[float, Field(ge=1, le=2)] = 1.3
    weight: Annotated[int, Field(ge=100, le=900)] = 400
    italic: bool = False
    color: str = "ink"
    tracking: Annotated[float, Field(ge=0, le=0.03)] = 0
    caps: bool = False
    small_caps: bool = False
    figures: Literal["lining", "old-style"] = "lining"
    align: Literal["start", "center", "end"] = "start"


class Styles(Table):
    """The kinds of text there are."""

    body: TextStyle
    name: TextStyle
    headline: TextStyle
    contact: TextStyle
    section: TextStyle
    organization: TextStyle
    place: TextStyle
    role: TextStyle
    dates: TextStyle
    byline: TextStyle
    label: TextStyle
    footer: TextStyle


class Spaces(Table):
    """Vertical distances and the bullet's hang, in mm.

    Attributes:
        headline: Between the name and the headline.
        contact: Before the contact line.
        section: Before a section's title.
        heading: After a section's title.
        entry: Between entries.
        role: Between roles of one job.
        record: Between records and between groups, which are one or two lines each.
        title: Between an entry's title and its text.
        bullet: Between bullets.
        hang: From the bullet's sign to its text.
    """

    headline: Length
    contact: Length
    section: Length
    heading: Length
    entry: Length
    role: Length
    record: Length
    title: Length
    bullet: Length
    hang: Length


class Rules(Table):
    """Hairlines.

    Attributes:
        section: Thickness of the line at a section's title in points; 0 for none.
        color: A key of the manifest's ``colors``.
        place: Below the title or above it.
        shown: Whether there are any.
    """

    section: Annotated[float, Field(ge=0, le=4)] = 0
    color: str = "rule"
    place: Literal["below", "above"] = "below"
    shown: bool = True


class PhotoBox(Table):
    """What a portrait is cropped to.

    Attributes:
        width: In mm.
        height: In mm.
        radius: Of the corners in mm; half the width makes it round.
    """

    width: Annotated[float, Field(ge=5, le=80)] = 24
    height: Annotated[float, Field(ge=5, le=80)] = 30
    radius: Length = 1


class LayoutTokens(Table):
    """How things are arranged, in every format that can.

    Attributes:
        dates: At the far end of the title's line, in a column before it, or below it.
        date_column: Width of that column in mm.
        places: At the far end of the employer's line, or beside its name.
        bullet_color: A key of the manifest's ``colors``, for the bullets.
        heads: Whether employer and role stand on two lines or share one.
        header: Whether name and headline stand on two lines or share one.
        groups: Whether groups of a word or two, such as languages, have a line each or share one.
        roles: Whether the roles of one employer stand below its name, or each by itself.
        contacts: What stands between the contacts: dots, bars, an icon before each (in HTML and
            PDF; dots elsewhere), or nothing, as each has a line of its own.
        numbered: Sections whose entries are numbered.
        sidebar: Sections that stand beside the others in HTML and PDF, and after them elsewhere.
        page_numbers: Whether pages from the second on say whose and which they are.
        embed_fonts: Whether the Word file carries its fonts.
    """

    dates: Literal["end", "start", "below"] = "end"
    date_column: Length = 36
    places: Literal["end", "beside"] = "end"
    bullet_color: str = "accent"
    heads: Literal["stacked", "joined"] = "stacked"
    header: Literal["stacked", "joined"] = "stacked"
    groups: Literal["stacked", "joined"] = "stacked"
    roles: Literal["grouped", "separate"] = "grouped"
    contacts: Literal["dots", "bars", "icons", "lines"] = "dots"
    numbered: tuple[str, ...] = ()
    sidebar: tuple[str, ...] = ()
    page_numbers: bool = False
    embed_fonts: bool = True


class Scale(Table):
    """Factors on the theme's own tokens: how closely it is set.

    Attributes:
        size: On all sizes.
        leading: On all line heights.
        spaces: On the distances.
        margins: On the margins.
    """

    size: Annotated[float, Field(ge=0.5, le=2)] = 1
    leading: Annotated[float, Field(ge=0.5, le=2)] = 1
    spaces: Annotated[float, Field(ge=0, le=4)] = 1
    margins: Annotated[float, Field(ge=0.2, le=3)] = 1


class TighteningLimits(Table):
    """How far the fitting of a page may go; what is closer already stays as it is.

    Attributes:
        size: Of the body's text in points.
        leading: Of the body's text.
        margin: On every side in mm.
        spaces: Factor on the distances.
    """

    size: Annotated[float, Field(ge=9, le=20)] = 9
    leading: Annotated[float, Field(ge=1.15, le=2)] = 1.15
    margin: Annotated[float, Field(ge=12, le=50)] = 12
    spaces: Annotated[float, Field(ge=0.2, le=1)] = 0.45


class Manifest(Table):
    """The whole of ``theme.toml``, after what it extends was put below it."""

    description: str
    extends: str | None = None
    page: PageTokens
    families: Families = Families()
    fonts: dict[str, Font]
    colors: dict[str, Color]
    styles: Styles
    spaces: Spaces
    rules: Rules = Rules()
    photo: PhotoBox = PhotoBox()
    layout: LayoutTokens = LayoutTokens()
    scale: Scale = Scale()
    limits: TighteningLimits = TighteningLimits()
    options: dict[str, Option] = Field(default_factory=dict)

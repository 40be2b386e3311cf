"""The schema of ``theme.toml``: tokens, text styles and options. Lengths in mm, type in pt."""

from __future__ import annotations

from typing import Annotated, Literal, TypedDict

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
    """Paper size and margins."""

    size: PageSize = PageSize.A4
    top: Length
    right: Length
    bottom: Length
    left: Length


class Family(Table):
    """A font family.

    Attributes:
        family: The family's name, as in an installed ``fontpkg-*`` package.
        adjust: Factor on all sizes, so that paired families look equally large.
        word_family: Word's name for a metrically compatible family that most machines have, such
            as Arial; the Word file uses that family, and no font is embedded.
    """

    family: str
    adjust: Annotated[float, Field(ge=0.7, le=1.4)] = 1
    word_family: str | None = None


class Families(Table):
    """A theme's font pair, and a monospaced family for code."""

    sans: Family = Family(family="Source Sans 3")
    serif: Family = Family(family="Source Serif 4")
    mono: Family = Family(family="Source Code Pro")


class Font(Table):
    """The font for one role.

    Attributes:
        family: The family's name; defaults to the one in the pair.
        generic: Which family of the pair to use; also the generic family for characters that the
            family lacks.
        axes: Settings of a variable font other than weight, such as ``opsz`` in points.
        word_family: As in ``Family``; inherited from there unless ``family`` is set.
    """

    family: str = ""
    generic: Literal["serif", "sans-serif", "monospace"] = "sans-serif"
    axes: dict[str, float] = Field(default_factory=dict)
    word_family: str | None = None


class TextStyle(Table):
    """The appearance of one kind of text, in every format.

    Attributes:
        font: A key of the manifest's ``fonts``.
        size: In points.
        leading: Line height, as a multiple of the size.
        weight: 100 to 900.
        italic: Whether the text is italic.
        color: A key of the manifest's ``colors``.
        tracking: Letter spacing in em; more than 0.03 breaks words apart in extracted text.
        caps: Whether to set text in capitals (the text itself is unchanged).
        small_caps: Whether to use small capitals: those of the family, if it has any; in Word,
            capitals that Word scales down instead.
        figures: The style of digits, if the family has both.
        align: The edge that the text is aligned to.
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
    """The text styles, one for each kind of text."""

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
    """Vertical spacing and the hanging indent of bullets, in mm.

    Attributes:
        headline: Between the name and the headline.
        contact: Before the contact line.
        section: Before a section's title.
        heading: After a section's title.
        entry: Between entries.
        role: Between roles of one job.
        record: Between records and between groups, which have one or two lines each.
        title: Between an entry's title and its text.
        bullet: Between bullets.
        hang: From the list marker to the bullet's text.
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
        section: Thickness of the rule at a section's title in points; 0 for none.
        color: A key of the manifest's ``colors``.
        place: Whether the rule is below or above the title.
        shown: Whether rules are drawn.
    """

    section: Annotated[float, Field(ge=0, le=4)] = 0
    color: str = "rule"
    place: Literal["below", "above"] = "below"
    shown: bool = True


class PhotoBox(Table):
    """The box that a portrait is cropped to.

    Attributes:
        width: In mm.
        height: In mm.
        radius: Corner radius in mm; half the width makes a circle.
    """

    width: Annotated[float, Field(ge=5, le=80)] = 24
    height: Annotated[float, Field(ge=5, le=80)] = 30
    radius: Length = 1


class EntryLayout(TypedDict):
    """How a theme wants entries: ``roles``, ``numbered`` and ``publications`` of its layout."""

    roles: Literal["grouped", "separate"]
    numbered: tuple[str, ...]
    publications: Literal["full", "compact"]
    lengths: bool


class LayoutTokens(Table):
    """The layout, in every format that supports it.

    Attributes:
        dates: Whether dates are at the end of the title's line, in a column before it, or below it.
        date_column: Least width of the date column in mm; it grows with the document's dates.
        titles: Whether the titles of sections without dates stand above them, as all others do,
            or beside them in the date column, if there is one.
        places: Whether places are at the end of the employer's line or next to the name.
        bullet_color: A key of the manifest's ``colors``, for list markers.
        heads: Whether employer and role are on two lines or one; ``dated`` are two lines, of which
            the first has the dates of both, and the place behind the employer.
        header: Whether name and headline are on two lines or one.
        groups: Whether groups of one or two words, such as languages, have a line each or share
            one.
        roles: Whether an employer's roles are grouped below its name or are separate entries.
        lengths: Whether the dates of roles are followed by their length: “2 yrs 3 mos”.
        contacts: How contacts are separated: by dots, by bars, by an icon before each, or by
            lines; in Markdown by dots, in plain text by lines.
        qr: The contact whose link is in a QR code beside the header: ``url`` or a network, such as
            ``github``; empty for none.
        levels: Whether levels of skills and languages are words only, or also dots or a bar.
        numbered: Sections whose entries are numbered.
        publications: Whether a publication has its title on a line of its own, or is one paragraph.
        sidebar: Sections next to the main column in HTML and PDF, and after it elsewhere.
        page_numbers: Whether pages from the second on show the name and the page number.
        embed_fonts: Whether fonts are embedded in the Word file.
    """

    dates: Literal["end", "start", "below"] = "end"
    date_column: Length = 36
    titles: Literal["above", "beside"] = "above"
    places: Literal["end", "beside"] = "end"
    bullet_color: str = "accent"
    heads: Literal["stacked", "dated", "joined"] = "stacked"
    header: Literal["stacked", "joined"] = "stacked"
    groups: Literal["stacked", "joined"] = "stacked"
    roles: Literal["grouped", "separate"] = "grouped"
    lengths: bool = False
    contacts: Literal["dots", "bars", "icons", "lines"] = "dots"
    qr: str = ""
    levels: Literal["words", "dots", "bar"] = "words"
    numbered: tuple[str, ...] = ()
    publications: Literal["full", "compact"] = "full"
    sidebar: tuple[str, ...] = ()
    page_numbers: bool = False
    embed_fonts: bool = True

    @property
    def of_entries(self) -> EntryLayout:
        """What the view needs to know, as arguments of ``view.build``."""
        return {
            "roles": self.roles,
            "numbered": self.numbered,
            "publications": self.publications,
            "lengths": self.lengths,
        }


class Scale(Table):
    """Factors on the theme's own tokens, for a tighter or looser layout.

    Attributes:
        size: Factor on all font sizes.
        leading: Factor on all line heights.
        spaces: Factor on all spacing.
        margins: Factor on the page margins.
    """

    size: Annotated[float, Field(ge=0.5, le=2)] = 1
    leading: Annotated[float, Field(ge=0.5, le=2)] = 1
    spaces: Annotated[float, Field(ge=0, le=4)] = 1
    margins: Annotated[float, Field(ge=0.2, le=3)] = 1


class TighteningLimits(Table):
    """The tightest layout that page fitting may use; values already below a limit stay unchanged.

    Attributes:
        size: Font size of the body text in points.
        leading: Line height of the body text.
        margin: Page margin on every side in mm.
        spaces: Factor on all spacing.
    """

    size: Annotated[float, Field(ge=9, le=20)] = 9
    leading: Annotated[float, Field(ge=1.15, le=2)] = 1.15
    margin: Annotated[float, Field(ge=12, le=50)] = 12
    spaces: Annotated[float, Field(ge=0.2, le=1)] = 0.45


class Manifest(Table):
    """A complete ``theme.toml``, merged with those of its base themes."""

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

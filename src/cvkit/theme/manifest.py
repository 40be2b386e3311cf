"""What ``theme.toml`` may say: tokens, text styles and options. Lengths are in mm, type in pt."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from cvkit.model.export import PageSize
from cvkit.theme.option import Option, Table

Color = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]
"""An sRGB colour, ``#rrggbb``."""

Length = Annotated[float, Field(ge=0, le=200)]
"""Millimetres."""

Points = Annotated[float, Field(ge=5, le=80)]
"""DTP points, 1/72 inch."""


class Page(Table):
    """Paper and margins."""

    size: PageSize = PageSize.A4
    top: Length
    right: Length
    bottom: Length
    left: Length


class Font(Table):
    """A family in a role.

    Attributes:
        family: The family's own name; an installed ``fontpkg-*`` package has it.
        generic: What a reader's machine should use for characters that the family lacks.
        axes: Settings of a variable font besides weight, such as ``opsz`` in points.
    """

    family: str
    generic: Literal["serif", "sans-serif", "monospace"] = "sans-serif"
    axes: dict[str, float] = Field(default_factory=dict)


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
    """

    font: str = "body"
    size: Points
    leading: Annotated[float, Field(ge=1, le=2)] = 1.3
    weight: Annotated[int, Field(ge=100, le=900)] = 400
    italic: bool = False
    color: str = "ink"
    tracking: Annotated[float, Field(ge=0, le=0.03)] = 0
    caps: bool = False


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
        section: Thickness of the line under a section's title in points; 0 for none.
    """

    section: Annotated[float, Field(ge=0, le=4)] = 0


class Manifest(Table):
    """The whole of ``theme.toml``, after what it extends was put below it."""

    description: str
    extends: str | None = None
    page: Page
    fonts: dict[str, Font]
    colors: dict[str, Color]
    styles: Styles
    spaces: Spaces
    rules: Rules = Rules()
    options: dict[str, Option] = Field(default_factory=dict)

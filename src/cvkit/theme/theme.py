"""The value that a theme's folder becomes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from cvkit.theme.manifest import Font, Page, Rules, Spaces, Styles, TextStyle


class Face(NamedTuple):
    """One cut of a family.

    Attributes:
        font: The key of the theme's ``fonts``.
        weight: 100 to 900.
        italic: Whether it slants.
    """

    font: str
    weight: int
    italic: bool


class FontFile(NamedTuple):
    """One file of a family.

    Attributes:
        path: Where it lies.
        italic: Whether its letters slant.
        weight: 100 to 900; ``None`` for a variable font.
        axes: The tags of the axes that it can vary along.
    """

    path: Path
    italic: bool
    weight: int | None
    axes: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """Everything that decides how a document looks, as values.

    Attributes:
        name: The folder's name.
        description: What it is for, in a sentence.
        page: Paper and margins, in mm.
        fonts: Families by role; ``body`` is always among them.
        colors: ``#rrggbb`` by name; ``ink``, ``secondary``, ``rule``, ``accent`` at least.
        styles: How each kind of text looks; sizes in points.
        spaces: Distances in mm.
        rules: Hairlines in points.
        options: What a template may ask: option values by name.
        css: The style sheets of the theme and of what it extends, the latter first.
        templates: Template sources by file name; a base's own are also under ``base/file``.
        font_files: The files of each family, by the family's name.
        is_built_in: Whether it comes with cvkit, and all that it extends; if not, its templates
            run within limits.
    """

    name: str
    description: str
    page: Page
    fonts: Mapping[str, Font]
    colors: Mapping[str, str]
    styles: Styles
    spaces: Spaces
    rules: Rules
    options: Mapping[str, Any]
    css: str
    templates: Mapping[str, str]
    font_files: Mapping[str, tuple[FontFile, ...]]
    is_built_in: bool = False

    def color(self, style: TextStyle) -> str:
        """Return the ``#rrggbb`` of a text style."""
        return self.colors[style.color]

    def font(self, style: TextStyle) -> Font:
        """Return the family of a text style."""
        return self.fonts[style.font]

"""The frozen value that a theme's folder is loaded into."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from cvkit.theme.manifest import (
        Font,
        LayoutTokens,
        PageTokens,
        PhotoBox,
        Rules,
        Spaces,
        Styles,
        TextStyle,
        TighteningLimits,
    )

_SMALLEST = 8.2
"""In points: what is smaller than the body, such as the footer, shrinks no further than this."""

_SOLID = 1.05
"""The leading of a line that stands alone, such as the name; it is not tightened further."""


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
        member: Which font of a collection it is, from 0.
    """

    path: Path
    italic: bool
    weight: int | None
    axes: frozenset[str]
    member: int = 0


class Fallback(NamedTuple):
    """What serves letters that a theme's own font lacks.

    Attributes:
        families: Their names; of a family with files, one.
        files: Its files; none if it is left to the machine to have one of the families.
        characters: The code points that it serves.
    """

    families: tuple[str, ...]
    files: tuple[FontFile, ...]
    characters: frozenset[int]

    @property
    def key(self) -> str:
        """What stands for it where a theme's own font has its key."""
        name = self.families[0].lower()
        slug = re.sub(r"[^a-z0-9]+", "-", name)
        return slug if name.isascii() else f"{slug}-{zlib.crc32(name.encode()):x}"


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
        photo: What a portrait is cropped to, in mm.
        layout: How things are arranged.
        limits: How far ``tightened`` goes.
        options: What a template may ask: option values by name.
        css: The style sheets of the theme and of what it extends, the latter first.
        templates: Template sources by file name; a base's own are also under ``base/file``.
        paths: The path of each template by its name, and of ``theme.toml``.
        font_files: The files of each family, by the family's name.
        own_families: What lies in folders ``fonts/``: files by the family's name.
        fallbacks: By key of ``fonts``, what stands behind it for a document's letters.
        is_built_in: Whether it comes with cvkit, and all that it extends; if not, its templates
            run within limits.
    """

    name: str
    description: str
    page: PageTokens
    fonts: Mapping[str, Font]
    colors: Mapping[str, str]
    styles: Styles
    spaces: Spaces
    rules: Rules
    photo: PhotoBox
    layout: LayoutTokens
    limits: TighteningLimits
    options: Mapping[str, Any]
    css: str
    templates: Mapping[str, str]
    font_files: Mapping[str, tuple[FontFile, ...]]
    is_built_in: bool = False
    paths: Mapping[str, str] = field(default_factory=dict)
    own_families: Mapping[str, tuple[FontFile, ...]] = field(default_factory=dict)
    fallbacks: Mapping[str, tuple[Fallback, ...]] = field(default_factory=dict)

    def path(self, file: str) -> str:
        """Return the path of a template, or of ``theme.toml``; of another file, its name."""
        return self.paths.get(file, f"{self.name}/{file}")

    def color(self, style: TextStyle) -> str:
        """Return the ``#rrggbb`` of a text style."""
        return self.colors[style.color]

    def font(self, style: TextStyle) -> Font:
        """Return the family of a text style."""
        return self.fonts[style.font]

    def tightened(self, amount: float) -> Theme:
        """Return the theme set more closely: distances first, then leading and sizes.

        Args:
            amount: From 0, as it is, to 1, as close as its limits allow; between them all grows
                evenly.
        """
        body, limits = self.styles.body, self.limits
        apart, together = _share(amount, 0, 0.6), _share(amount, 0.4, 1)
        margins = {
            side: own - apart * max(0, own - limits.margin)
            for side in ("top", "right", "bottom", "left")
            for own in [getattr(self.page, side)]
        }
        return self.scaled(
            size=1 - together * (1 - min(1, limits.size / body.size)),
            leading=1 - together * (1 - min(1, limits.leading / body.leading)),
            spaces=1 - apart * (1 - limits.spaces),
            page=self.page.model_copy(update=margins),
        )

    def scaled(self, *, size: float, leading: float, spaces: float, page: PageTokens) -> Theme:
        """Return the theme with all sizes, leadings and distances multiplied, on other margins."""
        styles = {
            name: style.model_copy(
                update={
                    "size": max(min(_SMALLEST, style.size), style.size * size),
                    "leading": max(min(_SOLID, style.leading), style.leading * leading),
                }
            )
            for name, style in self.styles
        }
        distances = {
            name: length if name == "hang" else length * spaces for name, length in self.spaces
        }
        return replace(
            self,
            page=page,
            styles=self.styles.model_copy(update=styles),
            spaces=self.spaces.model_copy(update=distances),
        )


def _share(amount: float, start: float, end: float) -> float:
    """Return how far ``amount`` has come from ``start`` to ``end``, from 0 to 1."""
    return min(1, max(0, (amount - start) / (end - start)))

"""The immutable value that a theme's folder is loaded into."""

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
"""In points; text smaller than the body, such as the footer, is never shrunk below this."""

_SOLID = 1.05
"""The minimum leading when tightening, as for single lines such as the name."""


class Face(NamedTuple):
    """One face of a font family.

    Attributes:
        font: A key of the theme's ``fonts``.
        weight: 100 to 900.
        italic: Whether the face is italic.
    """

    font: str
    weight: int
    italic: bool


class FontFile(NamedTuple):
    """One file of a font family.

    Attributes:
        path: The file's path.
        italic: Whether the font is italic.
        weight: 100 to 900; ``None`` for a variable font.
        axes: The tags of a variable font's axes.
        member: The index of the font in a collection, from 0.
    """

    path: Path
    italic: bool
    weight: int | None
    axes: frozenset[str]
    member: int = 0


class Fallback(NamedTuple):
    """A fallback font for characters that a theme's own font lacks.

    Attributes:
        families: Family names; only one if there are files.
        files: The family's files; empty if one of the families should be a system font.
        characters: The code points to use the fallback for.
    """

    families: tuple[str, ...]
    files: tuple[FontFile, ...]
    characters: frozenset[int]

    @property
    def key(self) -> str:
        """The equivalent of a theme font's key."""
        name = self.families[0].lower()
        slug = re.sub(r"[^a-z0-9]+", "-", name)
        return slug if name.isascii() else f"{slug}-{zlib.crc32(name.encode()):x}"


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """Everything that determines the appearance of a document.

    Attributes:
        name: The name of the folder.
        description: A one-sentence description.
        page: Paper size and margins, in mm.
        fonts: Families by role; always includes ``body``.
        colors: ``#rrggbb`` by name; ``ink``, ``secondary``, ``rule``, ``accent`` at least.
        styles: The text styles; sizes in points.
        spaces: Vertical spacing in mm.
        rules: Hairlines in points.
        photo: The box that a portrait is cropped to, in mm.
        layout: The layout of the document.
        limits: The limits of ``tightened``.
        options: Option values by name, for templates.
        css: The style sheets of the theme and its bases, the lowest base first.
        paged_css: The same of their rules for the PDF alone.
        templates: Template sources by file name; those of a base are also under ``base/file``.
        paths: The path of each template by its name, and of ``theme.toml``.
        font_files: The files of each family, by the family's name.
        own_families: The fonts in ``fonts/`` folders: files by family name.
        fallbacks: Fallback fonts for a document's text, by key of ``fonts``.
        is_built_in: Whether the theme and all its bases come with cvkit.
        is_trusted: Whether the user trusts the theme; see ``is_limited``.
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
    paged_css: str
    templates: Mapping[str, str]
    font_files: Mapping[str, tuple[FontFile, ...]]
    is_built_in: bool = False
    is_trusted: bool = False
    paths: Mapping[str, str] = field(default_factory=dict)
    own_families: Mapping[str, tuple[FontFile, ...]] = field(default_factory=dict)
    fallbacks: Mapping[str, tuple[Fallback, ...]] = field(default_factory=dict)

    @property
    def is_limited(self) -> bool:
        """Whether exports in the theme have limits on time and memory."""
        return not (self.is_built_in or self.is_trusted)

    def path(self, file: str) -> str:
        """Return the path of a template or of ``theme.toml``, or else the theme and file name."""
        return self.paths.get(file, f"{self.name}/{file}")

    def color(self, style: TextStyle) -> str:
        """Return the colour of a text style as ``#rrggbb``."""
        return self.colors[style.color]

    def font(self, style: TextStyle) -> Font:
        """Return the family of a text style."""
        return self.fonts[style.font]

    def tightened(self, amount: float) -> Theme:
        """Return the theme with a tighter layout: spacing shrinks first, then leading and sizes.

        Args:
            amount: From 0, unchanged, to 1, as tight as the theme's limits allow; the change is
                continuous in between.
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

    def for_letters(self, *, left: float | None = None) -> Theme:
        """Return the theme with text of a size and a leading that suit a whole page of it.

        Args:
            left: The left margin in mm, instead of the theme's.
        """
        body = self.styles.body
        update = {"size": max(body.size, 10.5), "leading": max(body.leading, 1.38)}
        styles = {"body": body.model_copy(update=update)}
        page = self.page if left is None else self.page.model_copy(update={"left": left})
        return replace(self, page=page, styles=self.styles.model_copy(update=styles))

    def scaled(self, *, size: float, leading: float, spaces: float, page: PageTokens) -> Theme:
        """Return the theme with all sizes, leadings and spacing scaled, and with other margins."""
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
    """Return the position of ``amount`` between ``start`` and ``end``, from 0 to 1."""
    return min(1, max(0, (amount - start) / (end - start)))

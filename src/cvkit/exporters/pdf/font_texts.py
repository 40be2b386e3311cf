"""Decides which text each glyph of a font has, and which glyphs to add for other texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cvkit.exporters.pdf.font_subset import Composite, Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cvkit.exporters.pdf.glyph_clusters import Cluster
    from cvkit.exporters.pdf.text_pieces import Fonts

FILLER = "\N{WORD JOINER}"
"""The text of a glyph that has none; it is invisible, and doesn't end a word. Every glyph needs a
text (ISO 14289-1, 7.21.7)."""

_LAST_CODE = 0xFFFF
_STEP = 4
"""In thousandths of the font size: the same letters in different sizes are rounded differently,
but share a glyph if the distances of its parts are the same in these steps."""


@dataclass(slots=True)
class FontTexts:
    """The texts of a font's glyphs.

    Attributes:
        first_free: The ID of the first additional glyph; ``None`` if the font can't have any.
        texts: The text of each glyph.
        added: The additional glyphs, by ID.
        is_changed: Whether anything differs from what the engine has assigned.
    """

    first_free: int | None
    texts: dict[int, str]
    added: dict[int, Composite] = field(default_factory=dict)
    is_changed: bool = False
    _codes: dict[tuple[Composite, str], int] = field(default_factory=dict)

    def code(self, cluster: Cluster) -> int | None:
        """Return the one glyph that stands for a cluster; ``None`` if there is none."""
        if self.is_own(cluster):
            return cluster.glyphs[0].code
        return self._codes.get((_composite(cluster), cluster.painted_text))

    def is_own(self, cluster: Cluster) -> bool:
        """Return whether a cluster is a glyph with its own text."""
        if len(cluster.glyphs) > 1:
            return False
        own = self.texts[cluster.glyphs[0].code]
        return own == cluster.painted_text or (own.isspace() and cluster.painted_text.isspace())

    def set_own(self, glyph: int, text: str) -> None:
        """Set the text of a glyph."""
        self.is_changed = self.is_changed or self.texts.get(glyph) != text
        self.texts[glyph] = text

    def add(self, cluster: Cluster) -> None:
        """Add a glyph for a cluster, if it needs one and the font can have more."""
        key = composite, text = _composite(cluster), cluster.painted_text
        if self.first_free is None or key in self._codes or self.is_own(cluster):
            return
        code = self.first_free + len(self.added)
        if code <= _LAST_CODE:
            self.added[code], self.texts[code], self._codes[key] = composite, text, code
            self.is_changed = True


def font_texts(
    clusters: Iterable[Cluster], fonts: Fonts, counts: Mapping[bytes, int]
) -> dict[bytes, FontTexts]:
    """Return the texts of all fonts of a document.

    A glyph has the text of its first use as a letter by itself. What else it stands for, and what
    several glyphs stand for together, gets additional glyphs.

    Args:
        clusters: All that is painted.
        fonts: The fonts, by name.
        counts: The number of glyphs of each font that can have more.
    """
    found = {
        name: FontTexts(counts.get(name), dict(font.to_unicode)) for name, font in fonts.items()
    }
    seen: set[tuple[bytes, int]] = set()
    for cluster in sorted(clusters, key=lambda cluster: len(cluster.glyphs)):
        own = found[cluster.font]
        for glyph in cluster.glyphs:
            if (cluster.font, glyph.code) not in seen:
                seen.add((cluster.font, glyph.code))
                text = cluster.painted_text if len(cluster.glyphs) == 1 else ""
                own.set_own(glyph.code, text or FILLER)
        if cluster.text:
            own.add(cluster)
    for font in found.values():
        for code in [code for code, text in font.texts.items() if not text]:
            font.set_own(code, FILLER)
    return found


def _composite(cluster: Cluster) -> Composite:
    parts = (
        Part(glyph.code, _stepped(glyph.left - cluster.left), _stepped(glyph.up))
        for glyph in cluster.glyphs
    )
    return Composite(tuple(parts), round(cluster.advance))


def _stepped(distance: float) -> int:
    return round(distance / _STEP) * _STEP

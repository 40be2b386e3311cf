"""Spaces as wide as the gaps on a page.

A space that is stretched is taken for a letter of a large size by programs that compute sizes from
the area of a letter, and a row of many spaces is copied as such. So a font gets spaces that are
that wide by nature.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.exporters.pdf.engine_internals import embedded_glyph_counts, set_glyphs
from cvkit.exporters.pdf.font_subset import Composite

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cvkit.exporters.pdf.text_pieces import Fonts

_MOST_EMS = 30
"""The widest space; wider gaps have several, as fonts can't have much wider glyphs."""

_STEP = 250
"""In thousandths of the font size: spaces come in these widths, so that there are few of them."""


class WideSpaces(NamedTuple):
    """The spaces of a font.

    Attributes:
        font: The font's name on the pages.
        codes: The glyph ID of each space by its width, in thousandths of the font size.
    """

    font: bytes
    codes: Mapping[int, int]

    def fitting(self, ems: float) -> tuple[float, bytes]:
        """Return by how much to stretch spaces so that they fill a gap, and their glyph IDs.

        Args:
            ems: The width of the gap.
        """
        count, width = _parts(ems)
        return ems * 1000 / (count * width), b"%04x" % self.codes[width] * count


def _parts(ems: float) -> tuple[int, int]:
    """Return the number of spaces that fill a gap, and the width of each, as in ``WideSpaces``."""
    count = ceil(ems / _MOST_EMS)
    return count, max(round(ems * 1000 / count / _STEP), 1) * _STEP


def space_font(sheets: Any, pdf: Any, fonts: Fonts) -> bytes:  # noqa: ANN401
    """Return the name of a font that has a space and can have more; empty if there is none.

    Args:
        sheets: WeasyPrint's document, which holds the fonts.
        pdf: The PDF that is about to be written (``pydyf.PDF``).
        fonts: The fonts, by name.

    Raises:
        EngineChangedError: The fonts aren't as expected.
    """
    counts = embedded_glyph_counts(sheets, pdf)
    found = (name for name, font in fonts.items() if " " in font.to_unicode.values())
    return next((name for name in found if name in counts), b"")


def add_spaces(
    sheets: Any,  # noqa: ANN401
    pdf: Any,  # noqa: ANN401
    fonts: Fonts,
    name: bytes,
    gaps: Iterable[float],
) -> WideSpaces:
    """Add spaces to a font.

    Args:
        sheets: WeasyPrint's document, which holds the fonts.
        pdf: The PDF that is about to be written (``pydyf.PDF``).
        fonts: The fonts, by name.
        name: The font's name.
        gaps: The widths of the gaps to fill, in ems.

    Raises:
        EngineChangedError: The fonts aren't as expected; nothing is changed.
    """
    widths = sorted({_parts(gap)[1] for gap in gaps})
    first = embedded_glyph_counts(sheets, pdf)[name] if widths else 0
    codes = {width: code for code, width in enumerate(widths, start=first)}
    if codes:
        texts = dict(fonts[name].to_unicode) | dict.fromkeys(codes.values(), " ")
        set_glyphs(sheets, pdf, name, texts, [Composite((), width) for width in widths])
    return WideSpaces(name, codes)

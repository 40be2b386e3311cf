"""Locates the text of a painted page, from its operators (ISO 32000-2, 9.4)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cvkit.exporters.pdf.engine_internals import Operators, PaintedFont

    Fonts = Mapping[bytes, PaintedFont]

_SAME_LINE = 0.5
"""Maximum baseline difference on a line, in ems; list markers may differ from their text."""

SHOWN = re.compile(rb"<([0-9a-f]*)>|([^<>\[\]\s]+)")
"""In an array of shown text: glyphs, or a shift back in thousandths of the font size."""


@dataclass(frozen=True, slots=True, eq=False)
class TextPiece:
    """A run of text in one font; lengths in CSS pixels.

    Attributes:
        place: Index in the stream where its text object begins.
        size: The font size.
        y: Position of the baseline.
        left: Left edge of the leftmost letter.
        right: Right edge of the rightmost letter.
        before: Number of spaces to the left of the letters.
        after: Number of spaces to the right of the letters.
    """

    place: int
    size: float
    y: float
    left: float
    right: float
    before: int
    after: int

    def gap(self, other: TextPiece) -> float:
        """Return the distance to another piece on the line; negative if they overlap."""
        return max(self.left, other.left) - min(self.right, other.right)

    def is_beside(self, other: TextPiece) -> bool:
        """Return whether both are on the same line."""
        return abs(self.y - other.y) < _SAME_LINE * min(self.size, other.size)


def text_pieces(operators: Operators, fonts: Fonts) -> Iterator[TextPiece]:
    """Yield the pieces of text that have letters, in painting order.

    Args:
        operators: The operators of a WeasyPrint stream with their operands, one per line.
        fonts: The fonts by name.
    """
    font = b""
    place, size, x, y = 0, 0.0, 0.0, 0.0
    for at, operator in enumerate(operators):
        what = operator.rpartition(b" ")[2] if isinstance(operator, bytes) else b""
        if what == b"BT":
            place = at
        elif what == b"Tf":
            name, points = operator.split()[:2]
            font, size = name.removeprefix(b"/"), float(points)
        elif what == b"Tm":
            x, y = map(float, operator.split()[4:6])
        elif what == b"TJ":
            glyphs: list[tuple[float, float, str]] = []
            for advance, text in _steps(operator, fonts[font]):
                start, x = x, x + advance * size
                if text is not None:
                    glyphs.append((start, x, text))
            letters = [rank for rank, (_, _, text) in enumerate(glyphs) if not text.isspace()]
            if letters:
                first, last = letters[0], letters[-1]
                starts, ends, _ = zip(*glyphs[first : last + 1], strict=True)
                after = len(glyphs) - 1 - last
                yield TextPiece(place, size, y, min(starts), max(ends), first, after)


def _steps(shown: bytes, font: PaintedFont) -> Iterator[tuple[float, str | None]]:
    """Yield the advance in ems of each glyph and shift, and its text; ``None`` for shifts.

    If several glyphs form one letter, one has its text and the others have empty text.
    """
    digits = 2 if font.bitmap else 4
    for glyphs, shift in SHOWN.findall(shown.removesuffix(b" TJ")):
        for at in range(0, len(glyphs), digits):
            code = int(glyphs[at : at + digits], 16)
            yield font.widths[code] / 1000, font.to_unicode.get(code, "")
        if shift:
            yield -float(shift) / 1000, None

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
"""How far apart baselines of a line may lie, in ems: a sign's does not know of its text's fonts."""

_SHOWN = re.compile(rb"<([0-9a-f]*)>|([^<>\[\]\s]+)")
"""In an array of shown text: the glyphs, or how far to go back in thousandths of the size."""


@dataclass(frozen=True, slots=True, eq=False)
class TextPiece:
    """A stretch of text in one font; lengths in CSS pixels.

    Attributes:
        place: Where the text object that it is in begins in the stream.
        size: Of the type.
        y: Of the baseline.
        left: Where its leftmost letter begins.
        right: Where its rightmost letter ends.
        before: How many spaces stand to the left of its letters.
        after: How many stand to the right.
    """

    place: int
    size: float
    y: float
    left: float
    right: float
    before: int
    after: int

    def gap(self, other: TextPiece) -> float:
        """Return how far two pieces of one line are apart; negative where they overlap."""
        return max(self.left, other.left) - min(self.right, other.right)

    def is_beside(self, other: TextPiece) -> bool:
        """Whether both stand on one line."""
        return abs(self.y - other.y) < _SAME_LINE * min(self.size, other.size)


def text_pieces(operators: Operators, fonts: Fonts) -> Iterator[TextPiece]:
    """Yield what has letters, in the order in which it is painted.

    Args:
        operators: Of a stream by WeasyPrint, operands included, each line its own.
        fonts: The fonts by their names.
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
    """Yield how far each glyph and each shift goes, in ems, and the text, which no shift has.

    Of several glyphs that are one letter, one has the text and the others an empty one.
    """
    digits = 2 if font.bitmap else 4
    for glyphs, shift in _SHOWN.findall(shown.removesuffix(b" TJ")):
        for at in range(0, len(glyphs), digits):
            code = int(glyphs[at : at + digits], 16)
            yield font.widths[code] / 1000, font.to_unicode.get(code, "")
        if shift:
            yield -float(shift) / 1000, None

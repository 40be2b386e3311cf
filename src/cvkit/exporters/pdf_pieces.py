"""Read back where the text of a painted page stands: the operators of ISO 32000-2, 9.4."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Fonts = Mapping[bytes, Any]
    Operators = Sequence[Any]

SAME_LINE = 0.01
"""How far two baselines of a line may lie apart, in CSS pixels."""

_SHOWN = re.compile(rb"<([0-9a-f]*)>|([^<>\[\]\s]+)")
"""In an array of shown text: the glyphs, or how far to go back in thousandths of the size."""


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A stretch of text in one font; lengths in CSS pixels.

    Attributes:
        section: Where the marked content around it begins in the stream.
        place: Where the operator stands that sets its point.
        former: The operator that chose the font in use before, if there was any.
        size: Of the type.
        y: Of the baseline.
        left: Where its leftmost letter begins.
        right: Where its rightmost letter ends.
        before: How many blanks stand to the left of its letters.
        after: How many stand to the right.
    """

    section: int
    place: int
    former: bytes
    size: float
    y: float
    left: float
    right: float
    before: int
    after: int

    def gap(self, other: Piece) -> float:
        """Return how far two pieces of one line are apart; negative where they overlap."""
        return max(self.left, other.left) - min(self.right, other.right)

    def is_beside(self, other: Piece) -> bool:
        """Whether both stand on one line."""
        return abs(self.y - other.y) < SAME_LINE


def pieces(operators: Operators, fonts: Fonts) -> Iterator[Piece]:
    """Yield what has letters, in the order in which it is painted.

    Args:
        operators: Of a stream by WeasyPrint, operands included, each line its own.
        fonts: WeasyPrint's fonts by their names.
    """
    chosen = former = b""
    section, place, x, y = 0, 0, 0.0, 0.0
    for at, operator in enumerate(operators):
        what = operator.rpartition(b" ")[2] if isinstance(operator, bytes) else b""
        if what == b"BDC":
            section = at - 2  # its name and its properties stand before it
        elif what == b"Tf":
            chosen = operator
        elif what == b"Tm":
            place, former = at, chosen
            x, y = map(float, operator.split()[4:6])
        elif what == b"TJ":
            name, size = chosen.removeprefix(b"/").split()[:2]
            ends: list[float] = []
            before = after = 0
            for advance, text in _steps(operator, fonts[name]):
                start, x = x, x + advance * float(size)
                if text.strip():
                    ends += start, x
                    after = 0
                elif ends:
                    after += len(text)
                else:
                    before += len(text)
            if ends:
                left, right = min(ends), max(ends)
                yield Piece(section, place, former, float(size), y, left, right, before, after)


def _steps(shown: bytes, font: Any) -> Iterator[tuple[float, str]]:  # noqa: ANN401 - no types
    """Yield how far each glyph and each shift goes, in ems, and the glyph's text."""
    digits = 2 if font.bitmap else 4
    for glyphs, shift in _SHOWN.findall(shown.removesuffix(b" TJ")):
        for at in range(0, len(glyphs), digits):
            code = int(glyphs[at : at + digits], 16)
            yield font.widths[code] / 1000, font.to_unicode.get(code, "")
        if shift:
            yield -float(shift) / 1000, ""

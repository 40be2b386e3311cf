"""Tells apart lines of the same text that stand close together.

PDFium, and so Chrome, takes a text that is drawn again near the same place for one that was drawn
twice to look bold, and leaves it out. Near is an eighth of its width, if their letters overlap, as
those of a long name may: “Ågren Ågren Ågren …”. Texts of different sizes are never taken for the
same, however little they differ.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.exporters.pdf.text_pieces import SHOWN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_COMPARED = 5
"""The number of earlier texts that PDFium compares one with."""

_NEAR = 2.0
"""In font sizes: letters of lines that are farther from each other don't overlap."""

_FEWEST = 8
"""Glyphs of a text that is eight times as wide as its line is high; few are wider than an em."""

_DIGITS = 4
"""Of a glyph."""

_STEP = 0.00005
"""In points: by how much sizes are made to differ."""


class _Shown(NamedTuple):
    """A text that was shown.

    Attributes:
        operator: The operator that shows it.
        y: The position of its baseline.
        steps: By how many steps it was enlarged.
    """

    operator: bytes
    y: float
    steps: int


def told_apart(operators: Iterable[Any]) -> Iterator[Any]:
    """Yield the operators of a page, with each text enlarged a bit that is shown near itself.

    Args:
        operators: The operators with their operands.
    """
    before: deque[_Shown] = deque(maxlen=_COMPARED)
    font, size, y = b"", 0.0, 0.0
    for operator in operators:
        what = operator.rpartition(b" ")[2] if isinstance(operator, bytes) else b""
        if what == b"Tf":
            font, size = operator, float(operator.split()[1])
        elif what == b"Tm":
            y = float(operator.split()[5])
        elif what == b"TJ":
            same = [one for one in before if one.operator == operator]
            near = same if same and _glyphs(operator) >= _FEWEST else ()
            taken = {one.steps for one in near if abs(one.y - y) < _NEAR * size}
            steps = next(count for count in range(_COMPARED + 1) if count not in taken)
            before.append(_Shown(operator, y, steps))
            if steps:
                yield b"%b %.6f Tf" % (font.split()[0], size + steps * _STEP)
                yield operator
                yield font
                continue
        yield operator


def _glyphs(operator: bytes) -> int:
    return sum(len(codes) for codes, _ in SHOWN.findall(operator)) // _DIGITS

"""Order a painted page's text for those who extract it; nothing changes for the eye.

What goes by the order of painting (PDFium, ``pdftotext -raw``) meets the signs of all lists after
all else, as the engine paints those last: they are moved to their lines.

What goes by where letters stand (Poppler, pdfminer) takes dates along an edge for a column of their
own, which comes after the lines beside it, and the signs of a list as well. A blank as wide as the
gap holds the line together. Poppler passes over blanks, unless one stands for several characters:
so the text that it stands for (ActualText, ISO 32000-2, 14.9.4) is two of them.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.exporters.pdf_pieces import SAME_LINE, pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.exporters.pdf_pieces import Fonts, Operators, Piece

_WIDE = 0.5
"""A gap, in ems: more than is ever between two words. So are two blanks."""

_NEAR = 1.0
"""How far a sign may be from its text, in ems: less than two columns are from one another."""


_COLORING = frozenset((b"gs", b"cs", b"sc", b"scn", b"g", b"rg", b"k"))
"""Operators that set transparency or the colour of what is filled (ISO 32000-2, 8.4.5, 8.6.8)."""


class _Blank(NamedTuple):
    """The glyph of a blank: the name of its font, its code, and its width in ems."""

    font: bytes
    code: int
    width: float


def put_in_order(sheets: Any, pdf: Any) -> None:  # noqa: ANN401 - WeasyPrint has no types
    """Order the text of every page: a finisher of WeasyPrint's ``write_pdf``.

    Args:
        sheets: WeasyPrint's document, which knows the fonts.
        pdf: What is about to be written (``pydyf.PDF``).
    """
    from weasyprint.pdf.stream import Stream

    fonts = {font.hash.encode(): font for font in sheets.fonts.values()}
    for stream in pdf.objects:
        if isinstance(stream, Stream):
            stream.stream = _joined(_with_signs_in_place(stream.stream, fonts), fonts)


def _with_signs_in_place(operators: Operators, fonts: Fonts) -> Operators:
    """Move what was painted late to before the text that it stands beside."""
    moved: dict[int, int] = {}
    last: Piece | None = None
    rows: dict[int, list[Piece]] = {}
    for piece in pieces(operators, fonts):
        keys = {round(piece.y - SAME_LINE), round(piece.y + SAME_LINE)}
        row = [other for key in keys for other in rows.get(key, ()) if other.is_beside(piece)]
        near = [other for other in row if 0 <= piece.gap(other) < _NEAR * piece.size]
        if near and last not in near:
            moved[min(near, key=piece.gap).section] = piece.section
        rows.setdefault(round(piece.y), []).append(piece)
        last = piece
    ends = {start: operators.index(b"EMC", start) + 1 for start in moved.values()}
    gone = {at for start, end in ends.items() for at in range(start, end)}
    ordered: list[Any] = []
    for at, operator in enumerate(operators):
        if at in moved:
            start = moved[at]
            section = operators[start : ends[start]]
            ordered += (b"q", *_colors(operators, start), *section, b"Q")
        if at not in gone or _is_coloring(operator):  # what follows may count on the colour
            ordered.append(operator)
    return ordered


def _colors(operators: Operators, at: int) -> Operators:
    """Return what sets the colours that hold at a place: the engine does so after each ``Q``."""
    since = at
    while since and operators[since - 1] != b"Q":
        since -= 1
    return [operator for operator in operators[since:at] if _is_coloring(operator)]


def _is_coloring(operator: object) -> bool:
    return isinstance(operator, bytes) and operator.rpartition(b" ")[2] in _COLORING


def _joined(operators: Operators, fonts: Fonts) -> Operators:
    """Write blanks into the gaps of each line."""
    blank = _blank(fonts)
    if blank is None:
        return operators
    fillings: dict[int, list[bytes]] = {}
    for line in _lines(pieces(operators, fonts)):
        for one, other in pairwise(sorted(line, key=lambda piece: piece.left)):
            gap, blanks = one.gap(other), one.after + other.before
            if gap > _WIDE * one.size or (gap > 0 and blanks > 1):
                later = max(one, other, key=lambda piece: piece.place)
                fillings.setdefault(later.place, []).extend(_filling(one, gap, blank, later.former))
    joined: list[Any] = []
    for at, operator in enumerate(operators):
        joined += (*fillings.get(at, ()), operator)
    return joined


def _lines(painted: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Yield what stands on one line and follows one another: so never two columns' text."""
    line: list[Piece] = []
    for piece in painted:
        if line and not piece.is_beside(line[-1]):
            yield line
            line = []
        line.append(piece)
    yield line


def _blank(fonts: Fonts) -> _Blank | None:
    """Return one that is in the file anyway; without any there is nothing to hold together."""
    for name, font in fonts.items():
        for code, text in font.to_unicode.items():
            if text == " " and font.widths[code] > 0 and not font.bitmap:
                return _Blank(name, code, font.widths[code] / 1000)
    return None


def _filling(one: Piece, gap: float, blank: _Blank, former: bytes) -> Iterator[bytes]:
    """Yield the operators of a blank that fills the gap after a piece, then the former font's."""
    yield b"/Span << /ActualText <FEFF00200020> >> BDC"
    yield b"/%b %.3f Tf" % (blank.font, one.size)
    yield b"%.4f 0 0 -1 %.3f %.3f Tm" % (gap / (blank.width * one.size), one.right, one.y)
    yield b"<%04x> Tj" % blank.code
    yield b"EMC"
    if former:
        yield former

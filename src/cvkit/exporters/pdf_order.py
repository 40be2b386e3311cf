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
    from collections.abc import Iterable, Iterator, Mapping

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
    blank = _blank(fonts)
    for stream in pdf.objects:
        if isinstance(stream, Stream):
            painted = tuple(pieces(stream.stream, fonts))
            late = dict(_late_signs(painted))
            fillings = _fillings(_in_order(painted, late), blank) if blank else {}
            moves = {text.section: sign.section for text, sign in late.items()}
            stream.stream = list(_rewritten(stream.stream, moves, fillings))


def _late_signs(painted: Iterable[Piece]) -> Iterator[tuple[Piece, Piece]]:
    """Yield each text beside which something is painted later, and that, which leads to it."""
    last: Piece | None = None
    rows: dict[int, list[Piece]] = {}
    for piece in painted:
        keys = {round(piece.y - SAME_LINE), round(piece.y + SAME_LINE)}
        row = [other for key in keys for other in rows.get(key, ()) if other.is_beside(piece)]
        near = [other for other in row if 0 <= piece.gap(other) < _NEAR * piece.size]
        if near and last not in near:
            yield min(near, key=piece.gap), piece
        rows.setdefault(round(piece.y), []).append(piece)
        last = piece


def _in_order(painted: Iterable[Piece], late: Mapping[Piece, Piece]) -> Iterator[Piece]:
    signs = frozenset(late.values())
    for piece in painted:
        if piece in late:
            yield late[piece]
        if piece not in signs:
            yield piece


def _fillings(ordered: Iterable[Piece], blank: _Blank) -> dict[int, list[bytes]]:
    """Return the blanks in the gaps of each line, by the place of the text that they lead to."""
    found: dict[int, list[bytes]] = {}
    for line in _lines(ordered):
        ranks = {piece: rank for rank, piece in enumerate(line)}
        for one, other in pairwise(sorted(line, key=lambda piece: piece.left)):
            gap, blanks = one.gap(other), one.after + other.before
            if gap > _WIDE * one.size or (gap > 0 and blanks > 1):
                later = max(one, other, key=ranks.__getitem__)
                found.setdefault(later.place, []).extend(_filling(one, gap, blank, later.former))
    return found


def _lines(ordered: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Yield what stands on one line and follows one another: so never two columns' text."""
    line: list[Piece] = []
    for piece in ordered:
        if line and not piece.is_beside(line[-1]):
            yield line
            line = []
        line.append(piece)
    yield line


def _rewritten(
    operators: Operators, moves: Mapping[int, int], fillings: Mapping[int, Iterable[bytes]]
) -> Iterator[Any]:
    """Yield the operators of a stream in their new order.

    Args:
        operators: As they were painted.
        moves: Where a section goes to, and where it begins.
        fillings: What is written before an operator.
    """
    ends = {start: operators.index(b"EMC", start) + 1 for start in moves.values()}
    gone = {at for start, end in ends.items() for at in range(start, end)}

    def filled(start: int, end: int) -> Iterator[Any]:
        for at in range(start, end):
            yield from fillings.get(at, ())
            yield operators[at]

    for at, operator in enumerate(operators):
        if at in moves:
            start = moves[at]
            yield from (b"q", *_colors(operators, start), *filled(start, ends[start]), b"Q")
        if at not in gone:
            yield from filled(at, at + 1)
        elif _is_coloring(operator):  # what follows may count on it
            yield operator


def _colors(operators: Operators, at: int) -> Operators:
    """Return what sets the colours that hold at a place: the engine does so after each ``Q``."""
    since = at
    while since and operators[since - 1] != b"Q":
        since -= 1
    return [operator for operator in operators[since:at] if _is_coloring(operator)]


def _is_coloring(operator: object) -> bool:
    return isinstance(operator, bytes) and operator.rpartition(b" ")[2] in _COLORING


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

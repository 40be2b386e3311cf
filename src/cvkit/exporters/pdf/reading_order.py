"""Orders the text of a painted page for extraction, without changing how the page looks.

Extractors that follow the painting order (PDFium, ``pdftotext -raw``) find all list markers at the
end, because the engine paints those last. So each marker is moved to the text it belongs to.

Extractors that follow positions (Poppler, pdfminer) take right-aligned dates and list markers for a
separate column, and put it after the lines beside it. So each gap is filled with spaces, which
keep the line together. As Poppler ignores them unless they represent several characters, their
replacement text (ActualText, ISO 32000-2, 14.9.4) is two spaces. They are an artifact, outside of
the marks of the text around them, so that they are no part of what the tags say.

Beside a column of dates, pdfminer takes a line that begins in the column for an earlier one than
the line above it, which begins farther right. So spaces fill the column beside such lines as well,
as an artifact without a replacement text: Poppler needs none and ignores them.

pypdf measures how far a text is from the one before in the font that is set when the text's place
is. So the font is set before the place.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.exporters.pdf.engine_internals import as_expected, painted_fonts, painted_pages
from cvkit.exporters.pdf.repeated_lines import told_apart
from cvkit.exporters.pdf.text_pieces import text_pieces
from cvkit.exporters.pdf.wide_spaces import add_spaces, space_font

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cvkit.exporters.pdf.engine_internals import Operators
    from cvkit.exporters.pdf.text_pieces import TextPiece
    from cvkit.exporters.pdf.wide_spaces import WideSpaces

_WIDE = 0.5
"""Minimum width of a gap, in ems; wider than any word space. Two spaces also count as a gap."""

_COLORING = frozenset((b"gs", b"cs", b"sc", b"scn", b"g", b"rg", b"k"))
"""Operators that set transparency or the fill colour (ISO 32000-2, 8.4.5, 8.6.8)."""


class _Gap(NamedTuple):
    """A gap on a line.

    Attributes:
        place: Index in the stream of the text after it.
        left: Where it begins, in CSS pixels.
        y: Position of its baseline, in CSS pixels.
        size: The font size of the text to the left of it, or of that after it at a line's start.
        ems: Its width, in font sizes.
        is_inside: Whether there is a text to the left of it.
    """

    place: int
    left: float
    y: float
    size: float
    ems: float
    is_inside: bool = True


def restore_reading_order(
    sheets: Any,  # noqa: ANN401 - WeasyPrint has no types
    pdf: Any,  # noqa: ANN401
    *,
    from_edge: bool = False,
) -> None:
    """Order the text of all pages; a finisher for WeasyPrint's ``write_pdf``.

    Args:
        sheets: WeasyPrint's document, which holds the fonts.
        pdf: The tagged PDF that is about to be written (``pydyf.PDF``).
        from_edge: Whether spaces lead from the left edge of a page's text to each of its lines.

    Raises:
        EngineChangedError: The painted text isn't as expected; no page is changed.
    """
    fonts = painted_fonts(sheets)
    pages = painted_pages(sheets, pdf)
    name = space_font(sheets, pdf, fonts)
    with as_expected("The painted text"):
        ordered = [list(_moved(page.operators, page.signs)) for page in pages]
        if not any(any(text_pieces(content, fonts)) for content in ordered):
            raise ValueError("no text")
        found = [list(text_pieces(content, fonts)) if name else [] for content in ordered]
        gaps = [[*_gaps(page), *(_indents(page) if from_edge else ())] for page in found]
    spaces = add_spaces(sheets, pdf, fonts, name, (gap.ems for page in gaps for gap in page))
    for page, content, own in zip(pages, ordered, gaps, strict=True):
        page.replace(told_apart(_fonts_first(_filled(content, _fillings(own, spaces)))))


def _fonts_first(operators: Iterable[Any]) -> Iterator[Any]:
    """Yield operators, with those that set a font before one that sets a place."""
    place: object = None
    for operator in operators:
        what = operator.rpartition(b" ")[2] if isinstance(operator, bytes) else b""
        if what == b"Tm":
            place = operator
            continue
        if place is not None and what != b"Tf":
            yield place
            place = None
        yield operator


def _moved(operators: Operators, markers: Mapping[int, int]) -> Iterator[Any]:
    """Yield the operators of a page, with each list marker moved before its text.

    Args:
        operators: The operators, in painting order.
        markers: The mark ID (MCID) of each list marker, by that of its text.
    """
    starts = {  # operands come first: the tag, then its properties
        operators[at - 1]["MCID"]: at - 2
        for at, operator in enumerate(operators)
        if operator == b"BDC"  # those of replacement texts have operands
    }
    moves = {
        starts[text]: starts[marker]
        for text, marker in markers.items()
        if text in starts and marker in starts
    }
    ends = {start: _end(operators, start) for start in moves.values()}
    gone = {at for start, end in ends.items() for at in range(start, end)}
    for at, operator in enumerate(operators):
        if at in moves:
            start = moves[at]
            yield from (b"q", *_colors(operators, start), *operators[start : ends[start]], b"Q")
        if at not in gone or _is_coloring(operator):  # later text may use the colour
            yield operator


def _end(operators: Operators, start: int) -> int:
    """Return the index after the end of a marked sequence, which may contain others."""
    depth = 0
    for at in range(start, len(operators)):
        operator = operators[at]
        what = operator.rpartition(b" ")[2] if isinstance(operator, bytes) else b""
        depth += (what == b"BDC") - (what == b"EMC")
        if what == b"EMC" and not depth:
            return at + 1
    raise ValueError(start)


def _colors(operators: Operators, at: int) -> Operators:
    """Return the operators that set the current colours; the engine sets them after each ``Q``."""
    since = at
    while since and operators[since - 1] != b"Q":
        since -= 1
    return [operator for operator in operators[since:at] if _is_coloring(operator)]


def _is_coloring(operator: object) -> bool:
    return isinstance(operator, bytes) and operator.rpartition(b" ")[2] in _COLORING


def _gaps(ordered: Iterable[TextPiece]) -> Iterator[_Gap]:
    """Yield the gaps between texts on the same line."""
    for line in _lines(ordered):
        ranks = {piece: rank for rank, piece in enumerate(line)}
        for one, other in pairwise(sorted(line, key=lambda piece: piece.left)):
            gap, spaces = one.gap(other), one.after + other.before
            wide = gap > _WIDE * one.size or (gap > 0 and spaces > 1)
            if wide and one.place != other.place:
                later = max(one, other, key=ranks.__getitem__)
                yield _Gap(later.place, one.right, one.y, one.size, gap / one.size)


def _indents(ordered: Sequence[TextPiece]) -> Iterator[_Gap]:
    """Yield the gaps between the left edge of a page's text and its lines."""
    edge = min((piece.left for piece in ordered), default=0)
    for line in _lines(ordered):
        first = min(line, key=lambda piece: piece.left)
        ems = (first.left - edge) / first.size
        if ems > _WIDE:
            yield _Gap(line[0].place, edge, first.y, first.size, ems, is_inside=False)


def _lines(ordered: Iterable[TextPiece]) -> Iterator[list[TextPiece]]:
    """Yield consecutive pieces on the same line, so that columns are never joined."""
    line: list[TextPiece] = []
    for piece in ordered:
        if line and not piece.is_beside(line[-1]):
            yield line
            line = []
        line.append(piece)
    if line:
        yield line


def _fillings(gaps: Iterable[_Gap], spaces: WideSpaces) -> dict[int, list[bytes]]:
    """Return the spaces that fill the gaps, by the position of the text after them."""
    found: dict[int, list[bytes]] = {}
    for gap in gaps:
        found.setdefault(gap.place, []).extend(_filling(gap, spaces))
    return found


def _filling(gap: _Gap, spaces: WideSpaces) -> Iterator[bytes]:
    """Yield the operators for the spaces that fill a gap.

    Poppler emits the replacement text at the end of the mark, in the font in use there.
    """
    stretched, codes = spaces.fitting(gap.ems)
    yield from (b"q", b"BT")
    yield b"/%b %.3f Tf" % (spaces.font, gap.size)
    yield b"%.4f 0 0 -1 %.3f %.3f Tm" % (stretched, gap.left, gap.y)
    if gap.is_inside:
        yield b"/Span << /ActualText <FEFF00200020> >> BDC"
    yield b"<%b> Tj" % codes
    if gap.is_inside:
        yield b"EMC"
    yield from (b"ET", b"Q")


def _filled(operators: Operators, fillings: Mapping[int, Iterable[bytes]]) -> Iterator[Any]:
    outside = {start: at for at, start in _marks(operators) if at in fillings}
    inside = fillings.keys() - outside.values()
    for at, operator in enumerate(operators):
        if at in outside:
            yield from (b"/Artifact BMC", *fillings[outside[at]], b"EMC")
        if at in inside:
            yield from fillings[at]
        yield operator


def _marks(operators: Operators) -> Iterator[tuple[int, int]]:
    """Yield the position of the first text object in each mark, and that of the mark itself."""
    start: int | None = None
    for at, operator in enumerate(operators):
        if operator == b"BDC":  # operands come first: the tag, then its properties
            start = at - 2
        elif operator == b"EMC":
            start = None
        elif operator == b"BT" and start is not None:
            yield at, start
            start = None

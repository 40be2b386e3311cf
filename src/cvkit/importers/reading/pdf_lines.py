"""Puts the text of a PDF in the order of reading: pages, columns, lines."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from cvkit.importers.reading.layout.lines import Layout, Line, Part
from cvkit.importers.values import Leaf, Place, Value
from cvkit.source.yaml.tree import Mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from cvkit.importers.reading.layout.lines import Piece
    from cvkit.importers.reading.pdf_text import Page

_SAME_LINE: Final = 0.35
"""How far apart the baselines of a line's pieces may be, in font sizes."""

_MARK: Final = 0.6
"""The same for a bullet, which some programs set higher if letters of its line are raised."""

_GAP = "   "
"""What stands between the pieces of a line in the text of a page."""

_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def lay_out(pages: Sequence[Page], column_of: Callable[[Piece, int], int]) -> Layout:
    """Return the lines of a PDF.

    Args:
        pages: Its pages.
        column_of: The number of the column that a piece on a page is in; the pages count from 0.
    """
    lines: list[Line] = []
    texts: dict[str, str] = {}
    for at, page in enumerate(pages):
        columns: dict[int, list[Piece]] = defaultdict(list)
        for piece in page.pieces:
            columns[column_of(piece, at)].append(piece)
        written: list[str] = []
        for number in sorted(columns):
            above = 0.0
            for pieces in rows(columns[number]):
                line = _line(pieces, at, number, len(written))
                gap = above - line.baseline if above else 0.0
                lines.append(line._replace(gap=gap))
                written.append(_GAP.join(part.value.text for part in line.parts))
                above = line.baseline
        texts[name(at)] = "\n".join(written)
    return Layout(tuple(lines), texts)


def name(page: int) -> str:
    """Return the name of a page as a part of a file, given its number from 0."""
    return f"page {page + 1}"


def rows(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Return pieces that stand on one line together, from the top, each line from its start."""
    found: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: (-one.baseline, one.left)):
        last = found[-1][-1] if found else None
        if last and last.baseline - piece.baseline <= _reach(last, piece):
            found[-1].append(piece)
        else:
            found.append([piece])
    return [_in_order(row) for row in found]


def _reach(last: Piece, piece: Piece) -> float:
    has_mark = any(len(one.text) == 1 and not one.text.isalnum() for one in (last, piece))
    return min(piece.size, last.size) * (_MARK if has_mark else _SAME_LINE)


def _in_order(row: list[Piece]) -> list[Piece]:
    is_reversed = sum(bool(_RIGHT_TO_LEFT.search(one.text)) for one in row) * 2 > len(row)
    return sorted(row, key=lambda one: one.left, reverse=is_reversed)


def _line(pieces: list[Piece], page: int, column: int, number: int) -> Line:
    parts: list[Part] = []
    at = 0
    for piece in pieces:
        text = " ".join(piece.text.split(" ")).strip()
        mark = Mark(number, at, number, at + len(text))
        leaf = Leaf(text, Place(name(page), mark))
        parts.append(Part(piece, Value(text, (leaf,))))
        at += len(text) + len(_GAP)
    return Line(tuple(parts), page, column, 0.0)

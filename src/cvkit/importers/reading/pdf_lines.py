"""Puts the text of a PDF in the order of reading: pages, columns, lines."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from cvkit.importers.values import Leaf, Place, Value
from cvkit.source.yaml.tree import Mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from cvkit.importers.reading.pdf_text import Page, Piece, Run, Style

_SAME_LINE: Final = 0.35
"""How far apart the baselines of a line's pieces may be, in font sizes."""

_MARGIN: Final = 2.0
_GAP = "   "
"""What stands between the pieces of a line in the text of a page."""

_WORD = re.compile(r"[^\W\d_]{2,}")
_BROKEN = re.compile(r"([^\W\d_]+)-$")
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


class Part(NamedTuple):
    """A piece of a line, with its place in the page's text.

    Attributes:
        piece: The piece.
        value: Its text.
    """

    piece: Piece
    value: Value


class Line(NamedTuple):
    """A line of a column.

    Attributes:
        parts: Its pieces, in the order of reading; at least one.
        page: The number of its page, from 0.
        column: The number of its column, from 0.
        gap: How far it is below the line above it, in points; 0 for the first one of a column.
    """

    parts: tuple[Part, ...]
    page: int
    column: int
    gap: float

    @property
    def text(self) -> str:
        """Its text, with single spaces between its pieces."""
        return " ".join(part.value.text for part in self.parts)

    @property
    def value(self) -> Value:
        """Its text, made from all its pieces."""
        first, *others = (part.value for part in self.parts)
        return first.with_text(self.text).also_from(*others)

    @property
    def left(self) -> float:
        """Its left end, in points from the left edge of the page."""
        return min(part.piece.left for part in self.parts)

    @property
    def right(self) -> float:
        """Its right end."""
        return max(part.piece.right for part in self.parts)

    @property
    def baseline(self) -> float:
        """Its height, in points from the bottom edge."""
        return self.parts[0].piece.baseline

    @property
    def style(self) -> Style:
        """The style of its first piece."""
        return self.parts[0].piece.style

    @property
    def size(self) -> float:
        """Its largest size."""
        return max(part.piece.size for part in self.parts)

    @property
    def runs(self) -> tuple[Run, ...]:
        """The runs of all its pieces."""
        return tuple(run for part in self.parts for run in part.piece.runs)


class Layout(NamedTuple):
    """The lines of a PDF.

    Attributes:
        lines: Page by page, and on each page column by column.
        texts: The text of each page by its name.
    """

    lines: tuple[Line, ...]
    texts: dict[str, str]

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every piece of every line."""
        return tuple(
            leaf for line in self.lines for part in line.parts for leaf in part.value.sources
        )


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
        size = min(piece.size, last.size) if last else 0.0
        if last and last.baseline - piece.baseline <= size * _SAME_LINE:
            found[-1].append(piece)
        else:
            found.append([piece])
    return [_in_order(row) for row in found]


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


def is_wrapped(above: Line, line: Line, right: float) -> bool:
    """Return whether a line was broken because the next word didn't fit on it.

    Args:
        above: The line.
        line: The line below it.
        right: Where the lines of the column end at most, in points.
    """
    word = line.text.split()[0] if line.text.split() else ""
    width = (line.right - line.left) * (len(word) + 1) / max(1, len(line.text))
    return above.right + width > right - _MARGIN


def joined(values: Sequence[Value], known: str = "") -> Value:
    """Return the lines of a paragraph as one text.

    Args:
        values: The lines; at least one.
        known: Other text of the document: a word that is broken at the end of a line is put
            together if it is whole there; otherwise its hyphen stays.
    """
    text = values[0].text
    for value in values[1:]:
        broken = _BROKEN.search(text)
        start = _WORD.match(value.text)
        if broken and start and value.text[0].islower():
            whole = broken[1] + start[0]
            is_whole = re.search(rf"\b{re.escape(whole)}\b", known, re.IGNORECASE)
            text = (text[:-1] if is_whole else text) + value.text
        else:
            text = f"{text} {value.text}"
    return values[0].with_text(text).also_from(*values[1:])

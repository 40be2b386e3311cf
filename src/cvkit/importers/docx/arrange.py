"""Puts what stands side by side in order: columns one after the other, rows line by line."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from cvkit.importers.docx.content import Block, Box, Paragraph, Run, Table, paragraphs
from cvkit.importers.docx.strips import OUTER, Strip, is_title, strips, text_of
from cvkit.importers.reading import date_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

_EMPTY: Final = 12.0
"""The height of a paragraph without text, in points."""

_MOST_BESIDE: Final = 4
"""The most lines of what stands beside an entry, such as its dates and place."""

_LEAST_SIDEBAR: Final = 3
_TEXT: Final = 11.0


def arrange(blocks: Sequence[Block]) -> list[Strip]:
    """Return the lines of a part in the order of reading; the columns count from 0.

    Args:
        blocks: What it holds.
    """
    arranger = _Arranger(_usual_size(blocks))
    found = arranger.flat(blocks)
    return [one._replace(column=max(one.column, 0)) for one in found]


def _usual_size(blocks: Sequence[Block]) -> float:
    found: Counter[float] = Counter()
    for paragraph in paragraphs(tuple(blocks)):
        for run in paragraph.runs:
            found[run.look.size] += len(run.text)
    return found.most_common(1)[0][0] if found else _TEXT


class _Arranger:
    """Numbers the columns as it goes."""

    def __init__(self, size: float) -> None:
        self.size = size
        self.columns = 0

    def flat(self, blocks: Sequence[Block]) -> list[Strip]:
        """Return the lines of blocks."""
        found: list[Strip] = []
        above = 0.0
        for block in blocks:
            match block:
                case Paragraph():
                    made = strips(block)
                    if made:
                        first = made[0]
                        shape = first.shape._replace(before=first.shape.before + above)
                        made[0] = first._replace(shape=shape)
                    above = 0.0 if made else above + _EMPTY
                    found += made
                case Box(blocks=inner):
                    made = self.flat(inner)
                    found += self._column(made) if any(map(self._is_title, made)) else made
                case Table():
                    found += self._table(block)
        return found

    def _is_title(self, strip: Strip) -> bool:
        return is_title(strip, self.size)

    def _column(self, made: list[Strip], number: int = 0) -> list[Strip]:
        """Put lines into a column: a new one, or that of a number."""
        if not number:
            self.columns += 1
            number = self.columns
        return [one._replace(column=number) if one.column == OUTER else one for one in made]

    def _table(self, table: Table) -> list[Strip]:
        rows = [[self.flat(cell) for cell in row] for row in table.rows]
        found: list[Strip] = []
        if any(map(self._is_columns, rows)):
            numbers: dict[int, int] = {}
            for row in rows:
                cells = [(at, cell) for at, cell in enumerate(row) if cell]
                if len(row) == 1:
                    found += [strip for _, cell in cells for strip in cell]
                    continue
                for at, cell in cells:
                    made = self._column(cell, numbers.get(at, 0))
                    numbers.setdefault(at, made[0].column)
                    found += made
            return found
        for row in rows:
            found += self._row([cell for cell in row if cell])
        return found

    def _is_columns(self, row: Sequence[Sequence[Strip]]) -> bool:
        """Return whether cells are columns of a page: both have titles, or one has several."""
        cells = [cell for cell in row if cell]
        counts = [sum(map(self._is_title, cell)) for cell in cells]
        if len(cells) < 2 or not any(counts):  # noqa: PLR2004 - columns are two at least
            return False
        with_titles = [count for count in counts if count]
        if len(with_titles) > 1:
            return any(len(cell) > 1 for cell in cells)
        at = counts.index(with_titles[0])
        others = [cell for number, cell in enumerate(cells) if number != at]
        is_sidebar = any(len(cell) >= _LEAST_SIDEBAR for cell in others)
        return counts[at] > 1 or (is_sidebar and len(cells[at]) > 1)

    def _row(self, cells: list[list[Strip]]) -> list[Strip]:
        if len(cells) < 2:  # noqa: PLR2004
            return [strip for cell in cells for strip in cell]
        first, *others = cells
        if len(first) == 1 and (first[0].shape.level or self._is_title(first[0])):
            return [*first, *self._row(others)]
        return _side_by_side(cells)


def _side_by_side(cells: list[list[Strip]]) -> list[Strip]:
    """Return cells as one line and what is below it; long cells one after the other."""
    longest = max(cells, key=_weight)
    others = [cell for cell in cells if cell is not longest]
    is_long = any(len(cell) > _MOST_BESIDE or any(one.is_item for one in cell) for cell in others)
    if is_long:
        return [strip for cell in cells for strip in cell]
    pieces: list[tuple[Run, ...]] = []
    more: list[tuple[Run, ...]] = []
    for cell in cells:
        if cell is longest:
            pieces += cell[0].pieces
            continue
        texts = _joined_dates([piece for strip in cell for piece in strip.pieces])
        pieces.append(texts[0])
        more += texts[1:]
    head = longest[0]._replace(pieces=(*pieces, *more))
    if head.is_item:
        head = head._replace(shape=head.shape._replace(is_item=False))
    return [head, *longest[1:]]


def _weight(cell: list[Strip]) -> tuple[bool, int, int]:
    """Return how sure a cell has the text of an entry, and not what stands beside it."""
    texts = [strip.text for strip in cell]
    starts = (" ".join(texts[:count]) for count in range(1, min(len(texts), _MOST_BESIDE) + 1))
    has_dates = any(map(date_texts.dates_in, starts))
    return not has_dates, len(cell), sum(map(len, texts))


def _joined_dates(pieces: list[tuple[Run, ...]]) -> list[tuple[Run, ...]]:
    """Put the two ends of a period into one text, if each has a line of its own."""
    for count in range(len(pieces), 1, -1):
        text = " ".join(map(text_of, pieces[:count]))
        if date_texts.dates_in(text):
            return [tuple(run for piece in pieces[:count] for run in _spaced(piece)),
                    *pieces[count:]]  # fmt: skip
    return pieces


def _spaced(piece: tuple[Run, ...]) -> tuple[Run, ...]:
    return (*piece, piece[-1]._replace(text=" "))

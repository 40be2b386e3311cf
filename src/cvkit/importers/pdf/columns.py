"""Finds the columns of pages: both have titles of sections, each at its own left edge."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from cvkit.importers.reading.layout.titles import section_named

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cvkit.importers.reading.layout.lines import Piece
    from cvkit.importers.reading.pdf_text import Page

_APART: Final = 90.0
"""The least distance between the left edges of two columns, in points."""

_SLACK: Final = 4.0
_MOST_CROSSING: Final = 0.12
"""The share of lines that may go across, such as the name above both columns."""


def column_finder(pages: Sequence[Page]) -> Callable[[Piece, int], int]:
    """Return the function that says which column a piece is in; the main one is 0.

    Args:
        pages: The pages.
    """
    gutters = [_gutter(page) for page in pages]
    known = next((gutter for gutter in gutters if gutter), 0.0)
    kept = [gutter or (known if _fits(page, known) else 0.0) for gutter, page in
            zip(gutters, pages, strict=True)]  # fmt: skip
    first = max(pages[0].pieces, key=lambda one: one.size, default=None) if pages else None
    is_right_main = bool(first and kept[0] and first.left >= kept[0] - _SLACK)

    def column(piece: Piece, page: int) -> int:
        is_right = bool(kept[page]) and piece.left >= kept[page] - _SLACK
        return int(is_right != is_right_main) if kept[page] else 0

    return column


def _gutter(page: Page) -> float:
    """Return the left edge of the right column; 0 if there is one column."""
    titles = sorted(piece.left for piece in page.pieces if section_named(piece.text))
    for above, left in pairwise(titles):
        if left - above >= _APART and _fits(page, left) and _is_left_edge(page, left):
            return left
    return 0.0


def _is_left_edge(page: Page, left: float) -> bool:
    """Return whether several lines begin there: titles in the middle of a page begin anywhere."""
    count = sum(abs(piece.left - left) <= _SLACK for piece in page.pieces)
    return count > max(2, len([one for one in page.pieces if one.left > left + _SLACK]) / 2)


def _fits(page: Page, gutter: float) -> bool:
    if not gutter or not page.pieces:
        return False
    crossing = sum(piece.left < gutter - _SLACK < piece.right - _SLACK for piece in page.pieces)
    return crossing <= len(page.pieces) * _MOST_CROSSING

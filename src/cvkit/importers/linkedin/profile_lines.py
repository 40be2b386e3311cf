"""Sorts the lines of LinkedIn's PDFs by their columns and sizes."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

from cvkit.importers.reading.pdf_lines import lay_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.importers.reading.layout.lines import Layout, Line, Piece, Run
    from cvkit.importers.reading.pdf_text import Page
    from cvkit.importers.values import Leaf, Value

_NAME_SIZE: Final = 26.0
_GUTTER: Final = 210 / 612
"""Where the main column begins, as a share of the page's width."""

_GREY: Final = 100
"""The least of red, green and blue in the grey of places; text is nearly black."""

_DIM: Final = 215
"""The most of red in the grey of labels in the dark column; text there is white."""


class Kind(Enum):
    """What a line is, by its size."""

    NAME = 26.0
    TITLE = 15.75
    SIDE_TITLE = 13.0
    STRONG = 12.0
    ROLE = 11.5
    TEXT = 10.5
    FOOTER = 9.0


class Sorted(NamedTuple):
    """A line.

    Attributes:
        line: The line.
        kind: What it is.
        is_side: Whether it is in the dark column.
    """

    line: Line
    kind: Kind
    is_side: bool

    @property
    def value(self) -> Value:
        """Its text."""
        return self.line.value

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """What it is made of."""
        return self.line.value.sources

    @property
    def is_grey(self) -> bool:
        """Whether it is set in grey, in the main column."""
        return min(self.line.style.color) > _GREY

    @property
    def label(self) -> str:
        """What stands in grey at its end in the dark column, in brackets; empty if nothing."""
        last = self.line.runs[-1]
        return last.text.strip() if is_dim(last) and last.text.strip().endswith(")") else ""

    @property
    def before_label(self) -> str:
        """Its text without the label."""
        return self.line.text.removesuffix(self.label).strip()


def is_dim(run: Run) -> bool:
    """Return whether text in the dark column is a label."""
    return max(run.style.color) <= _DIM


def sort(pages: Sequence[Page]) -> tuple[Layout, list[Sorted]]:
    """Return the lines of a profile, main column first on each page, and what each is.

    Args:
        pages: The pages.
    """

    def column(piece: Piece, page: int) -> int:
        return 1 if piece.left < pages[page].width * _GUTTER else 0

    layout = lay_out(pages, column)
    largest = max((line.size for line in layout.lines if line.column == 0), default=_NAME_SIZE)
    scale = _NAME_SIZE / largest if largest else 1.0
    found = []
    for line in layout.lines:
        size = line.size * scale
        is_footer = size < (Kind.TEXT.value + Kind.FOOTER.value) / 2
        kind = Kind.FOOTER if is_footer else _kind(size, is_side=line.column == 1)
        found.append(Sorted(line, kind, line.column == 1))
    return layout, found


def _kind(size: float, *, is_side: bool) -> Kind:
    kinds = (Kind.SIDE_TITLE, Kind.TEXT) if is_side else (
        Kind.NAME, Kind.TITLE, Kind.STRONG, Kind.ROLE, Kind.TEXT
    )  # fmt: skip
    return min(kinds, key=lambda kind: abs(kind.value - size))

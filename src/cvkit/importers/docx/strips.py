"""Parts paragraphs into lines, and lines at their tabs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cvkit.importers.reading.layout.lines import Hint, Role
from cvkit.importers.reading.layout.titles import section_named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cvkit.importers.docx.content import Paragraph, Run
    from cvkit.importers.docx.styles import Shape

OUTER = -1
"""The column of a line that stands in that of the table or box around it."""

_MARK = re.compile(r"\s*(?:[•◦▪‣·●○■□➢➤►▸✓❖∙*–—-]|\d{1,2}[.)])\s*")
"""A typed bullet or number, which a tab parts from its text."""


_WIDE = re.compile("(?:[ \u00a0]{4,}|[ \u00a0]*\u2003[ \u00a0\u2003]*)")
"""Spaces that stand for a tab."""


class Strip(NamedTuple):
    """A line of a paragraph, or of several that stand side by side.

    Attributes:
        pieces: Its texts, parted by tabs or by the edges of cells; at least one.
        shape: How its paragraph looks.
        is_first: Whether it is the first line of its paragraph.
        is_page_number: Whether it has the number of its page.
        column: The number of its column; ``OUTER`` for that of what is around it.
        role: What its style says that it is.
        label: What names it; empty if nothing does.
        hint: What the label says that it is.
    """

    pieces: tuple[tuple[Run, ...], ...]
    shape: Shape
    is_first: bool = True
    is_page_number: bool = False
    column: int = OUTER
    role: Role = Role.UNKNOWN
    label: tuple[Run, ...] = ()
    hint: Hint = Hint.NONE

    @property
    def text(self) -> str:
        """Its text, with single spaces between its pieces."""
        return " ".join(map(text_of, self.pieces))

    @property
    def is_item(self) -> bool:
        """Whether Word sets a bullet or a number before it."""
        return self.shape.is_item and self.is_first

    @property
    def first(self) -> Run:
        """Its first run."""
        return self.pieces[0][0]


def text_of(runs: Sequence[Run]) -> str:
    """Return the text of runs, without blanks around it."""
    return "".join(run.text for run in runs).strip()


def strips(paragraph: Paragraph) -> list[Strip]:
    """Return the lines of a paragraph that have text.

    Args:
        paragraph: The paragraph.
    """
    found: list[Strip] = []
    spaced = [run._replace(text=_WIDE.sub("\t", run.text)) for run in paragraph.runs]
    for runs in _parted(spaced, "\n"):
        pieces = [piece for piece in _parted(runs, "\t") if text_of(piece)]
        if len(pieces) > 1 and _MARK.fullmatch(text_of(pieces[0])):
            mark, second, *others = pieces
            space = mark[-1]._replace(text=" ")
            pieces = [(*mark, space, *second), *others]
        if pieces:
            is_first = not found
            number = paragraph.is_page_number
            found.append(Strip(tuple(pieces), paragraph.shape, is_first, number))
    return found


def is_title(strip: Strip, size: float) -> bool:
    """Return whether a line is the title of a section that cvkit knows, and looks like one.

    Args:
        strip: The line.
        size: The size of most text, in points.
    """
    if len(strip.pieces) > 1 or not section_named(strip.text):
        return False
    look = strip.first.look
    return (
        bool(strip.shape.level or look.is_bold or look.size > size or "aps" in look.font)
        or strip.text.isupper()
    )


def _parted(runs: Sequence[Run], at: str) -> Iterator[tuple[Run, ...]]:
    """Yield what is between a sign in runs."""
    current: list[Run] = []
    for run in runs:
        first, *others = run.text.split(at)
        current += [run._replace(text=first)] * bool(first)
        for text in others:
            yield tuple(current)
            current = [run._replace(text=text)] * bool(text)
    yield tuple(current)

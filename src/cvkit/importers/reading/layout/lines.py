"""Lines of text with their looks and places, as they stand on a page."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.importers.values import Leaf, Value

_MARGIN: Final = 2.0
_WORD = re.compile(r"[^\W\d_]{2,}")
_LONGEST_WORD: Final = 100
_BROKEN = re.compile(r"([^\W\d_]+)-$")


class Hint(Enum):
    """What a file says that characters are, by the style that it gives them."""

    NONE = auto()
    """It says nothing."""
    DATES = auto()
    """Dates."""
    PLACE = auto()
    """A place."""
    TITLE = auto()
    """The title of a job, or a degree."""
    ORGANIZATION = auto()
    """An employer or a school."""


class Script(Enum):
    """Whether characters stand above or below their line; the values are their marks."""

    NONE = ""
    RAISED = "^"
    LOWERED = "~"


class Style(NamedTuple):
    """How characters look.

    Attributes:
        size: The font's size, in points, to a quarter.
        font: The font's name without the prefix of a subset.
        is_bold: Whether the font says that it is bold.
        color: Red, green and blue, 0 to 255.
        hint: What the file says that they are; ``Hint.NONE`` if it says nothing.
        script: Whether they are raised or lowered.
    """

    size: float
    font: str
    is_bold: bool
    color: tuple[int, int, int]
    hint: Hint = Hint.NONE
    script: Script = Script.NONE


class Run(NamedTuple):
    """Characters of one style.

    Attributes:
        text: The characters.
        style: How they look.
        link: The address that they lead to; empty if they are no link.
    """

    text: str
    style: Style
    link: str = ""


class Piece(NamedTuple):
    """A stretch of a line without wide gaps.

    Attributes:
        runs: Its characters.
        left: Its left end, in points from the left edge of the page.
        right: Its right end.
        baseline: Its height, in points from the bottom edge.
    """

    runs: tuple[Run, ...]
    left: float
    right: float
    baseline: float

    @property
    def text(self) -> str:
        """Its text."""
        return "".join(run.text for run in self.runs)

    @property
    def style(self) -> Style:
        """The style of most of its characters."""
        return max(self.runs, key=lambda run: len(run.text)).style

    @property
    def size(self) -> float:
        """Its largest size."""
        return max(run.style.size for run in self.runs)


class Part(NamedTuple):
    """A piece of a line, with its place in the page's text.

    Attributes:
        piece: The piece.
        value: Its text.
    """

    piece: Piece
    value: Value


class Role(Enum):
    """What a file says that a line is, by the style that it gives it."""

    UNKNOWN = auto()
    """It says nothing."""
    NAME = auto()
    """The person's name."""
    SECTION = auto()
    """The title of a section."""
    HEAD = auto()
    """A line at the top of an entry, such as an employer or the title of a job."""
    TEXT = auto()
    """A line below these."""


class Line(NamedTuple):
    """A line of a column.

    Attributes:
        parts: Its pieces, in the order of reading; at least one.
        page: The number of its page, from 0.
        column: The number of its column, from 0.
        gap: How far it is below the line above it, in points; 0 for the first one of a column.
        role: What the file says that it is.
        is_whole: Whether the file says where lines end: then none was broken for want of room.
        is_first: Whether a paragraph begins with it, if the file says so.
    """

    parts: tuple[Part, ...]
    page: int
    column: int
    gap: float
    role: Role = Role.UNKNOWN
    is_whole: bool = False
    is_first: bool = True

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
        """Its height, in points from the bottom edge; a bullet may stand higher."""
        return min(part.piece.baseline for part in self.parts)

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


def is_wrapped(above: Line, line: Line, right: float) -> bool:
    """Return whether a line was broken because the next word didn't fit on it.

    Args:
        above: The line.
        line: The line below it.
        right: Where the lines of the column end at most, in points.
    """
    if line.is_whole:
        return False
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
        broken = _BROKEN.search(text[-_LONGEST_WORD:]) if text.endswith("-") else None
        start = _WORD.match(value.text)
        if broken and start and value.text[0].islower():
            whole = broken[1] + start[0]
            is_whole = re.search(rf"\b{re.escape(whole)}\b", known, re.IGNORECASE)
            text = (text[:-1] if is_whole else text) + value.text
        else:
            text = f"{text} {value.text}"
    return values[0].with_text(text).also_from(*values[1:])

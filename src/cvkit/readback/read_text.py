"""What a program that reads a file gets from it, whatever the file's format."""

from __future__ import annotations

from typing import NamedTuple

APART = 1.0
"""In points; no space is narrower."""

ONE_LINE = 4.0
"""In points; text that is raised or lowered by less is on the same line."""


OUTSIDE = "outside the page"
"""Why a text can't be seen of which no part is on its page."""


class Unreadable(NamedTuple):
    """A character that a program can't make sense of.

    Attributes:
        character: The character.
        page: The number of the page, from 1; 0 if the format has no pages.
        around: Some of the text around it.
    """

    character: str
    page: int
    around: str


class Hidden(NamedTuple):
    """Text that is in the file, but that no one sees, or not all of it.

    Attributes:
        text: The text.
        page: The number of the page, from 1; 0 if the format has no pages.
        reason: Why it can't be seen: ``white``, ``tiny``, ``invisible``, ``cut off`` or
            ``OUTSIDE``.
    """

    text: str
    page: int
    reason: str


class Glyph(NamedTuple):
    """A sign on a page.

    Attributes:
        left: Where it begins, in points from the left edge.
        right: Where the next one begins that isn't set apart.
        text: The letters that it stands for, in logical order.
    """

    left: float
    right: float
    text: str


class Piece(NamedTuple):
    """A piece of text on a page, which is painted at once.

    Attributes:
        page: The number of the page, from 0.
        mark: The number of its marked content (ISO 32000-2, 14.6); -1 if it is no content.
        height: The height of its line, in points from the lower edge.
        glyphs: Its glyphs, from left to right.
        guess: Its text, as the reader guesses it.
    """

    page: int
    mark: int
    height: float
    glyphs: tuple[Glyph, ...]
    guess: str


class ReadText(NamedTuple):
    r"""The text of a file, in the order of the file.

    Attributes:
        text: The text, with ``\n`` after lines and ``\f`` between pages.
        tagged: The same in the order of the tags (ISO 32000-2, 14.8); empty if there are none.
        links: The addresses of its links, in order.
        language: The language that it says it is in; empty if it says none.
        title: The title that it says it has.
        pages: The number of its pages; 0 if the format has none.
        has_tags: Whether it is tagged; ``True`` for formats whose structure is always known.
        has_links: Whether the format has links, and not only addresses in its text.
        hidden: Text that no one sees.
        outside: Text in headers, footers, notes and annotations, which some programs don't read.
        cut_off: Text that is outside its page, or goes past its edge.
        unmapped: Pages with letters whose font doesn't say what characters they are.
        pictures: Pages that are pictures, and may be pictures of text; 0 if the format has none.
        pieces: The pieces of text, in the order of the file, if it may run from right to left.
        tags: What ``tagged`` consists of: the pages and marks of pieces, and what is between them.
    """

    text: str
    tagged: str = ""
    links: tuple[str, ...] = ()
    language: str = ""
    title: str = ""
    pages: int = 0
    has_tags: bool = True
    has_links: bool = True
    hidden: tuple[Hidden, ...] = ()
    outside: tuple[str, ...] = ()
    cut_off: tuple[Hidden, ...] = ()
    unmapped: tuple[int, ...] = ()
    pictures: tuple[int, ...] = ()
    pieces: tuple[Piece, ...] = ()
    tags: tuple[tuple[int, int] | str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """Its lines that aren't empty, without spaces around them."""
        return tuple(line for raw in self.text.splitlines() if (line := raw.strip()))

"""Decides which pieces of a line show a text together.

What a piece shows can be known only with its neighbours, as a text may be drawn in several pieces
and several texts in one.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from cvkit.readback.displayed import Shape, seen
from cvkit.readback.known_texts import looks_like
from cvkit.readback.line_pieces import has_words, is_between_texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cvkit.readback.known_texts import FoundText, KnownTexts
    from cvkit.readback.read_text import Piece

_FIRST, _AGAIN = 4, 3
"""How much a letter of a text counts that is shown for the first time, or once more."""


class Groups(NamedTuple):
    """A way to read the rest of a line, as groups of pieces that show a text each.

    Attributes:
        shown: How many of its letters show texts, four times; a letter of a text that was shown
            before counts three.
        alike: How many letters are those of a text, but in another order.
        fewest: The number of groups, negative: fewer are better.
        uncut: The number of groups that end within what is drawn at once, negative, likewise.
        last: The number of the piece behind the first group.
        found: The text with the letters of the first group.
        looks: Whether the first group looks like that text.
        rest: The groups behind it.
    """

    shown: int = 0
    alike: int = 0
    fewest: int = 0
    uncut: int = 0
    last: int = 0
    found: FoundText | None = None
    looks: bool = False
    rest: Groups | None = None

    def behind(self) -> Iterator[Groups]:
        """Yield the groups behind the first one."""
        rest = self.rest
        while rest:
            yield rest
            rest = rest.rest


def best(
    texts: KnownTexts, line: Sequence[Piece], shapes: Sequence[Shape], start: int = 0
) -> Groups:
    """Return the best way to read the rest of a line.

    As many letters as possible are read as texts, and then in as few texts as possible; a blank is
    behind a text, and what is drawn at once is rather one text. A text that goes on in the next
    line is the last one before a wide blank, or signs at its end; it is so on the left, or in the
    order of the file. Letters of a text in another order are one piece after the other as it is
    guessed, unless some of them show another text: then they are those of that text and its
    neighbours.

    Args:
        texts: The texts that the line may show.
        line: The pieces of the line.
        shapes: The shape of each.
        start: The number of the first piece to read.
    """
    totals = [*accumulate(shapes, _sum, initial=Shape(0, 0))]
    ways = {len(line): Groups(last=len(line))}
    end = len(line)
    ends = {len(line)}
    edge = min((_left(one) for one in line if has_words(one)), default=0)
    for at in reversed(range(start, len(line))):
        rest = ways[at + 1]
        unknown = _before(rest, line, at + 1)
        if at + 1 in ends and not has_words(line[at]):
            ends.add(at)
        if is_between_texts(line[at]):
            ways[at] = unknown
            end = at
            ends.add(at)
            continue
        options = [unknown]
        for last in range(at + 1, end + 1):
            letters = _difference(totals[last], totals[at])
            found = texts.of_shape(letters) if letters.letters else []
            is_at_end = last in ends or (texts.is_rtl and edge in map(_left, line[at:last]))
            found = [one for one in found if one.is_last or (is_at_end and one.may_end_a_line)]
            options += _known(texts, found, line[at:last], _before(ways[last], line, last))
        ways[at] = max(options, key=lambda one: one[: one._fields.index("found")])
    return ways[start]


def _before(rest: Groups, line: Sequence[Piece], last: int) -> Groups:
    """Return the way to read a line that begins with a group of pieces that shows no text."""
    is_cut = last < len(line) and line[last - 1].mark == line[last].mark
    return Groups(rest.shown, rest.alike, rest.fewest - 1, rest.uncut - is_cut, last, rest=rest)


def _known(
    texts: KnownTexts, found: list[FoundText], line: Sequence[Piece], unknown: Groups
) -> Iterator[Groups]:
    """Yield the way to read a line that begins with a group of pieces, if that may be a text."""
    if not found:
        return
    letters = found[0].letters
    look = seen(glyph for piece in line for glyph in piece.glyphs)
    like = next((one for one in found if looks_like(one, look)), None)
    if like:
        shown = letters * (_AGAIN if texts.is_done(like) else _FIRST)
        yield unknown._replace(shown=unknown.shown + shown, found=like, looks=True)
    else:
        yield unknown._replace(alike=unknown.alike + letters, found=found[0])


def _left(piece: Piece) -> float:
    return piece.glyphs[0].left


def _sum(one: Shape, other: Shape) -> Shape:
    return Shape(one.letters + other.letters, one.total + other.total)


def _difference(one: Shape, other: Shape) -> Shape:
    return Shape(one.letters - other.letters, one.total - other.total)

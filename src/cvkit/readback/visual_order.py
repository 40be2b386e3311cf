"""Puts the text of pages that run from right to left into the order in which it is read.

Where letters of both directions are on a line, that order can't be known from the page alone:
PDFium guesses it. But what a text must look like can be known. So each line is compared with how
the texts that it may show are displayed, from left to right. What looks like such a text is that
text; what doesn't is left as it is guessed.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from itertools import chain, combinations, groupby, islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from cvkit.readback.align import How, Place
from cvkit.readback.differences import misplaced_gaps
from cvkit.readback.displayed import DisplayedText, Shape, seen, shape_of
from cvkit.readback.letters import is_gap
from cvkit.readback.read_text import APART, ONE_LINE
from cvkit.view.blocks import TextSlot
from cvkit.view.directions import is_rtl, with_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cvkit.readback.expected import Expected, Wanted
    from cvkit.readback.letters import Letters
    from cvkit.readback.read_text import Glyph, Piece, ReadText

_MOST_PARTS = 500
"""How many parts of a line are compared with texts, once it has none as a whole."""

_WIDEST_SPACE = 20.0
"""In points; what is wider is between two texts."""

_WORD = re.compile(r"\w")
"""What gives a text a direction of its own; one of signs alone may have that of its page."""

_LEFT_TO_RIGHT = frozenset({"L", "EN", "AN"})
"""The classes of letters and digits that run from left to right (UAX #9, table 4)."""

_SIGNS = " \u00a0,،:;؛·•|/–—"
"""Signs that themes put between texts."""


def restored(read: ReadText, expected: Expected) -> ReadText:
    """Return what was read, with its texts in the order in which they are read.

    Args:
        read: What was read from a file.
        expected: What it must show.
    """
    if not read.pieces:
        return read
    texts = _Known.of(expected)
    pages: dict[int, list[str]] = {}
    marked: dict[tuple[int, int], str] = {}
    for line in _lines(read.pieces):
        shown = texts.shown(line)
        for piece, text, _ in shown:
            key = piece.page, piece.mark
            marked[key] = marked.get(key, "") + text
        pages.setdefault(line[0].page, []).append(_joined(shown))
    tagged = "".join(marked.get(one, "") if isinstance(one, tuple) else one for one in read.tags)
    text = "\f".join("\n".join(pages.get(number, ())) for number in range(read.pages))
    return read._replace(text=text, tagged=tagged)


def _lines(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Yield the pieces that follow each other on a line."""
    line: list[Piece] = []
    for piece in pieces:
        if line and (line[0].page, abs(line[0].height - piece.height) < ONE_LINE) != (
            piece.page,
            True,
        ):
            yield line
            line = []
        line.append(piece)
    if line:
        yield line


def _joined(line: Sequence[_Shown]) -> str:
    """Return the text of a line, with blanks between pieces that are apart."""
    line = [shown for shown in line if shown.text]
    parts = [shown.text for shown in line[:1]]
    for one, other in pairwise(line):
        left, right = sorted((one.piece, other.piece), key=lambda piece: piece.glyphs[0].left)
        if not other.goes_on and right.glyphs[0].left - left.glyphs[-1].right > APART:
            parts.append(" ")
        parts.append(other.text)
    return "".join(parts)


class _Shown(NamedTuple):
    """A piece and the text that it shows.

    Attributes:
        piece: The piece.
        text: The text.
        goes_on: Whether it goes on with the known text of the piece before it. Then the two have
            the blanks between them, wherever they stand on the line.
    """

    piece: Piece
    text: str
    goes_on: bool = False


class _Found(NamedTuple):
    """A line of a text."""

    text: DisplayedText
    start: int
    end: int


@dataclass(slots=True)
class _Known:
    """The texts that may be on a page.

    Attributes:
        is_rtl: Whether pages run from right to left.
        beginnings: The beginnings of all texts, by their shape.
        begun: Where those go on that have begun.
    """

    is_rtl: bool
    beginnings: dict[Shape, list[_Found]]
    begun: list[tuple[DisplayedText, int]] = field(default_factory=list)

    @classmethod
    def of(cls, expected: Expected) -> _Known:
        beginnings: dict[Shape, list[_Found]] = {}
        for wanted in chain(*expected.queues):
            is_mixed = is_rtl(wanted.text)
            raw = with_marks(wanted.text) if is_mixed else wanted.text
            for base in _bases(wanted, is_rtl_page=expected.is_rtl):
                text = DisplayedText.of(raw, base)
                for shape, end in text.lines(0):
                    beginnings.setdefault(shape, []).append(_Found(text, 0, end))
        return cls(expected.is_rtl, beginnings)

    def shown(self, line: Sequence[Piece]) -> list[_Shown]:
        """Return the pieces of a line with their texts, in the order in which they are read."""
        shapes = [shape_of(_text_of(piece)) for piece in line]
        groups: list[list[_Shown]] = []
        at = 0
        while at < len(line):
            last, found = self._longest(line, shapes, at)
            texts = self._texts(found, line[at:last], shapes[at:last])
            goes_on = [found is not None and one > at for one in range(at, last)]
            groups.append([*map(_Shown, line[at:last], texts, goes_on)])
            at = last
        return [*chain(*(_as_read(groups) if self.is_rtl else groups))]

    def _texts(
        self, found: _Found | None, line: Sequence[Piece], shapes: Sequence[Shape]
    ) -> Iterator[str]:
        """Yield the texts of pieces that show a text, if it was found."""
        if found is None and len(line) == 1:
            yield self._between_signs(line[0])
        elif found is None:
            yield from (piece.guess for piece in line)
        else:
            yield from _parts(found, line, shapes)

    def _longest(
        self, line: Sequence[Piece], shapes: Sequence[Shape], at: int
    ) -> tuple[int, _Found | None]:
        """Find the longest beginning of pieces that shows a text, and where it ends.

        Letters of a text in another order are one piece after the other as it is guessed, unless
        some of them show another text: then they are those of that text and its neighbours.
        """
        gaps = (number for number in range(at, len(line)) if _is_between_texts(line[number]))
        end = next(gaps, len(line))
        unlike: tuple[int, _Found] | None = None
        for last in range(end, at, -1):
            found, shown = self._of_pieces(line, shapes, at, last)
            if shown:
                self._go_on(shown)
                return last, shown
            if found and unlike is None:
                unlike = last, found[0]
        if unlike is None:
            return at + 1, None
        last, other = unlike
        parts = islice(combinations(range(at + 1, end + 1), 2), _MOST_PARTS)
        if any(self._of_pieces(line, shapes, *part)[1] for part in parts if part[0] < last):
            return at + 1, None
        self._go_on(other)
        return last, None

    def _of_pieces(
        self, line: Sequence[Piece], shapes: Sequence[Shape], first: int, last: int
    ) -> tuple[list[_Found], _Found | None]:
        """Return the texts with the letters of some pieces, and the one that they show."""
        wanted = Shape(*map(sum, zip(*shapes[first:last], strict=True)))
        found = [*self._of_shape(wanted)] if wanted.letters else []
        if not found:
            return [], None
        look = seen(glyph for piece in line[first:last] for glyph in piece.glyphs)
        return found, next((one for one in found if _looks_like(one, look)), None)

    def _between_signs(self, piece: Piece) -> str:
        """Return the text of a piece that has a sign of the theme before or behind a text."""
        first, last = 0, len(piece.glyphs)
        while first < last and _is_sign(piece.glyphs[first]):
            first += 1
        while first < last and _is_sign(piece.glyphs[last - 1]):
            last -= 1
        if first == last:
            return _text_of(piece)[:: -1 if self.is_rtl else 1]
        core = piece._replace(glyphs=piece.glyphs[first:last])
        if core == piece:
            return piece.guess
        _, found = self._longest([core], [shape_of(_text_of(core))], 0)
        text = found.text.text[found.start : found.end] if found else _text_of(core)
        if (
            found is None
            and self.is_rtl
            and is_rtl(text)
            and _LEFT_TO_RIGHT.isdisjoint(map(unicodedata.bidirectional, text))
        ):
            return "".join(glyph.text for glyph in reversed(piece.glyphs))
        if found is None and (not self.is_rtl or is_rtl(text)):
            return piece.guess
        left, right = piece.glyphs[:first], piece.glyphs[last:]
        before, behind = (right[::-1], left[::-1]) if self.is_rtl else (left, right)
        return "".join([*(one.text for one in before), text, *(one.text for one in behind)])

    def _of_shape(self, wanted: Shape) -> Iterator[_Found]:
        for text, start in self.begun:
            end = text.after(start, wanted.letters)
            if text.shape(start, end) == wanted:
                yield _Found(text, start, end)
        yield from self.beginnings.get(wanted, ())

    def _go_on(self, found: _Found) -> None:
        self.begun = [one for one in self.begun if one != (found.text, found.start)]
        if found.end < len(found.text.text):
            self.begun.append((found.text, found.end))


def _bases(wanted: Wanted, *, is_rtl_page: bool) -> str:
    """Return the directions that a text may have as a whole: ``R``, ``L`` or both."""
    if not is_rtl_page:
        return "L"
    if is_rtl(wanted.text) or wanted.slot is TextSlot.DATES:
        return "R"
    return "L" if _WORD.search(wanted.text) else "RL"


def _as_read(groups: Sequence[list[_Shown]]) -> Iterator[list[_Shown]]:
    """Yield texts in the order in which they are read, which is from right to left.

    Where several have one mark, they are drawn together, and that from left to right.
    """
    for _, together in groupby(groups, key=_mark_of):
        yield from sorted(together, key=lambda group: -group[0].piece.glyphs[0].left)


def _mark_of(group: Sequence[_Shown]) -> tuple[int, ...]:
    """Return the mark of what is shown, or those at its ends."""
    return group[0].piece.mark, group[-1].piece.mark


def _is_between_texts(piece: Piece) -> bool:
    """Return whether a piece is a blank that is too wide for one within a text."""
    width = piece.glyphs[-1].right - piece.glyphs[0].left
    return width > _WIDEST_SPACE and not _text_of(piece).strip()


def _text_of(piece: Piece) -> str:
    return "".join(glyph.text for glyph in piece.glyphs)


def _is_sign(glyph: Glyph) -> bool:
    return not glyph.text.strip(_SIGNS)


def _looks_like(found: _Found, look: Letters) -> bool:
    """Return whether a line of a text is displayed so, with its words neither split nor fused."""
    place = Place(0, len(look.text), How.IN_ORDER)
    return any(
        shown.text == look.text and not any(misplaced_gaps(shown, place, look))
        for shown in found.text.displays(found.start, found.end)
    )


def _parts(found: _Found, line: Sequence[Piece], shapes: Sequence[Shape]) -> Iterator[str]:
    """Yield the part of a text that each piece of a line shows."""
    text, start, end = found
    at = start
    count = 0
    for shape in shapes:
        count += shape.letters
        until = text.after(start, count)
        part = text.text[at:until]
        at = until
        if until == end:
            part = _with_drawn_gap(part, _ends(line), is_last=end == len(text.text))
        yield part


def _ends(line: Sequence[Piece]) -> set[str]:
    """Return what kinds of gaps are at the ends of a line, on the left and on the right.

    On a page from right to left, what is behind a text from left to right may be on its left.
    """
    glyphs = sorted((one for piece in line for one in piece.glyphs), key=lambda one: one.left)
    return {_gap_of(glyphs[edge].text[:1]) for edge in (0, -1)}


def _with_drawn_gap(text: str, drawn: set[str], *, is_last: bool) -> str:
    """Return the end of a line with the blank or hyphen behind it only if that is drawn.

    Args:
        text: The end of the line, as it is in the text.
        drawn: The kinds of gaps that are drawn at its end.
        is_last: Whether the text ends here, and what is behind it is not its own.
    """
    end = len(text)
    while end and is_gap(text[end - 1]):
        end -= 1
    own = _gap_of(text[end:])
    if is_last:
        return text[:end] + (" " if any(drawn) else "")
    return text if own in drawn else text[:end]


def _gap_of(text: str) -> str:
    """Return whether a text is a ``hyphen``, a ``blank`` or neither."""
    if not text or not is_gap(text[0]):
        return ""
    return "blank" if text.isspace() else "hyphen"

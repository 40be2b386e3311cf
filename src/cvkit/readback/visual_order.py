"""Puts the text of pages that run from right to left into the order in which it is read.

Where letters of both directions are on a line, that order can't be known from the page alone:
PDFium guesses it. But what a text must look like can be known. So each line is compared with how
the texts that it may show are displayed, from left to right. What looks like such a text is that
text; what doesn't is left as it is guessed.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from itertools import accumulate, chain, groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from cvkit.readback.align import How, Place
from cvkit.readback.differences import misplaced_gaps
from cvkit.readback.displayed import DisplayedText, Shape, seen, shape_of
from cvkit.readback.letters import is_gap, spelled
from cvkit.readback.read_text import APART, ONE_LINE
from cvkit.view.blocks import TextSlot
from cvkit.view.directions import is_rtl

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cvkit.readback.expected import Expected, Wanted
    from cvkit.readback.letters import Letters
    from cvkit.readback.read_text import Glyph, Piece, ReadText

_FIRST, _AGAIN = 4, 3
"""How much a letter of a text counts that is shown for the first time, or once more."""

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


class _Groups(NamedTuple):
    """A way to read the rest of a line, as groups of pieces that show a text each.

    Attributes:
        shown: How many of its letters show texts. One of a text that was shown before counts less.
        alike: How many letters are those of a text, but in another order.
        fewest: The number of groups, negative: fewer are better.
        last: The number of the piece behind the first group.
        found: The text with the letters of the first group.
        looks: Whether the first group looks like that text.
        rest: The groups behind it.
    """

    shown: int = 0
    alike: int = 0
    fewest: int = 0
    last: int = 0
    found: _Found | None = None
    looks: bool = False
    rest: _Groups | None = None

    def behind(self) -> Iterator[_Groups]:
        """Yield the groups behind the first one."""
        rest = self.rest
        while rest:
            yield rest
            rest = rest.rest


@dataclass(slots=True)
class _Known:
    """The texts that may be on a page.

    Attributes:
        is_rtl: Whether pages run from right to left.
        beginnings: The beginnings of all texts, by their shape.
        left: How often each text is still to come.
        begun: Where those go on that have begun.
    """

    is_rtl: bool
    beginnings: dict[Shape, list[_Found]]
    left: Counter[str]
    begun: list[tuple[DisplayedText, int]] = field(default_factory=list)

    @classmethod
    def of(cls, expected: Expected) -> _Known:
        beginnings: dict[Shape, list[_Found]] = {}
        left: Counter[str] = Counter()
        for wanted in chain(*expected.queues):
            left[spelled(wanted.marked)] += 1
            if left[spelled(wanted.marked)] > 1:
                continue
            for base in _bases(wanted, is_rtl_page=expected.is_rtl):
                text = DisplayedText.of(wanted.marked, base)
                for shape, end in text.lines(0):
                    beginnings.setdefault(shape, []).append(_Found(text, 0, end))
        return cls(expected.is_rtl, beginnings, left)

    def shown(self, line: Sequence[Piece]) -> list[_Shown]:
        """Return the pieces of a line with their texts, in the order in which they are read."""
        groups = [*self._read(line)]
        return [*chain(*(_as_read(groups) if self.is_rtl else groups))]

    def _read(self, line: Sequence[Piece]) -> Iterator[list[_Shown]]:
        """Yield the groups of pieces that show a text each, with the texts."""
        shapes = _shapes(line)
        at = 0
        plan: _Groups | None = None
        while at < len(line):
            plan = plan or self._plan(line, shapes, at)
            pieces = line[at : plan.last]
            if plan.found and plan.looks:
                texts = [*_parts(plan.found, pieces, shapes[at : plan.last])]
            elif len(pieces) > 1:
                texts = [piece.guess for piece in pieces]
            else:
                texts = [self._between_signs(pieces[0])]
            goes_on = [plan.looks and number > 0 for number in range(len(pieces))]
            yield [*map(_Shown, pieces, texts, goes_on)]
            at = plan.last
            is_other = plan.found is not None and self._go_on(plan.found)
            is_again = any(one.found and self._is_done(one.found) for one in plan.behind())
            plan = None if is_other or is_again else plan.rest

    def _plan(self, line: Sequence[Piece], shapes: Sequence[Shape], start: int) -> _Groups:
        """Return the best way to read a line.

        As many letters as possible are read as texts, and then in as few texts as possible. Letters
        of a text in another order are one piece after the other as it is guessed, unless some of
        them show another text: then they are those of that text and its neighbours.
        """
        totals = [*accumulate(shapes, _sum, initial=Shape(0, 0))]
        best = {len(line): _Groups(last=len(line))}
        end = len(line)
        for at in range(len(line) - 1, start - 1, -1):
            if _is_between_texts(line[at]):
                best[at] = self._with(best[at + 1], at + 1, None, looks=False)
                end = at
                continue
            options = [self._with(best[at + 1], at + 1, None, looks=False)]
            for last in range(at + 1, end + 1):
                one, other = totals[at], totals[last]
                wanted = Shape(other.letters - one.letters, other.total - one.total)
                if found := [*self._of_shape(wanted)] if wanted.letters else []:
                    found.sort(key=self._is_done)
                    look = seen(glyph for piece in line[at:last] for glyph in piece.glyphs)
                    like = next((one for one in found if _looks_like(one, look)), None)
                    options.append(
                        self._with(best[last], last, like or found[0], looks=like is not None)
                    )
            if not any(one.looks for one in options):
                options.append(options[0]._replace(shown=options[0].shown + self._inside(line[at])))
            best[at] = max(options, key=lambda one: one[:3])
        return best[start]

    def _with(self, rest: _Groups, last: int, found: _Found | None, *, looks: bool) -> _Groups:
        """Return a way to read a line that begins with a group."""
        letters = found.text.shape(found.start, found.end).letters if found else 0
        shown = letters * (_AGAIN if found and self._is_done(found) else _FIRST) if looks else 0
        return _Groups(
            rest.shown + shown,
            rest.alike + (0 if looks else letters),
            rest.fewest - 1,
            last,
            found,
            looks,
            rest,
        )

    def _is_done(self, found: _Found) -> bool:
        """Return whether a text was shown as often as it should be."""
        return not found.start and self.left[found.text.text] <= 0

    def _inside(self, piece: Piece) -> int:
        """Return how many letters of a piece show texts with signs of the theme between them."""
        inner = self._at_signs(piece)
        return self._plan(inner, _shapes(inner), 0).shown if len(inner) > 1 else 0

    def _between_signs(self, piece: Piece) -> str:
        """Return the text of a piece that has signs of the theme before, behind or between texts.

        Letters of both directions that show no text are in the order that is guessed.
        """
        inner = self._at_signs(piece)
        text = _text_of(piece)
        is_unknown = len(inner) > 1 and not self._inside(piece)
        if len(inner) == 1 and _is_signs(piece):
            return inner[0].guess
        if len(inner) == 1 or (is_unknown and (not self.is_rtl or _is_mixed(text))):
            return piece.guess
        return "".join(one.text for one in self.shown(inner))

    def _at_signs(self, piece: Piece) -> list[Piece]:
        """Return the parts of a piece: texts, and the signs of the theme around them."""
        runs = [(is_sign, [*glyphs]) for is_sign, glyphs in groupby(piece.glyphs, key=_is_sign)]
        parts: list[tuple[bool, list[Glyph]]] = []
        for number, (is_sign, glyphs) in enumerate(runs):
            is_blank = is_sign and not any(one.text.strip() for one in glyphs)
            if (is_blank and 0 < number < len(runs) - 1) or (parts and parts[-1][0] == is_sign):
                parts[-1][1].extend(glyphs)
            else:
                parts.append((is_sign, glyphs))
        return [self._part(piece, glyphs) for _, glyphs in parts]

    def _part(self, piece: Piece, glyphs: Sequence[Glyph]) -> Piece:
        text = "".join(one.text for one in glyphs)
        is_reversed = self.is_rtl and (is_rtl(text) or not text.strip(_SIGNS))
        guess = "".join(one.text for one in reversed(glyphs)) if is_reversed else text
        return piece._replace(glyphs=tuple(glyphs), guess=guess)

    def _of_shape(self, wanted: Shape) -> Iterator[_Found]:
        for text, start in self.begun:
            end = text.after(start, wanted.letters)
            if text.shape(start, end) == wanted:
                yield _Found(text, start, end)
        yield from self.beginnings.get(wanted, ())

    def _go_on(self, found: _Found) -> bool:
        """Note that a text was shown, and return whether others may go on behind it."""
        if not found.start:
            self.left[found.text.text] -= 1
        before = self.begun
        self.begun = [one for one in before if one != (found.text, found.start)]
        if found.end < len(found.text.text):
            self.begun.append((found.text, found.end))
        return self.begun != before


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


def _shapes(line: Iterable[Piece]) -> list[Shape]:
    return [shape_of(_text_of(piece)) for piece in line]


def _sum(one: Shape, other: Shape) -> Shape:
    return Shape(one.letters + other.letters, one.total + other.total)


def _is_sign(glyph: Glyph) -> bool:
    return not glyph.text.strip(_SIGNS)


def _is_signs(piece: Piece) -> bool:
    return all(map(_is_sign, piece.glyphs))


def _is_mixed(text: str) -> bool:
    """Return whether a text has letters or digits of both directions."""
    return is_rtl(text) and not _LEFT_TO_RIGHT.isdisjoint(map(unicodedata.bidirectional, text))


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

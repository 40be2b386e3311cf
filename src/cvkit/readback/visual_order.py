"""Puts the text of pages that run from right to left into the order in which it is read.

Where letters of both directions are on a line, that order can't be known from the page alone:
PDFium guesses it. But what a text must look like can be known. So each line is compared with how
the texts that it may show are displayed, from left to right. What looks like such a text is that
text; what doesn't is left as it is guessed.
"""

from __future__ import annotations

import unicodedata
from itertools import chain, groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from cvkit.readback import line_groups
from cvkit.readback.known_texts import KnownTexts
from cvkit.readback.letters import is_gap
from cvkit.readback.line_pieces import at_signs, is_signs, shapes_of, text_of
from cvkit.readback.read_text import APART, ONE_LINE
from cvkit.view.directions import is_rtl

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cvkit.readback.displayed import Shape
    from cvkit.readback.expected import Expected
    from cvkit.readback.known_texts import FoundText
    from cvkit.readback.line_groups import Groups
    from cvkit.readback.read_text import Piece, ReadText

_LEFT_TO_RIGHT = frozenset({"L", "EN", "AN"})
"""The classes of letters and digits that run from left to right (UAX #9, table 4)."""


def restored(read: ReadText, expected: Expected) -> ReadText:
    """Return what was read, with its texts in the order in which they are read.

    Args:
        read: What was read from a file.
        expected: What it must show.
    """
    if not read.pieces:
        return read
    texts = KnownTexts.of(expected)
    pages: dict[int, list[str]] = {}
    marked: dict[tuple[int, int], str] = {}
    for line in _lines(read.pieces):
        shown = [*_read(texts, line)]
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


def _read(texts: KnownTexts, line: Sequence[Piece]) -> Iterator[_Shown]:
    """Yield the pieces of a line with their texts, in the order in which they are read."""
    groups = [*_groups(texts, line)]
    yield from chain(*(_as_read(groups) if texts.is_rtl else groups))


def _groups(texts: KnownTexts, line: Sequence[Piece]) -> Iterator[list[_Shown]]:
    """Yield the groups of pieces that show a text each, with the texts."""
    shapes = shapes_of(line)
    at = 0
    groups: Groups | None = None
    while at < len(line):
        groups = groups or line_groups.best(texts, line, shapes, at)
        _, _, _, last, found, looks, _ = groups
        pieces = line[at:last]
        if found and looks:
            parts = [*_parts(found, pieces, shapes[at:last])]
        elif len(pieces) > 1:
            parts = [piece.guess for piece in pieces]
        else:
            parts = [_between_signs(texts, pieces[0])]
        goes_on = [looks and number > 0 for number in range(len(pieces))]
        yield [*map(_Shown, pieces, parts, goes_on)]
        at = last
        is_changed = found is not None and texts.shown(found)
        is_again = any(one.found and texts.is_done(one.found) for one in groups.behind())
        groups = None if is_changed or is_again else groups.rest


def _between_signs(texts: KnownTexts, piece: Piece) -> str:
    """Return the text of a piece that has signs of the theme before, behind or between texts.

    Letters of both directions that show no text are in the order that is guessed.
    """
    inner = at_signs(piece, is_rtl_page=texts.is_rtl)
    if len(inner) == 1:
        return inner[0].guess if is_signs(piece) else piece.guess
    is_unknown = not line_groups.inside(texts, piece)
    if is_unknown and (not texts.is_rtl or _is_mixed(text_of(piece))):
        return piece.guess
    return "".join(one.text for one in _read(texts, inner))


def _is_mixed(text: str) -> bool:
    """Return whether a text has letters or digits of both directions."""
    return is_rtl(text) and not _LEFT_TO_RIGHT.isdisjoint(map(unicodedata.bidirectional, text))


def _as_read(groups: Sequence[list[_Shown]]) -> Iterator[list[_Shown]]:
    """Yield texts in the order in which they are read, which is from right to left.

    Where several have one mark, they are drawn together, and that from left to right.
    """
    for _, together in groupby(groups, key=_mark_of):
        yield from sorted(together, key=lambda group: -group[0].piece.glyphs[0].left)


def _mark_of(group: Sequence[_Shown]) -> tuple[int, ...]:
    """Return the mark of what is shown, or those at its ends."""
    return group[0].piece.mark, group[-1].piece.mark


def _parts(found: FoundText, line: Sequence[Piece], shapes: Sequence[Shape]) -> Iterator[str]:
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

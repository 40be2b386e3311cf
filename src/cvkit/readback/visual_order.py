"""Puts the text of pages that run from right to left into the order in which it is read.

Where letters of both directions are on a line, that order can't be known from the page alone:
PDFium guesses it. But what a text must look like can be known. So each line is compared with how
the texts that it may show are displayed, from left to right. What looks like such a text is that
text; what doesn't is left as it is guessed.
"""

from __future__ import annotations

import unicodedata
from itertools import chain, groupby, pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from cvkit.readback import line_groups
from cvkit.readback.known_texts import KnownTexts
from cvkit.readback.letters import is_gap, is_hyphen
from cvkit.readback.line_pieces import is_signs, parts, shapes_of, text_of
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
    texts = KnownTexts.of(expected)
    pages: dict[int, list[str]] = {}
    marked: dict[tuple[int, int], str] = {}
    for line in _lines(read.pieces):
        shown = [*_read(texts, line)]
        for piece, text, *_ in shown:
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
    """Return the text of a line, with blanks between texts that are apart."""
    line = [shown for shown in line if shown.text]
    texts = [shown.text for shown in line[:1]]
    for one, other in pairwise(line):
        (_, end), (start, _) = sorted((one.extent, other.extent))
        if not other.goes_on and start - end > APART:
            texts.append(" ")
        texts.append(other.text)
    return "".join(texts)


class _Shown(NamedTuple):
    """A piece and the text that it shows.

    Attributes:
        piece: The piece.
        text: The text.
        extent: Where all pieces of the text begin and end, in points from the left edge.
        goes_on: Whether it goes on with the known text of the piece before it. Then the two have
            the blanks between them, wherever they stand on the line.
    """

    piece: Piece
    text: str
    extent: tuple[float, float]
    goes_on: bool = False


def _read(texts: KnownTexts, line: Sequence[Piece]) -> Iterator[_Shown]:
    """Yield the texts of a line with their pieces, in the order in which they are read."""
    cut = [(number, part) for number, piece in enumerate(line) for part in parts(piece)]
    groups = [*_groups(texts, [part for _, part in cut])]
    known = {number for start, end, found in groups if found for number, _ in cut[start:end]}
    shown: list[list[_Shown]] = []
    for start, end, found in groups:
        some = cut[start:end]
        if found:
            extent = _extent([part for _, part in some])
            shown.append(
                [
                    _Shown(part, text, extent, goes_on=at > 0)
                    for at, ((_, part), text) in enumerate(zip(some, found, strict=True))
                ]
            )
            continue
        for at, (number, part) in enumerate(some, start):
            if number in known or not _is_guessed(line[number], is_rtl_page=texts.is_rtl):
                text = _by_itself(part, is_rtl_page=texts.is_rtl)
                shown.append([_Shown(part, text, _extent([part]))])
            elif at == 0 or cut[at - 1][0] != number:
                whole = line[number]
                shown.append([_Shown(whole, whole.guess, _extent([whole]))])
    yield from chain(*(_as_read(shown) if texts.is_rtl else shown))


class _Group(NamedTuple):
    """Pieces of a line.

    Attributes:
        start: The number of the first one.
        end: The number after the last one.
        texts: The part of a text that each shows; empty if they show none.
    """

    start: int
    end: int
    texts: list[str]


def _groups(texts: KnownTexts, line: Sequence[Piece]) -> Iterator[_Group]:
    """Yield the groups of pieces that show a text each."""
    shapes = shapes_of(line)
    at = 0
    groups: Groups | None = None
    while at < len(line):
        groups = groups or line_groups.best(texts, line, shapes, at)
        last, found = groups.last, groups.found
        shown = [*_parts(found, line[at:last], shapes[at:last])] if found and groups.looks else []
        yield _Group(at, last, shown)
        at = last
        is_changed = found is not None and texts.shown(found)
        is_again = any(one.found and texts.is_done(one.found) for one in groups.behind())
        groups = None if is_changed or is_again else groups.rest


def _extent(pieces: Sequence[Piece]) -> tuple[float, float]:
    left = min(piece.glyphs[0].left for piece in pieces)
    return left, max(piece.glyphs[-1].right for piece in pieces)


def _is_guessed(piece: Piece, *, is_rtl_page: bool) -> bool:
    """Return whether the order of a piece whose texts are unknown is left as it is guessed."""
    text = text_of(piece)
    if is_signs(piece) or not is_rtl(text):
        return False
    return not is_rtl_page or _is_mixed(text) or len([*parts(piece)]) == 1


def _by_itself(part: Piece, *, is_rtl_page: bool) -> str:
    """Return signs, or letters of one direction, in the order in which they are read."""
    text = text_of(part)
    if not is_rtl_page:
        return text
    if is_rtl(text) or is_signs(part):
        return "".join(one.text for one in reversed(part.glyphs))
    bare = text.lstrip()
    return f"{bare}{text[: len(text) - len(bare)]}"


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
    for piece, shape in zip(line, shapes, strict=True):
        count += shape.letters
        until = text.after(start, count)
        part = text.text[at:until]
        at = until
        if until == end:
            drawn = _ends(line) | _end(piece)
            part = _with_drawn_gap(part, drawn, is_last=end == len(text.text))
        yield part


def _end(piece: Piece) -> set[str]:
    """Return what kind of gap is at the end of a piece, in the order in which it is read."""
    shown = _without_marks(text_of(piece))
    end = shown[:1] if is_rtl(shown) else shown[-1:]
    return {_gap_of(end)}


def _ends(line: Sequence[Piece]) -> set[str]:
    """Return what kinds of gaps are at the ends of a line, on the left and on the right.

    On a page from right to left, what is behind a text from left to right may be on its left, and
    a hyphen with which the text begins is beside it.
    """
    glyphs = sorted((one for piece in line for one in piece.glyphs), key=lambda one: one.left)
    seen = _without_marks("".join(one.text for one in glyphs))
    gaps = ["".join(takewhile(is_gap, edge)) for edge in (seen, reversed(seen))]
    return {_gap_of(one) for gap in gaps for one in (gap, gap[:1])}


def _without_marks(text: str) -> str:
    """Return a text without marks on letters, which may be drawn beside the blank behind these."""
    return "".join(one for one in text if not unicodedata.combining(one))


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
    if any(map(is_hyphen, text)):
        return "hyphen"
    return "blank" if any(map(str.isspace, text)) else ""

"""Finds the dates in a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cvkit.importers.reading import periods

if TYPE_CHECKING:
    from cvkit.importers.markdown.page import Page
    from cvkit.importers.markdown.pieces import Piece
    from cvkit.importers.values import Value

_AROUND = re.compile(r"[\s*_`\[(|,;:·–—-]*(?P<text>.*?)[\s*_`\])|,;:.]*")
_DURATION = re.compile(
    r"\s*[(·,]\s*\d+\s*\+?\s*(?:y|year|yr|mo|month|jahr|monat)\w*[^)]*\)?\s*$", re.IGNORECASE
)
_BEHIND = re.compile(r"\s*[:|\t]\s*|\s+[–—-]\s+|,\s+")
"""What may stand behind dates at the start of a line."""

_BEFORE = re.compile(r"\s*[,;:(|·–—]|\s-\s|\s{2,}|\s+(?=[*_(`])")
"""What may stand before dates at the end of a line."""

_MOST_STARTS = 6
_LONGEST = 70
_YEAR = re.compile(r"(?<!\d)(?:\d\d|\d{4,})(?!\d)")
"""What may be a year, or the date that it is in: “19”, “2019”, “20190501”, but not “Team 1”."""

_CODE = re.compile(r"`(?:[^\W\d_]{3,}\.?\s)?(?P<from>\d{4})(?:\s*[-–—]\s*[^`]{2,15})?`")
"""What stands for dates in a line of code, also if no date is read in it."""

_DASHES = re.compile(r"\s*-{2,3}\s*")


class Dated(NamedTuple):
    """A line without the dates in it.

    Attributes:
        rest: What is left; empty if the line is nothing else.
        dates: The dates, or ``None``.
    """

    rest: Piece
    dates: Value | None


def whole(piece: Piece, page: Page) -> Value | None:
    """Return the dates that a piece consists of, with or without marks around them."""
    if len(piece.text) > _LONGEST or not _YEAR.search(piece.text):
        return None
    found = _AROUND.fullmatch(piece.text)
    inside = piece.group(found, "text") if found else piece
    length = _DURATION.search(inside.text)
    if length and length.start():
        shown = inside.cut(0, length.start())
        if periods.is_period(shown.text, page.locale):
            page.lose(inside.cut(length.start()), "the duration follows from the dates")
            return page.literal(shown, _DASHES.sub(" – ", shown.text))
    for one in (inside, _outer(piece)):
        is_whole = one.text.count("(") == one.text.count(")")
        for text in dict.fromkeys((_DASHES.sub(" – ", one.text), one.text)):
            if is_whole and periods.is_period(text, page.locale):
                return page.literal(one, text)
    if _CODE.fullmatch(piece.text):
        return page.literal(inside, inside.text)  # what the schema refuses is told
    return None


def _outer(piece: Piece) -> Piece:
    """Return a piece without signs of emphasis around it, but with its brackets."""
    start = len(piece.text) - len(piece.text.lstrip("*_` \t,;:|"))
    return piece.cut(start, max(start, len(piece.text.rstrip("*_` \t,;:|."))))


def at_end(piece: Piece, page: Page) -> Dated:
    """Split dates off the end of a line: “Best paper, 2019”, “Talk (May 2020)”."""
    starts = [found.start() for found in _BEFORE.finditer(piece.text)]
    for start in starts[-_MOST_STARTS:]:
        if start and (dates := whole(piece.cut(start), page)):
            return Dated(piece.cut(0, start), dates)
    return Dated(piece, None)


def at_start(piece: Piece, page: Page) -> Dated:
    """Split dates off the start of a line: “2019: Best paper”, “May 2020 – present, London”."""
    for found in reversed([*_BEHIND.finditer(piece.text, 0, _LONGEST)][:_MOST_STARTS]):
        rest = piece.cut(found.end())
        if rest and (dates := whole(piece.cut(0, found.start()), page)):
            return Dated(rest, dates)
    return Dated(piece, None)

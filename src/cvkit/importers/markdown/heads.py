"""Takes the lines at the top of an entry apart: who, what, where and when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cvkit.importers.markdown import dates

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.importers.markdown.page import Page
    from cvkit.importers.markdown.pieces import Piece
    from cvkit.importers.values import Value

_BOLD = re.compile(r"(?P<sign>\*{2,3}|__)(?P<text>[^\s](?:.*?[^\s\\])??)(?P=sign)(?P<rest>.*)")
_ITALIC = re.compile(r"(?P<sign>[*_])(?P<text>[^\s*_](?:.*?[^\s\\])??)(?P=sign)(?P<rest>.*)")
_CODE = re.compile(r"`(?P<text>[^`]+)`(?P<rest>.*)")
_HARD = re.compile(r"\s*\|\|\s*|\s+\|\s+|\t+|\s*</span>\s*<span[^>]*>\s*|\s+::\s+")
_DASH = re.compile(r"\s+(?:[–—]|-{1,3})\s+")
_AT = re.compile(r"\s+(?:at|@|bei|chez)\s+")
_LEADING = re.compile(r"^[\s,;:|·–—@-]+")
_SPAN = re.compile(
    r"^\s*(?:</?[a-zA-Z][\w-]*(?:\s[^>]*)?>\s*)+|(?:\s*(?<!\\)</?[a-zA-Z][\w-]*(?:\s[^>]*)?>)+\s*$"
)
HEADING, BOLD, ITALIC, PLAIN = "h", "b", "i", "p"


class Head(NamedTuple):
    """A part of the lines at the top of an entry.

    Attributes:
        slot: Where it stands: the kind of its line (``h`` heading, ``b`` bold, ``i`` italic,
            ``p`` plain), which line of this kind it is, and which part: ``b0.1``.
        piece: The part.
    """

    slot: str
    piece: Piece


class HeadLine(NamedTuple):
    """A line at the top of an entry.

    Attributes:
        heads: Its parts, without dates.
        dates: Its dates, or ``None``.
    """

    heads: tuple[Head, ...]
    dates: Value | None


def style_of(piece: Piece) -> str:
    """Return how a line starts: in bold, in italics, or plain."""
    if _BOLD.fullmatch(piece.text):
        return BOLD
    found = _ITALIC.fullmatch(piece.text)
    if found and (len(found["rest"]) <= len(found["text"]) or _HARD.match(found["rest"])):
        return ITALIC
    return PLAIN


def read(piece: Piece, page: Page, style: str, number: int = 0) -> HeadLine:
    """Take a line apart.

    Args:
        piece: The line.
        page: The page.
        style: The kind of line; one of the constants of this module.
        number: How many lines of this kind the entry has before it.
    """
    if found := dates.whole(piece, page):
        return HeadLine((), found)
    parts = list(_parts(_without_tags(piece), style))
    when = None
    kept: list[Piece] = []
    for part in parts:
        if when is None and (when := dates.whole(part, page)):
            continue
        kept.append(part)
    if when is None and kept:
        rest, when = dates.at_end(kept[-1], page)
        kept[-1] = rest
    if when is None and kept:
        rest, when = dates.at_start(kept[0], page)
        kept[0] = rest
    if style == HEADING and len(kept) == 1:
        kept = _halves(kept[0])
    heads = tuple(Head(f"{style}{number}.{at}", one) for at, one in enumerate(filter(None, kept)))
    return HeadLine(heads, when)


def _parts(piece: Piece, style: str) -> Iterable[Piece]:
    """Yield the parts of a line: what is bold, and what stands between separators."""
    for part in piece.split(_HARD):
        pattern = {BOLD: _BOLD, ITALIC: _ITALIC}.get(style)
        found = pattern.fullmatch(part.text) if pattern else None
        if found is None:
            found = _CODE.fullmatch(part.text)
        if found is None:
            yield part if style == HEADING else _styled(part)
            continue
        inside = part.group(found, "text")
        yield inside.cut(0, len(inside.text.rstrip(": ")))
        rest = part.group(found, "rest")
        start = _LEADING.match(rest.text)
        if after := rest.cut(start.end()) if start else rest:
            yield after


def _styled(part: Piece) -> Piece:
    """Return a part without the marks around all of it."""
    for pattern in (_BOLD, _ITALIC):
        found = pattern.fullmatch(part.text)
        if found and not found["rest"].strip():
            return part.group(found, "text")
    return part


def _without_tags(piece: Piece) -> Piece:
    """Return a line without HTML tags around all of it."""
    if "<" not in piece.text:
        return piece
    found = _SPAN.match(piece.text)
    if found:
        piece = piece.cut(found.end())
    end = _SPAN.search(piece.text)
    return piece.cut(0, end.start()) if end else piece


def _halves(piece: Piece) -> list[Piece]:
    """Split a heading: “Organization – Place” at its last dash, or “Title at Organization”."""
    for pattern in (_DASH, _AT):
        found = [
            one for one in pattern.finditer(piece.text) if _is_outside(piece.text, one.start())
        ]
        if found:
            last = found[-1]
            return [piece.cut(0, last.start()), piece.cut(last.end())]
    return [piece]


def _is_outside(text: str, at: int) -> bool:
    """Return whether a place in a text is in no brackets."""
    before = text[:at]
    return all(before.count(one) <= before.count(other) for one, other in ("()", "[]"))

"""Finds the glyphs that form letters together."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class PlacedGlyph(NamedTuple):
    """A painted glyph; lengths in thousandths of the font size.

    Attributes:
        font: The font's name on the pages.
        code: The glyph ID.
        left: Its position on the line.
        up: Its height above the baseline.
        advance: Its advance width.
        text: Its text; empty for all but one of several glyphs that form letters together.
    """

    font: bytes
    code: int
    left: float
    up: float
    advance: float
    text: str = ""


class Cluster(NamedTuple):
    """Glyphs that form letters together.

    Attributes:
        glyphs: The glyphs, from left to right.
        text: The letters, in reading order and in Unicode's normalization form C.
    """

    glyphs: tuple[PlacedGlyph, ...]
    text: str

    @property
    def font(self) -> bytes:
        """The font's name on the pages."""
        return self.glyphs[0].font

    @property
    def is_rtl(self) -> bool:
        """Whether the letters run from right to left."""
        return _is_rtl(self.text)

    @property
    def painted_text(self) -> str:
        """The letters from left to right, as extractors turn lines round letter by letter."""
        return self.text[::-1] if self.is_rtl else self.text

    @property
    def left(self) -> float:
        """The position of its leftmost glyph that isn't just a mark on another."""
        return min(
            (glyph.left for glyph in self.glyphs if glyph.advance > 0), default=self.glyphs[0].left
        )

    @property
    def advance(self) -> float:
        """The advance width of all glyphs."""
        return sum(glyph.advance for glyph in self.glyphs)


def clusters(line: Iterable[PlacedGlyph]) -> tuple[Cluster, ...]:
    """Return the clusters of a line of text in one font, from left to right.

    The text of a cluster is that of its last glyph, or of its first if it runs from right to left.
    Marks belong to the letter that they stand on.
    """
    return tuple(_with_marks(_as_shaped(line)))


def _as_shaped(line: Iterable[PlacedGlyph]) -> Iterator[Cluster]:
    last: Cluster | None = None
    waiting: list[PlacedGlyph] = []
    for one in line:
        if one.text:
            if last:
                yield last
            last, waiting = Cluster((*waiting, one), one.text), []
        elif last and not waiting and _is_rtl(last.text):
            last = Cluster((*last.glyphs, one), last.text)
        else:
            waiting.append(one)
    if last:
        yield last
    if waiting:
        yield Cluster(tuple(waiting), "")


def _with_marks(shaped: Iterable[Cluster]) -> Iterator[Cluster]:
    last: Cluster | None = None
    for one in shaped:
        if last and _is_mark(one.text) and not _is_rtl(last.text):
            last = _joined(last, one, last.text + one.text)
        elif last and _is_mark(last.text) and _is_rtl(one.text):
            last = _joined(last, one, one.text + last.text)
        else:
            if last:
                yield _composed(last)
            last = one
    if last:
        yield _composed(last)


def _joined(one: Cluster, other: Cluster, text: str) -> Cluster:
    return Cluster(one.glyphs + other.glyphs, text)


def _composed(cluster: Cluster) -> Cluster:
    return cluster._replace(text=unicodedata.normalize("NFC", cluster.text))


def _is_mark(text: str) -> bool:
    return unicodedata.category(text[:1] or " ") in {"Mn", "Me"}


def _is_rtl(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in text)

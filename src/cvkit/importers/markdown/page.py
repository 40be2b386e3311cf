"""A Markdown file: its lines, what they say, and what becomes of every part of them."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from cvkit.diagnostics.render.lines import split_lines
from cvkit.importers.reading import commonmark
from cvkit.importers.reading.mojibake import repaired
from cvkit.importers.values import Leaf, Place, Value, values
from cvkit.source.yaml.encoding import CONTROL
from cvkit.source.yaml.tree import Mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cvkit.importers.markdown.pieces import Piece
    from cvkit.importers.reading.ledger import Ledger
    from cvkit.importers.values import Data

_WORD = re.compile(r"[^\W_]")
_MARKUP = re.compile(
    r"^[\s>]*(?:\d{1,9}[.)](?=\s|$))?"
    r"|(?<!\\)</?(?!img\b|[a-zA-Z][\w+.-]*:|[^<>\s]+@)[a-zA-Z][^<>]*>"
)
"""What is no value: the sign of an item, HTML around a text, but not an address."""

_SPAN = re.compile(r"(?<![\\!\]])\[(?P<text>[^\[\]]+)\](?P<attributes>\{[.#:][^{}]*\})")
"""A text with attributes, as in pandoc."""

_AUDIENCE = re.compile(r"(?<=\.@)[^\s{}.]+")


class Page:
    """A file with a ledger; what is said of pieces of its lines is kept.

    Args:
        text: The file's text.
        ledger: Where to say what is lost.

    Attributes:
        lines: The lines, with mojibake repaired.
        targets: The addresses of link labels, which values need.
        locale: The language that dates are written in besides English.
        attributes: What the attributes of lines say, by the lines.
        start: The first line after the front matter, whose values are told apart by YAML.
        tags: HTML tags that were left out.
        is_repaired: Whether the file was damaged.
    """

    def __init__(self, text: str, ledger: Ledger) -> None:
        self._written = split_lines(CONTROL.sub(" ", text))
        self.lines = self._written
        self.is_repaired = False
        whole = repaired(text)
        better = self._written if whole == text else split_lines(CONTROL.sub(" ", whole))
        if better != self._written and len(better) == len(self._written):
            self.lines = better
            self.is_repaired = True
        self.ledger = ledger
        self.targets: Mapping[str, str] = {}
        self.locale = "en"
        self.start = 0
        self.tags: list[str] = []
        self.attributes: Mapping[int, list[Piece]] = {}
        self._told: list[Leaf] = []

    def leaf(self, piece: Piece) -> Leaf:
        """Return the value that a piece is, as written in the file."""
        start, end = self._columns(piece)
        line = self._written[piece.line]
        mark = Mark(piece.line, start, piece.line, end)
        return Leaf(line[start:end].strip(), Place(mark=mark))

    def value(self, *pieces: Piece) -> Value:
        """Return what pieces say as one text, in the Markdown of ``resume.yaml``."""
        kept = [piece for piece in pieces if piece]
        leaves = tuple(self.leaf(piece) for piece in kept)
        text = " ".join(piece.text for piece in kept)
        spans = list(_SPAN.finditer(text)) if "]{" in text else []
        plain = _SPAN.sub(r"\g<text>", text) if spans else text
        found = commonmark.converted(plain, self.targets)
        value = Value(found.text, leaves)
        for span in spans:
            self.ledger.changed(value, f"the attribute {span['attributes']} is left out")
        for one in found.dropped:
            self.ledger.changed(value, f"{one} is left out")
        self.tags += found.tags
        return value

    def literal(self, piece: Piece, text: str = "") -> Value:
        """Return a piece as it is, or another text that was made from it."""
        return Value(text or piece.text, (self.leaf(piece),))

    def audiences(self, pieces: Iterable[Piece]) -> list[Data]:
        """Return the tags of variants that lines have, in the attributes of Resumx: ``{.@lead}``.

        Args:
            pieces: Pieces of the lines.
        """
        lines = dict.fromkeys(piece.line for piece in pieces)
        given = [piece for line in lines for piece in self.attributes.get(line, [])]
        return [
            self.literal(piece, tag) for piece in given for tag in _AUDIENCE.findall(piece.text)
        ]

    def known(self, leaves: Iterable[Leaf]) -> None:
        """Keep values of the front matter, so that they are reported if nothing is made of them."""
        self._told += leaves

    def lose(self, piece: Piece, reason: str) -> None:
        """Say why a piece is left out."""
        leaf = self.leaf(piece)
        self._told.append(leaf)
        self.ledger.lose([leaf], reason)

    def set_aside(self, piece: Piece) -> None:
        """Say that a piece is layout."""
        leaf = self.leaf(piece)
        self._told.append(leaf)
        self.ledger.set_aside([leaf])

    def leaves(self, data: Data) -> tuple[Leaf, ...]:
        """Return every value of the file.

        These are the pieces that values were made from and those that something was said of; and
        what they leave of each line, if there is a letter or a digit in it.

        Args:
            data: The résumé that was made of the file.
        """
        used = [leaf for value in values(data) for leaf in value.sources]
        by_place = {leaf.place: leaf for leaf in (*used, *self._told) if leaf.place.mark.end_column}
        marks: dict[int, list[tuple[int, int]]] = {}
        for place in by_place:
            for number, taken in _stretches(place.mark, self._written):
                marks.setdefault(number, []).append(taken)
        rest = [
            leaf
            for number, line in enumerate(self._written)
            if number >= self.start
            for leaf in _left(number, line, sorted(marks.get(number, [])))
            if _WORD.search(_MARKUP.sub(" ", self._better(leaf.place.mark)))
        ]
        return tuple(sorted((*by_place.values(), *rest), key=lambda leaf: leaf.place.mark))

    def _better(self, mark: Mark) -> str:
        """Return what stands at a mark in a line, repaired."""
        line, better = self._written[mark.line], self.lines[mark.line]
        if line == better:
            return line[mark.column : mark.end_column]
        columns = _aligned(line, better)
        pairs = zip(better, columns, strict=False)
        return "".join(sign for sign, at in pairs if mark.column <= at < mark.end_column)

    def _columns(self, piece: Piece) -> tuple[int, int]:
        line = self._written[piece.line]
        if line == self.lines[piece.line]:
            return piece.column, piece.end
        columns = _aligned(line, self.lines[piece.line])
        return columns[min(piece.column, len(columns) - 1)], columns[
            min(piece.end, len(columns) - 1)
        ]


def _stretches(mark: Mark, lines: Sequence[str]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield the lines of a mark, each with the columns that it covers."""
    for number in range(mark.line, min(mark.end_line, len(lines) - 1) + 1):
        start = mark.column if number == mark.line else 0
        yield number, (start, mark.end_column if number == mark.end_line else len(lines[number]))


def _left(number: int, line: str, taken: list[tuple[int, int]]) -> Iterator[Leaf]:
    """Yield what pieces leave of a line."""
    at = 0
    for start, end in (*taken, (len(line), len(line))):
        part = line[at:start]
        if _WORD.search(part):
            begin = at + len(part) - len(part.lstrip())
            mark = Mark(number, begin, number, begin + len(part.strip()))
            yield Leaf(part.strip(), Place(mark=mark))
        at = max(at, end)


@lru_cache(maxsize=256)
def _aligned(written: str, better: str) -> tuple[int, ...]:
    """Return, for each offset in a repaired line, the offset in the line as written."""
    columns = [0] * (len(better) + 1)
    for tag, at, end, start, stop in SequenceMatcher(
        None, written, better, autojunk=False
    ).get_opcodes():
        for offset in range(start, stop):
            columns[offset] = at + (offset - start if tag == "equal" else 0)
        columns[stop] = end
    return tuple(columns)

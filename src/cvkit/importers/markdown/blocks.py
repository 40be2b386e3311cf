"""Splits a Markdown file into blocks, line by line: forgiving, and without losing a place.

CommonMark's own structure is too strict here: people indent as they like, and write lists of
definitions, dates in tables and HTML around headings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from cvkit.importers.markdown.pieces import Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_ATX = re.compile(r"[ ]{0,3}(?P<signs>\#{1,6})(?:[ \t]+(?P<text>.*?))?(?:[ \t]+\#+)?[ \t]*")
_RULE = re.compile(r"\s*(?:-(?:\s*-){2,}|\*(?:\s*\*){2,}|_(?:\s*_){2,}|={3,})\s*")
_UNDERLINE = re.compile(r"\s{0,3}(?P<sign>=+|-{2,})\s*")
_ITEM = re.compile(
    r"(?P<indent>\s*)(?P<sign>[-*+•‣◦▪●·–]|\d{1,9}[.)])(?P<blanks>[ \t]+)(?P<text>\S.*)"
)
_QUOTE = re.compile(r"\s{0,3}(?:>\s?)+(?P<text>.*)")
_DEFINITION = re.compile(r"\s*[:~][ \t]+(?P<text>\S.*)")
_FENCE = re.compile(r"\s*(?:```+|~~~+|:::+).*")
_ROW = re.compile(r"\s*\|(?P<text>.*)\|\s*")
_CELLS = re.compile(r"(?<!\\)\|")
_DELIMITERS = re.compile(r"[\s|:-]+")
_TARGET = re.compile(r"\s{0,3}\[(?P<label>[^\]\[^~]+)\]:\s*<?(?P<href>\S+?)>?(?:\s+[\"'(].*)?\s*")
_TAGS_ALONE = re.compile(
    r"\s*(?:</?(?![a-zA-Z][\w+.-]*:|[^<>\s]+@)[a-zA-Z][^<>]*>\s*)+"  # <https://a.test> is none
)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_ATTRIBUTES = re.compile(r"\s*\{[:.\#][^{}]*\}\s*$")
_TEX_ALONE = re.compile(r"\s*\\(?:new|clear)page\s*|\s*\\(?:pagebreak|vspace\*?\{[^{}]*\})\s*")
_BREAK = re.compile(r"(?:\\|[ \t]{2,}|<br\s*/?>)[ \t]*$")
_LONE_LIST = 2
"""How far a line is indented, at least, to belong to an item after an empty line."""


class Heading(NamedTuple):
    """A heading.

    Attributes:
        level: 1 to 6.
        piece: Its text.
    """

    level: int
    piece: Piece


class Paragraph(NamedTuple):
    """Lines without an empty one between them.

    Attributes:
        lines: The lines.
        ends: Whether each ends with a line break.
        defines: Whether each is a definition of the first one, which is a term.
    """

    lines: tuple[Piece, ...]
    ends: tuple[bool, ...]
    defines: tuple[bool, ...]


class Item(NamedTuple):
    """An item of a list, or a row of a table.

    Attributes:
        lines: The lines of its text.
        items: The items nested in it.
        cells: The cells of a row; ``lines`` is empty then.
    """

    lines: tuple[Piece, ...]
    items: tuple[Item, ...] = ()
    cells: tuple[Piece, ...] = ()


class Listing(NamedTuple):
    """A list or a table.

    Attributes:
        items: Its items.
    """

    items: tuple[Item, ...]


class Rule(NamedTuple):
    """A line across the page.

    Attributes:
        line: Its line.
    """

    line: int


Block: TypeAlias = "Heading | Paragraph | Listing | Rule"


class Blocks(NamedTuple):
    """What a file consists of.

    Attributes:
        blocks: Its blocks, in order.
        targets: The addresses of link labels, by the label in lower case.
        comments: Pieces of HTML comments.
        settings: Pieces that only have to do with layout: tags, attributes, addresses of labels.
        attributes: Those of them that are attributes, by the lines that they belong to.
    """

    blocks: tuple[Block, ...]
    targets: dict[str, str]
    comments: tuple[Piece, ...]
    settings: tuple[Piece, ...]
    attributes: dict[int, list[Piece]]


@dataclass(slots=True)
class _OpenItem:
    indent: int
    lines: list[Piece]
    items: list[_OpenItem] = field(default_factory=list)
    cells: tuple[Piece, ...] = ()

    def closed(self) -> Item:
        return Item(tuple(self.lines), tuple(one.closed() for one in self.items), self.cells)


def split(lines: Sequence[str], start: int = 0) -> Blocks:
    """Split a file into blocks.

    Args:
        lines: Its lines.
        start: The first line to read, after front matter.
    """
    reader = _Reader()
    for piece in _without_comments(lines, start, reader.comments):
        reader.take(piece)
    reader.end()
    return Blocks(
        tuple(reader.blocks), reader.targets, tuple(reader.comments), tuple(reader.settings),
        reader.attributes,
    )  # fmt: skip


def _without_comments(lines: Sequence[str], start: int, comments: list[Piece]) -> Iterable[Piece]:
    """Yield lines in which blanks stand for comments."""
    rest = "\n".join(lines[start:])

    def blank(found: re.Match[str]) -> str:
        return re.sub(r"[^\n]", " ", found[0])

    shown = _COMMENT.sub(blank, rest).split("\n") if "<!--" in rest else lines[start:]
    for number, (line, kept) in enumerate(zip(lines[start:], shown, strict=True), start):
        if line != kept:
            at = next(index for index, sign in enumerate(line) if kept[index] != sign)
            end = max(index for index, sign in enumerate(line) if kept[index] != sign)
            comments.append(Piece(line, number).cut(at, end + 1))
        yield Piece(kept, number)


def _rest(line: Piece, found: re.Match[str]) -> Piece:
    """Return the text of a line after its sign, with the blanks at its end, which may say more."""
    return Piece(found["text"], line.line, line.column + found.start("text"))


class _Reader:
    """Reads lines one after the other; made anew for each file."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.targets: dict[str, str] = {}
        self.comments: list[Piece] = []
        self.settings: list[Piece] = []
        self.attributes: dict[int, list[Piece]] = {}
        self._lines: list[Piece] = []
        self._ends: list[bool] = []
        self._defines: list[bool] = []
        self._items: list[_OpenItem] = []
        self._open: list[_OpenItem] = []
        self._after_blank = False

    def take(self, line: Piece) -> None:
        if not line:
            self._close_paragraph()
            self._after_blank = True
            return
        if _TEX_ALONE.fullmatch(line.text):
            self.settings.append(line.cut(0))
            return
        if rest := self._without_attributes(line):
            self._take_line(rest)
        self._after_blank = False

    def end(self) -> None:
        self._close_paragraph()
        self._close_list()

    def _without_attributes(self, line: Piece) -> Piece:
        found = _ATTRIBUTES.search(line.text) if "}" in line.text else None
        if found is None:
            return line
        rest = Piece(line.text[: found.start()], line.line, line.column)
        said = self._open[-1].lines[0] if self._open and not rest else rest
        attributes = line.cut(found.start())
        self.settings.append(attributes)
        if said:
            self.attributes.setdefault(said.line, []).append(attributes)
        return rest

    def _take_line(self, line: Piece) -> None:
        text = line.text
        is_fence = _FENCE.fullmatch(text) is not None
        is_setting = is_fence or (_TAGS_ALONE.fullmatch(text) and not self._open)
        if self._lines and (found := _UNDERLINE.fullmatch(text)) and self._is_title(found["sign"]):
            self._underlined(1 if found["sign"].startswith("=") else 2)
        elif (found := _ATX.fullmatch(text)) and found["signs"]:
            self.end()
            self.blocks.append(Heading(len(found["signs"]), line.group(found, "text")))
        elif _RULE.fullmatch(text):
            self.end()
            self.blocks.append(Rule(line.line))
        elif found := _TARGET.fullmatch(text):
            self._close_paragraph()
            self.targets[found["label"].lower()] = found["href"]
            self.settings.append(line.cut(0))
        elif is_setting:
            self._close_paragraph()
            self.settings.append(line.cut(0))
        elif found := _ROW.fullmatch(text):
            self._row(line.group(found, "text"))
        elif found := _ITEM.fullmatch(text):
            self._item(line, found)
        else:
            self._text(line)

    def _is_title(self, sign: str) -> bool:
        """Return whether a line below a paragraph makes it a heading."""
        is_one = len(self._lines) == 1 and not self._defines[0]
        return is_one and (sign.startswith("=") or len(sign) > 1)

    def _underlined(self, level: int) -> None:
        title = self._lines[0]
        self._lines, self._ends, self._defines = [], [], []
        self._close_list()
        self.blocks.append(Heading(level, title))

    def _row(self, inside: Piece) -> None:
        self._close_paragraph()
        if not _DELIMITERS.fullmatch(inside.text):
            self._open = []
            self._items.append(_OpenItem(0, [], cells=tuple(inside.split(_CELLS))))

    def _item(self, line: Piece, found: re.Match[str]) -> None:
        indent = len(found["indent"].expandtabs(4))
        self._close_paragraph()
        new = _OpenItem(indent, [self._broken(line.group(found, "text"))[0]])
        if not self._open and self._items and self._after_blank and not indent:
            self._open = [self._items[-1]]
        while self._open and self._open[-1].indent >= indent:
            self._open.pop()
        (self._open[-1].items if self._open else self._items).append(new)
        self._open.append(new)

    def _text(self, line: Piece) -> None:
        indent = len(line.text) - len(line.text.lstrip())
        goes_on = self._open and (not self._after_blank or indent >= _LONE_LIST)
        found = _QUOTE.fullmatch(line.text)
        inside = _rest(line, found) if found else line
        if self._after_blank and not goes_on:
            self._close_list()
        definition = _DEFINITION.fullmatch(inside.text)
        said = _rest(inside, definition) if definition else inside
        if goes_on:
            while len(self._open) > 1 and self._after_blank and self._open[-1].indent >= indent:
                self._open.pop()
            self._open[-1].lines.append(self._broken(said)[0])
            return
        self._close_list()
        if not inside:
            self._close_paragraph()
            return
        piece, is_end = self._broken(said)
        self._lines.append(piece)
        self._ends.append(is_end)
        self._defines.append(bool(definition))

    def _broken(self, line: Piece) -> tuple[Piece, bool]:
        """Return a line without the line break at its end, and whether it has one."""
        found = _BREAK.search(line.text)
        return (line.cut(0, found.start()), True) if found else (line.cut(0), False)

    def _close_paragraph(self) -> None:
        if self._lines:
            found = Paragraph(tuple(self._lines), tuple(self._ends), tuple(self._defines))
            self.blocks.append(found)
        self._lines, self._ends, self._defines = [], [], []

    def _close_list(self) -> None:
        if self._items:
            self.blocks.append(Listing(tuple(one.closed() for one in self._items)))
        self._items, self._open = [], []

"""Splits a section into entries, and each into its lines, texts and bullets."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from cvkit.importers.markdown import dates, heads
from cvkit.importers.markdown.blocks import Heading, Item, Listing, Paragraph
from cvkit.importers.markdown.heads import BOLD, HEADING, ITALIC, PLAIN, Head
from cvkit.importers.markdown.parts import BETWEEN, Entry, Part, labels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.importers.markdown.blocks import Block
    from cvkit.importers.markdown.page import Page
    from cvkit.importers.markdown.pieces import Piece

_FACT = re.compile(
    r"(?:\*\*|__)(?P<label>[^*_:：]{2,40})(?P<in>[:：])?(?:\*\*|__)(?(in)|[:：])\s*(?P<text>\S.*)"
)
_KEYWORDS = re.compile(
    r"[*_]{0,2}(?P<label>[^\W\d_][\w -]{2,30})[:：]\s*(?P<text>[^*_].*?)[*_]{0,2}"
)
_LINK = re.compile(
    r"\[(?P<text>[^\]]+)\]\(<?(?P<href>https?://[^)\s>]+)>?\)|<(?P<bare>https?://[^>\s]+)>|(?P<plain>https?://\S+)"
)
_COMMA = re.compile(r"\s*[,;]\s+")
_SENTENCE = re.compile(r"[.!?:]\s*$|\.\s+[A-Z]")
_LONGEST_HEAD = 110
_LONGEST_SECOND = 40
_COUNTED = re.compile(
    r"(?P<count>(?:\d{1,3}|\[~?\w{1,4}\\?\])\\?[.):]?\s+(?=\*\*|__)|\[~\w{1,4}\]:\s+)|(?=\*\*|__)"
)
_NOTE = re.compile(r"\[~\w{1,4}\]:\s")
"""The label of a publication, as Oh My CV has it."""

_INDENT = 2
"""How far paragraphs below a note are indented, at least."""

_YEAR = re.compile(r"[\W_]*\d{4}")


def entries(blocks: Sequence[Block], page: Page, *, are_records: bool = False) -> list[Entry]:
    """Split a section into entries.

    Args:
        blocks: What the section consists of.
        page: The page.
        are_records: Whether each bold line starts an entry, and a heading stands above several
            of them, if it has what looks like these below it.
    """
    groups = {
        at
        for at, (one, below) in enumerate(pairwise(blocks))
        if are_records and isinstance(one, Heading) and _is_entry(below)
    }
    is_other = any(isinstance(one, Heading) and at not in groups for at, one in enumerate(blocks))
    reader = _Reader(page, has_headings=is_other, are_records=are_records)
    for at, block in enumerate(blocks):
        if at in groups and isinstance(block, Heading):
            reader.start_group(block.piece)
        else:
            reader.take(block)
    return reader.entries


def _is_entry(block: Block) -> bool:
    if isinstance(block, Listing):
        return True
    if not isinstance(block, Paragraph):
        return False
    first = block.lines[0].text
    return _COUNTED.match(first) is not None or _YEAR.match(first) is not None


def of_item(item: Item, page: Page) -> Entry:
    """Return an entry that is an item of a list."""
    part = Part(items=list(item.items))
    for line in (*item.lines, *item.cells):
        if not _add_line(part, line, page, is_first=not (part.heads or part.dates)):
            part.paragraphs.append((line,))
    return Entry(part)


class _Reader:
    """Reads the blocks of a section; made anew for each."""

    def __init__(self, page: Page, *, has_headings: bool, are_records: bool) -> None:
        self.entries: list[Entry] = []
        self._page = page
        self._has_headings = has_headings
        self._are_records = are_records
        self._is_open = self._is_note = False
        self._group: Piece | None = None

    def start_group(self, title: Piece) -> None:
        self._group = title
        self._is_open = False

    def take(self, block: Block) -> None:
        match block:
            case Heading(piece=piece):
                self._start()
                self._read(self.entries[-1].own, piece, HEADING)
            case Paragraph():
                self._paragraph(block)
            case Listing(items=items) if self._is_open:
                self.entries[-1].last.items += items
            case Listing(items=items):
                found = [of_item(item, self._page) for item in items]
                self.entries += [replace(one, group=self._group) for one in found]
            case _:
                self._is_open = self._is_open and self._has_headings

    def _start(self) -> None:
        self.entries.append(Entry(Part(), group=self._group))
        self._is_open = True

    def _paragraph(self, block: Paragraph) -> None:
        if self._is_head(block):
            self._head(block)
        elif not self._is_open:
            self._start()
            self._body(self.entries[-1].own, block)
            self._is_open = False
        else:
            self._body(self.entries[-1].last, block)

    def _is_head(self, block: Paragraph) -> bool:
        first = _without_count(block.lines[0], self._page)
        is_of_note = self._is_note and block.lines[0].column >= _INDENT
        if self._is_open and (is_of_note or _FACT.fullmatch(first.text) or _keywords(first)):
            return False
        if self._is_open and block.defines[0] and self.entries[-1].last.is_full:
            return False
        is_note = _NOTE.match(block.lines[0].text) is not None
        if is_note or heads.style_of(first) == BOLD or any(block.defines):
            return len(first.text) < 2 * _LONGEST_HEAD
        if dates.whole(first, self._page):
            return True
        if self._is_open and self._has_headings:
            own = self.entries[-1].own
            is_below = not (own.is_full or self.entries[-1].roles or own.bylines)
            return is_below and heads.style_of(first) == ITALIC and len(first.text) < _LONGEST_HEAD
        last = self.entries[-1].last if self.entries else Part()
        is_next = not self._is_open or bool(last.items) or _is_plain(last, is_dated=True)
        is_short = len(first.text) < _LONGEST_HEAD and not _SENTENCE.search(first.text)
        return is_next and is_short and not _LINK.fullmatch(first.text)

    def _head(self, block: Paragraph) -> None:
        first = _without_count(block.lines[0], self._page)
        self._is_note = _NOTE.match(block.lines[0].text) is not None
        current = self.entries[-1] if self._is_open else None
        if current is None:
            self._start()
            part = self.entries[-1].own
        elif current.own.heads and current.own.heads[0].slot.startswith(HEADING):
            is_new = bool(current.last.is_full or (current.last.dates and current.roles)
                          or not current.roles)  # fmt: skip
            if is_new and heads.style_of(first) != BOLD and not current.roles:
                part = current.own
            else:
                current.roles.append(Part())
                part = current.roles[-1]
        elif self._are_records or _is_complete(current.last, block, heads.style_of(first)):
            self._start()
            part = self.entries[-1].own
        else:
            part = current.own
        self._lines(part, block)

    def _lines(self, part: Part, block: Paragraph) -> None:
        body: list[Piece] = []
        lines = (_without_count(block.lines[0], self._page), *block.lines[1:])
        for at, line in enumerate(lines):
            if at and block.defines[at] and _FACT.fullmatch(line.text):
                body.append(line)
            elif at and block.defines[at] and _is_second(part, line):
                last = part.heads[-1].slot.split(".")[0]
                part.heads.append(Head(f"{last}.1", line))
            elif (
                body
                or _goes_on(block, at)
                or not _add_line(
                    part, line, self._page, is_first=not part.heads or _is_term(block, at)
                )
            ):
                body.append(line)
        if body:
            part.paragraphs.append(tuple(body))

    def _body(self, part: Part, block: Paragraph) -> None:
        if len(block.lines) == 1 and (found := _LINK.fullmatch(block.lines[0].text)):
            if part.url is None and _is_address(found["text"], found["href"]):
                href = next(found[one] for one in ("href", "bare", "plain") if found[one])
                part.url = self._page.literal(block.lines[0], href)
                return
        elif len(block.lines) == 1 and (pair := _keywords(block.lines[0])):
            label = self._page.literal(pair[0])
            first, *others = (self._page.value(word) for word in pair[1].split(_COMMA))
            part.keywords += [first.also_from(label), *others]
            return
        facts = [_FACT.fullmatch(line.text) for line in block.lines]
        if all(facts) and not block.defines[0]:
            part.facts += [
                (line.group(fact, "label"), line.group(fact, "text"))
                for line, fact in zip(block.lines, facts, strict=True)
                if fact
            ]
            return
        part.paragraphs.append(block.lines)

    def _read(self, part: Part, line: Piece, style: str) -> None:
        found = heads.read(line, self._page, style)
        part.heads += found.heads
        part.dates = part.dates or found.dates


def _without_count(line: Piece, page: Page) -> Piece:
    """Return a line without a number before what is bold: “3. **Title**”."""
    found = _COUNTED.match(line.text)
    if found is None or not found["count"]:
        return line
    page.set_aside(line.group(found, "count"))
    return line.cut(found.end("count"))


def _keywords(line: Piece) -> tuple[Piece, Piece] | None:
    """Return the label and the words of a line of keywords."""
    found = _KEYWORDS.fullmatch(line.text)
    if found is None or found["label"].casefold() not in labels("keywords"):
        return None
    return line.group(found, "label"), line.group(found, "text")


def _add_line(part: Part, line: Piece, page: Page, *, is_first: bool) -> bool:
    """Add a line at the top of an entry; whether it is one."""
    style = heads.style_of(line)
    if not is_first and (style == PLAIN or BETWEEN in line.text):
        found = dates.whole(line, page)
        if found and part.dates is None:
            part.dates = found
            return True
        if _SENTENCE.search(line.text) and BETWEEN not in line.text:
            return False
        part.bylines.append(line)
        return True
    count = len({head.slot.split(".")[0] for head in part.heads if head.slot.startswith(style)})
    read = heads.read(line, page, style, count)
    if read.dates is not None and part.dates is not None:
        part.bylines.append(line)
        return True
    part.heads += read.heads
    part.dates = part.dates or read.dates
    return True


def _is_complete(part: Part, block: Paragraph, style: str) -> bool:
    """Return whether the first line of a paragraph, of a style, starts another entry."""
    is_second = style == PLAIN and any(block.defines) and bool(part.heads)
    if part.is_full or (style == BOLD and _is_plain(part)):
        return True
    if is_second and part.heads[0].slot.startswith(BOLD) and len(part.heads) == 1:
        return False
    is_plain = _is_plain(part, is_dated=True) or bool(part.bylines)
    return bool(part.dates and part.heads) or (style == PLAIN and is_plain)


def _is_second(part: Part, line: Piece) -> bool:
    """Return whether a definition is the place or the like of the plain line above it."""
    is_short = len(line.text) < _LONGEST_SECOND and heads.style_of(line) == PLAIN
    is_date = any(map(str.isdecimal, line.text))
    last = part.heads[-1].slot if part.heads else ""
    is_short = is_short and not _SENTENCE.search(line.text)
    return is_short and not is_date and last.startswith(PLAIN) and last.endswith(".0")


def _is_term(block: Paragraph, at: int) -> bool:
    """Return whether a line has definitions below it."""
    return at == 0 and any(block.defines)


def _goes_on(block: Paragraph, at: int) -> bool:
    """Return whether a line is prose that goes on in the next line."""
    is_last = at + 1 == len(block.lines)
    if at == 0 or is_last or block.ends[at] or block.defines[at + 1]:
        return False
    return all(heads.style_of(line) == PLAIN for line in block.lines[at : at + 2])


def _is_plain(part: Part, *, is_dated: bool = False) -> bool:
    """Return whether an entry is a plain line so far, and perhaps dates."""
    is_short = len(part.heads) == 1 and part.heads[0].slot.startswith(PLAIN)
    return is_short and (is_dated or part.dates is None)


def _is_address(text: str | None, href: str | None) -> bool:
    if text is None or href is None:
        return True
    shown = text.replace("\\", "").strip("/ ").casefold()
    return shown in href.casefold()

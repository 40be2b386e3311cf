"""Reads what stands above the sections: the headline, ways to reach the person, a summary."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.importers.markdown.blocks import Heading, Item, Listing, Paragraph
from cvkit.importers.markdown.contact_pieces import Contact, contact, is_short, place
from cvkit.importers.values import Data, Value, without_empty

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.importers.markdown.blocks import Block
    from cvkit.importers.markdown.front_matter import FrontMatter
    from cvkit.importers.markdown.page import Page
    from cvkit.importers.markdown.pieces import Piece

_BETWEEN = re.compile(
    r"\s*(?<!\\)\|\|?\s*|\s*[·•⋅∙◦⚬]\s*|\s+[–—]\s+|\s*&(?:middot|bull);\s*|\t+|\s{3,}|</?span[^>]*>"
)
_STYLED = re.compile(r"(?P<sign>\*{1,3}|_{1,3})(?P<text>[^\s].*[^\s])(?P=sign)")
_SENTENCE = re.compile(r"[.!?]$|\.\s")
_LONGEST_HEADLINE = 90
_MANY = frozenset({"email", "phone", "profiles"})


def basics(
    name: Value | None, above: Iterable[Block], page: Page, front: FrontMatter
) -> dict[str, Data]:
    """Return the person.

    Args:
        name: Their name, if the page has one.
        above: What stands above the first section.
        page: The page.
        front: Its front matter.
    """
    header = _Header(page)
    header.take_front(front)
    for block in above:
        header.take(block)
    for key in ("email", "phone"):
        values = header.found.get(key)
        if isinstance(values, list) and len(values) == 1:
            header.found[key] = values[0]
    return without_empty({"name": name, **header.found, "summary": header.summary()})


class _Header:
    """Collects what lines say; made anew for each page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.found: dict[str, Data] = {}
        self._paragraphs: list[list[Piece]] = []

    def take_front(self, front: FrontMatter) -> None:
        if headline := front.headline():
            self.found["headline"] = headline
        for one in front.contacts():
            self._keep(one)

    def take(self, block: Block) -> None:
        match block:
            case Heading(piece=piece):
                self._take_line(piece, is_marked=True)
            case Listing(items=items):
                self._take_items(items)
            case Paragraph(lines=lines):
                self._take_paragraph(lines)

    def summary(self) -> Value | None:
        texts = [self.page.value(*lines) for lines in self._paragraphs if lines]
        if not texts:
            return None
        first, *others = texts
        return first.with_text("\n\n".join(one.text for one in texts)).also_from(*others)

    def _take_items(self, items: Iterable[Item]) -> None:
        for item in items:
            for line in (*item.lines, *item.cells):
                if not self._contacts(line):
                    self._paragraphs.append([line])
            self._take_items(item.items)

    def _take_paragraph(self, lines: tuple[Piece, ...]) -> None:
        rest: list[Piece] = []
        for line in lines:
            if self._contacts(line):
                continue
            is_alone = len(lines) == 1 or _STYLED.fullmatch(line.text) is not None
            if not rest and is_alone and self._headline(line):
                continue
            rest.append(line)
        if rest and not (len(rest) < len(lines) and self._address(rest)):
            self._paragraphs.append(rest)

    def _address(self, lines: list[Piece]) -> bool:
        """Take lines for an address that stand with ways to reach the person."""
        is_address = any(re.search(r"\d", line.text) for line in lines) and all(
            is_short(line) and not _SENTENCE.search(line.text) for line in lines
        )
        if not is_address or "location" in self.found or self._paragraphs:
            return False
        first, *others = (self.page.value(line) for line in lines)
        text = ", ".join(one.text.rstrip(",") for one in (first, *others))
        value = first.with_text(text).also_from(*others)
        return self._keep(Contact("location", value.guessed("taken for where you are")))

    def _take_line(self, line: Piece, *, is_marked: bool) -> None:
        if not self._contacts(line) and not self._headline(line, is_marked=is_marked):
            self._paragraphs.append([line])

    def _headline(self, line: Piece, *, is_marked: bool = False) -> bool:
        styled = _STYLED.fullmatch(line.text)
        is_short = len(line.text) < _LONGEST_HEADLINE and not _SENTENCE.search(line.text)
        if "headline" in self.found or self._paragraphs:
            return False
        if styled and not re.search(r"[*_]{2}", styled["text"]):
            self.found["headline"] = self.page.value(line.group(styled, "text"))
        elif is_marked:
            self.found["headline"] = self.page.value(line)
        elif is_short:
            self.found["headline"] = self.page.value(line).guessed("taken for your headline")
        else:
            return False
        return True

    def _contacts(self, line: Piece) -> bool:
        """Take the contacts in a line; whether there were any."""
        pieces = line.split(_BETWEEN)
        found = [(piece, contact(piece, self.page)) for piece in pieces]
        is_sure = any(one for _, one in found)
        if not is_sure and len(pieces) == 1 and pieces[0].text.count(",") > 1:
            pieces = line.split(re.compile(r",\s+"))
            found = [(piece, contact(piece, self.page)) for piece in pieces]
            is_sure = any(one for _, one in found)
        if not is_sure:
            return self._lone_place(line)
        for piece, one in found:
            if one is None and "location" not in self.found:
                one = place(piece, self.page, in_line=True)  # noqa: PLW2901 - or what else it is
            if one is None or not self._keep(one):
                self._paragraphs.append([piece])
        return True

    def _lone_place(self, line: Piece) -> bool:
        is_below = "headline" in self.found or bool(_MANY & set(self.found))
        if not is_below or "location" in self.found or self._paragraphs:
            return False
        found = place(line, self.page, in_line=False)
        return found is not None and self._keep(found)

    def _keep(self, one: Contact) -> bool:
        known = self.found.get(one.key)
        if one.key == "details":
            details = self.found.setdefault("details", {})
            if not isinstance(details, dict) or one.label in details:
                return False
            details[one.label] = one.value
        elif one.key in _MANY:
            values = [*known, one.value] if isinstance(known, list) else [one.value]
            self.found[one.key] = values
        elif one.key == "url" and known and isinstance(one.value, Value):
            host = re.sub(r"^\w+://(?:www\.)?|/.*$", "", one.value.text)
            name = one.value.with_text(host).guessed("the network is named by its address")
            return self._keep(Contact("profiles", {"network": name, "url": one.value}))
        elif known:
            return False
        else:
            self.found[one.key] = one.value
        return True

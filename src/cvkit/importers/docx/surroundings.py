"""Reads headers and footers: many have the contact details, most only repeat the name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from cvkit.importers.docx.arrange import arrange
from cvkit.importers.docx.lines import lay_out
from cvkit.importers.docx.roles import is_kind
from cvkit.importers.reading.layout.lines import Layout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.importers.docx.content import Block
    from cvkit.importers.docx.parts import Document
    from cvkit.importers.docx.strips import Strip
    from cvkit.importers.reading.layout.lines import Line
    from cvkit.importers.reading.ledger import Ledger
    from cvkit.importers.values import Leaf

_CONTACT = re.compile(r"@\w|https?://|\bwww\.|(?:\d[\s()/.-]{0,2}){7}")
_WORD = re.compile(r"[^\W_]+")
_PAGES: Final = frozenset({"page", "pages", "seite", "pagina", "página", "side", "sida", "strona",
                           "of", "von", "de", "sur", "di", "van", "av"})  # fmt: skip
_MOST_DIGITS: Final = 3
_AROUND_NUMBER: Final = 2
"""How many words in any language may stand around the number of a page."""


class Surroundings(NamedTuple):
    """The headers and footers of a file.

    Attributes:
        top: Lines that belong above the text.
        end: Lines that belong to the contact details, and stand at the bottom.
        texts: The text of each part by its name.
        said: Every text in these.
    """

    top: tuple[Line, ...]
    end: tuple[Line, ...]
    texts: dict[str, str]
    said: tuple[Leaf, ...]


def read(document: Document, body: Sequence[Strip], ledger: Ledger) -> Surroundings:
    """Read headers and footers.

    Args:
        document: The file.
        body: The lines of the document itself.
        ledger: Where to say what is set aside, and what is lost.
    """
    known = {word for strip in body for word in _words(strip)}
    reader = _Reader(known, ledger, [])
    top = reader.read(document.header, "header", is_top=True)
    others = reader.read(document.headers, "headers of other pages")
    footers = reader.read(document.footers, "footer")
    column = max((strip.column for strip in body), default=0) + 1
    end = tuple(line._replace(column=column) for line in (*others.lines, *footers.lines))
    texts = {**top.texts, **others.texts, **footers.texts}
    return Surroundings(top.lines, end, texts, tuple(reader.leaves))


class _Reader(NamedTuple):
    """Reads headers and footers.

    Attributes:
        known: The words that the file says so far.
        ledger: Where to say what is set aside, and what is lost.
        leaves: Collects every text.
    """

    known: set[str]
    ledger: Ledger
    leaves: list[Leaf]

    def read(self, blocks: tuple[Block, ...], name: str, *, is_top: bool = False) -> Layout:
        """Return the lines of headers or footers that say something new."""
        strips = arrange(blocks)
        layout = lay_out(strips, name)
        wanted: list[Line] = []
        for line, strip in zip(layout.lines, strips, strict=True):
            self.leaves.extend(line.value.sources)
            is_new = not _repeats(strip, self.known)
            if is_new and (is_top or _CONTACT.search(strip.text)):
                wanted.append(line._replace(column=0))
                self.known.update(_words(strip))
                continue
            if is_new:
                self.ledger.lose(line.value, "it is at the top or bottom of the pages")
            else:
                self.ledger.set_aside(line.value)
        return Layout(tuple(wanted), layout.texts if strips else {})


def _words(strip: Strip) -> set[str]:
    return set(_WORD.findall(strip.text.casefold()))


def _repeats(strip: Strip, known: set[str]) -> bool:
    """Return whether a line is the number of a page, or says nothing that the text doesn't."""
    new = [
        word
        for word in _words(strip)
        if not (word in known or word in _PAGES or (word.isdigit() and len(word) <= _MOST_DIGITS))
    ]
    return is_kind(strip.text) or len(new) <= (_AROUND_NUMBER if strip.is_page_number else 0)

"""Reads the YAML between two lines of dashes at the top of a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit import networks
from cvkit.importers.markdown.contact_pieces import Contact, contact, place
from cvkit.importers.markdown.pieces import Piece
from cvkit.importers.reading.fields import Fields
from cvkit.importers.values import Data, Value, without_empty
from cvkit.source.yaml.data import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.importers.markdown.page import Page
    from cvkit.importers.values import Leaf

_FENCE = re.compile(r"---\s*")
_END = re.compile(r"(?:---|\.\.\.)\s*")
_OF_JEKYLL = frozenset({"layout", "permalink"})
_SETTINGS = frozenset({"style", "css", "theme", "layout", "template", "output", "geometry", "lang",
                       "fontsize", "mainfont", "documentclass", "header-includes", "margin",
                       "pages", "bullets", "font", "colors"})  # fmt: skip
_LINKED = re.compile(r"\[[^\]]*\]\([^)]*\)")
_NAMES = ("name", "author")
_HEADLINES = ("headline", "subtitle", "position", "role", "label", "tagline", "profession")


class FrontMatter:
    """What front matter says.

    Args:
        page: The page; its ``start`` becomes the first line after the front matter.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        self._fields = Fields(None)
        end = _end(page.lines)
        if not end:
            return
        root = read("\n".join(["", *page.lines[1:end]]) + "\n")
        fields = Fields(root)
        if root is None or not fields:
            return
        self._fields = fields
        page.start = end + 1
        page.known(fields.leaves())

    @property
    def is_jekyll(self) -> bool:
        """Whether it sets up a page of a website that Jekyll makes."""
        return bool(_OF_JEKYLL & set(self._fields.keys))

    def for_jekyll(self) -> dict[str, Data]:
        """Return its texts as the option ``front_matter`` of cvkit's theme has them."""
        return {key: value for key in self._fields.keys if (value := self._fields.get(key))}

    def name(self) -> Value | None:
        """Return the person's name; ``None`` if there is none."""
        return None if self.is_jekyll else self._fields.get(*_NAMES)

    def headline(self) -> Value | None:
        """Return what the person is; ``None`` if that isn't said."""
        return None if self.is_jekyll else self._fields.get(*_HEADLINES)

    def contacts(self) -> Iterator[Contact]:
        """Yield the ways to reach the person, and set layout aside."""
        if self.is_jekyll:
            return
        for leaf in self._fields.leaves():
            if leaf.place.pointer.split("/")[1] in _SETTINGS:
                self._page.ledger.set_aside([leaf])
        for key in self._fields.keys:
            value = self._fields.get(key)
            if value and key not in {*_NAMES, *_HEADLINES, *_SETTINGS}:
                found = self._contact(key, value)
                if found:
                    yield found
        for item in self._fields.list("header", "contact", "contacts"):
            self._page.ledger.set_aside(item.get("newLine"))
            text, link = item.get("text"), item.get("link")
            if text and (found := _linked(text, link, self._page)):
                yield found

    def _contact(self, key: str, value: Value) -> Contact | None:
        if networks.find(key):
            # What names the network is a key, which is no value of the file.
            return Contact("profiles", {"network": Value(key), "username": value})
        piece = _piece(value.sources[0], value.text)
        found = contact(piece, self._page)
        if key in {"location", "address", "city"}:
            return Contact("location", value)
        return _from(found, value) if found else None


def _end(lines: tuple[str, ...]) -> int:
    """Return the line that ends the front matter; 0 if there is none."""
    if not lines or not _FENCE.fullmatch(lines[0]):
        return 0
    return next((at for at, line in enumerate(lines[1:], 1) if _END.fullmatch(line)), 0)


def _piece(leaf: Leaf, text: str) -> Piece:
    return Piece(" ".join(text.split()), leaf.place.mark.line, leaf.place.mark.column)


def _linked(text: Value, link: Value | None, page: Page) -> Contact | None:
    """Return what a text with a link says; both are its sources."""
    shown = re.sub(r"<[^>]*>", "", text.text).strip()
    whole = f"[{shown}]({link.text})" if link and not _LINKED.fullmatch(shown) else shown
    found = contact(_piece(text.sources[0], whole), page)
    if found is None and link is None:
        found = place(_piece(text.sources[0], shown), page, in_line=True)
    return _from(found, text.also_from(link)) if found else None


def _from(found: Contact, value: Value) -> Contact:
    """Return a contact that was made from a value of the front matter."""
    match found.value:
        case Value(text=text, check=check):
            return found._replace(value=value.with_text(text).guessed(check))
        case dict() as account:
            made: dict[str, Data] = {
                key: value.with_text(one.text) if isinstance(one, Value) else one
                for key, one in account.items()
            }
            return found._replace(value=without_empty(made))
    return found

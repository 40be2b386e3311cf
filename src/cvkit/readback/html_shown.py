"""Collects what a web page shows, while something walks over its elements."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cvkit.readback.html_look import Look
from cvkit.readback.read_text import Hidden, ReadText

if TYPE_CHECKING:
    from collections.abc import Mapping

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "listing",
    "main", "menu", "nav", "ol", "optgroup", "option", "p", "plaintext", "pre", "search", "section",
    "summary", "table", "tbody", "td", "text", "tfoot", "th", "thead", "tr", "ul", "xmp",
})  # fmt: skip
"""Elements that begin a line and end it (HTML, 15.3), and the texts of SVG; all others, also those
that no one knows, are within one."""

_AS_TYPED = frozenset({"listing", "plaintext", "pre", "textarea", "xmp"})
_PICTURES = frozenset({"embed", "image", "img", "object"})
_SPACES = re.compile(r"[ \t\n\r\f]+")

_FEW_LETTERS = 30
"""A page with fewer and a picture is a picture of text, or has none."""


class _Element(NamedTuple):
    tag: str
    look: Look
    is_foreign: bool
    is_as_typed: bool


class Shown:
    """What a page shows, as far as it was walked over."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._links: list[str] = []
        self._hidden: list[Hidden] = []
        self._titles: list[list[str]] = []
        self._language = ""
        self._has_picture = False
        self._open = [_Element("", Look(), is_foreign=False, is_as_typed=False)]

    def start(self, tag: str, attributes: Mapping[str, str | None]) -> None:
        """Begin an element.

        Args:
            tag: Its name in small letters.
            attributes: Its attributes.
        """
        outer = self._open[-1]
        element = _Element(
            tag,
            outer.look.within(tag, attributes),
            outer.is_foreign or tag == "svg",
            outer.is_as_typed or tag in _AS_TYPED,
        )
        self._open.append(element)
        if tag in {"html", "body"} and not self._language:
            self._language = attributes.get("lang") or attributes.get("xml:lang") or ""
        if tag == "title" and not element.is_foreign:
            self._titles.append([])
        if not element.look.is_unseen and tag == "a" and (href := attributes.get("href")):
            self._links.append(href)
        self._has_picture |= tag in _PICTURES
        self._break(element)

    def end(self) -> None:
        """End the element that was begun last, of those that didn't end."""
        self._break(self._open.pop())

    def text(self, data: str) -> None:
        """Add a text of the element that was begun last."""
        element = self._open[-1]
        if element.look.is_unseen:
            if element.tag == "title" and not element.is_foreign:
                self._titles[-1].append(data)
        elif reason := element.look.why_hidden:
            if data.strip():
                self._hidden.append(Hidden(data.strip(), 0, reason))
        else:
            self._parts.append(data if element.is_as_typed else _SPACES.sub(" ", data))

    def read(self) -> ReadText:
        """Return what was collected."""
        text = "".join(self._parts)
        is_picture = self._has_picture and sum(map(str.isalpha, text)) < _FEW_LETTERS
        return ReadText(
            text,
            links=tuple(self._links),
            language=self._language,
            title="".join(self._titles[0]).strip() if self._titles else "",
            hidden=tuple(self._hidden),
            pictures=(0,) if is_picture else (),
        )

    def _break(self, element: _Element) -> None:
        look = element.look
        if element.tag in _BLOCKS and not look.is_unseen and not look.why_hidden:
            self._parts.append("\n")

"""Reads the text of a web page with Python's own parser of HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from cvkit.readback.read_text import Hidden, ReadText

_INLINE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "i", "kbd", "mark", "q", "s", "small",
    "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
})  # fmt: skip
"""Elements within a line (HTML, 4.5); all others begin one."""

_UNSEEN = frozenset({"head", "noscript", "script", "style", "svg", "template"})
_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
})  # fmt: skip
_SPACES = re.compile(r"[ \t\n\r\f]+")
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def read(data: bytes) -> ReadText:
    """Return the text of a page.

    Args:
        data: The page, in UTF-8; bytes that are none become U+FFFD.
    """
    return read_page(data.decode("utf-8", errors="replace"))


def read_page(page: str) -> ReadText:
    """Return the text of a page that is decoded already."""
    parser = _Page()
    parser.feed(page)
    parser.close()
    return ReadText(
        "".join(parser.parts),
        links=tuple(parser.links),
        language=parser.language,
        title="".join(parser.title).strip(),
        hidden=tuple(parser.hidden),
    )


class _Page(HTMLParser):
    """Collects what the page shows."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.links: list[str] = []
        self.title: list[str] = []
        self.hidden: list[Hidden] = []
        self.language = ""
        self._open: list[tuple[str, bool]] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "html":
            self.language = given.get("lang") or ""
        if tag == "a" and (href := given.get("href")) and not self._unseen:
            self.links.append(href)
        is_hidden = "hidden" in given or bool(_HIDING.search(given.get("style") or ""))
        is_unseen = tag in _UNSEEN or is_hidden
        if tag not in _VOID:
            self._open.append((tag, is_unseen))
            self._unseen += is_unseen
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID or all(one != tag for one, _ in self._open):
            return
        while self._open:
            last, is_unseen = self._open.pop()
            self._unseen -= is_unseen
            if last == tag:
                break
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1][0] == "title":
            self.title.append(data)
        elif not self._unseen:
            self.parts.append(_SPACES.sub(" ", data))
        elif data.strip() and not any(tag in _UNSEEN for tag, _ in self._open):
            self.hidden.append(Hidden(data.strip(), 0, "invisible"))

    def parse_marked_section(self, i: int, report: int = 1) -> int:  # noqa: ARG002 - as inherited
        """Skip ``<![`` up to the next ``>``, as HTML (13.2.5.42) does.

        What is inherited raises ``AssertionError`` at keywords that SGML doesn't know.
        """
        return self.parse_bogus_comment(i)

    def _break(self, tag: str) -> None:
        if tag not in _INLINE and not self._unseen:
            self.parts.append("\n")

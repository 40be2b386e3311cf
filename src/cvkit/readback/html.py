"""Reads the text of a web page.

Python's own parser of HTML makes no tree, which takes a tenth of the time. Where each element is
closed in its order, as in cvkit's pages and in rendered Markdown, none is needed; other pages are
read as browsers read them.
"""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING, NoReturn

from cvkit.readback.html_shown import Shown

if TYPE_CHECKING:
    from cvkit.readback.read_text import ReadText

_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
})  # fmt: skip
"""Elements without an end (HTML, 13.1.2)."""


def read(data: bytes) -> ReadText:
    """Return the text of a page that cvkit wrote.

    Args:
        data: The page, in UTF-8; bytes that are none become U+FFFD.

    Raises:
        FileError: Its elements are nested too deep.
    """
    return read_page(data.decode("utf-8", errors="replace"))


def read_foreign(data: bytes) -> ReadText:
    """Return the text of a page that any tool wrote.

    Args:
        data: The page.

    Raises:
        FileError: Its elements are nested too deep.
    """
    from cvkit.readback import html_tree  # noqa: PLC0415 - most exports don't need it

    return html_tree.read(data)


def read_page(page: str) -> ReadText:
    """Return the text of a page that is decoded already.

    Args:
        page: The page.

    Raises:
        FileError: Its elements are nested too deep.
    """
    parser = _Tidy()
    try:
        parser.feed(page)
        parser.finish()
    except _UntidyError:
        from cvkit.readback import html_tree  # noqa: PLC0415 - most exports don't need it

        return html_tree.read_page(page)
    return parser.shown.read()


class _UntidyError(Exception):
    """What the page means depends on rules that only browsers follow."""


class _Tidy(HTMLParser):
    """Walks over a page whose elements are all closed in their order."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = Shown()
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open.append(tag)
        self.shown.start(tag, dict(attrs))
        if tag in _VOID:
            self.handle_endtag(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID and "svg" not in self._open:
            raise _UntidyError
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            raise _UntidyError
        self.shown.end()

    def handle_data(self, data: str) -> None:
        self.shown.text(data)

    def parse_marked_section(self, i: int, report: int = 1) -> NoReturn:  # noqa: ARG002 - as inherited
        """Leave ``<![`` to browsers' rules; what is inherited raises ``AssertionError`` at some."""
        raise _UntidyError

    def finish(self) -> None:
        """End the page.

        Raises:
            _UntidyError: An element of it, or a comment, has no end.
        """
        if self._open or self.rawdata:
            raise _UntidyError

"""Reads web pages of any tool: tinyhtml5 builds their trees as browsers do (HTML, 13.2)."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from tinyhtml5.parser import HTMLParser

from cvkit.errors import FileError
from cvkit.readback import encoding
from cvkit.readback.html_shown import Shown

if TYPE_CHECKING:
    from cvkit.readback.read_text import ReadText

_DEEPEST = 512
"""Browsers nest no deeper, and the parser's time grows with the depth."""


def read(data: bytes) -> ReadText:
    """Return the text of a page, in the encoding that it says it is in (HTML, 13.2.3.2).

    Args:
        data: The page.

    Raises:
        FileError: Its elements are nested too deep.
    """
    # The parser drops a character that the end cuts off; before a line's end it is U+FFFD.
    return _read(io.BytesIO(data + b"\n"), likely_encoding=encoding.likely(data))


def read_page(page: str) -> ReadText:
    """Return the text of a page that is decoded already.

    Args:
        page: The page.

    Raises:
        FileError: Its elements are nested too deep.
    """
    return _read(io.StringIO(page))


def _read(page: io.BytesIO | io.StringIO, **encodings: str) -> ReadText:
    shown = Shown()
    _walk(_Parser(namespace_html_elements=False).parse(page, **encodings), shown)
    return shown.read()


def _walk(root: Any, shown: Shown) -> None:  # noqa: ANN401 - an element of ElementTree
    waiting = [(root, False)]
    while waiting:
        element, is_over = waiting.pop()
        if not is_over and isinstance(element.tag, str):
            shown.start(element.tag.rpartition("}")[2].lower(), element.attrib)
            shown.text(element.text or "")
            waiting.append((element, True))
            waiting += [(inner, False) for inner in reversed(element)]
            continue
        if is_over:  # and no comment
            shown.end()
        shown.text(element.tail or "")


class _Parser(HTMLParser):  # type: ignore[misc] # tinyhtml5 has no types
    def reset(self) -> None:
        super().reset()
        self.tree.open_elements = _Open()


class _Open(list[Any]):
    """The elements that are open (HTML, 13.2.4.2)."""

    def append(self, element: Any) -> None:  # noqa: ANN401
        if len(self) == _DEEPEST:
            raise FileError(f"The elements of the page are nested more than {_DEEPEST} deep.")
        super().append(element)

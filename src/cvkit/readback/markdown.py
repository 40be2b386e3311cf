"""Reads Markdown by rendering it as CommonMark does, and reading that page.

pulldown-cmark renders it, which shares no code with what reads the Markdown in résumés.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.readback import encoding, html

if TYPE_CHECKING:
    from cvkit.readback.read_text import ReadText

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?\n---[ \t]*(?:\n|\Z)", re.DOTALL)


def read(data: bytes) -> ReadText:
    """Return the text of a Markdown file that cvkit wrote, without its front matter.

    Args:
        data: The file, in UTF-8; bytes that are none become U+FFFD.

    Raises:
        FileError: Its elements are nested too deep.
    """
    return html.read_page(_rendered(data.decode("utf-8", errors="replace")))


def read_foreign(data: bytes) -> ReadText:
    """Return the text of a Markdown file that any tool wrote, without its front matter.

    Args:
        data: The file, in any encoding that can be told.

    Raises:
        FileError: Its elements are nested too deep.
    """
    from cvkit.readback import html_tree  # noqa: PLC0415 - no export needs it

    return html_tree.read_page(_rendered(encoding.decoded(data)))


def _rendered(text: str) -> str:
    import pyromark  # noqa: PLC0415 - only Markdown needs it

    return pyromark.html(_FRONT_MATTER.sub("", text.replace("\r\n", "\n")))

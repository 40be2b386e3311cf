"""Reads Markdown by rendering it as CommonMark does, and reading that page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.readback import html

if TYPE_CHECKING:
    from cvkit.readback.read_text import ReadText

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?\n---[ \t]*(?:\n|\Z)", re.DOTALL)


def read(data: bytes) -> ReadText:
    """Return the text of a Markdown file, without its front matter.

    Args:
        data: The file, in UTF-8; bytes that are none become U+FFFD.
    """
    from markdown_it import MarkdownIt

    text = data.decode("utf-8", errors="replace").replace("\r\n", "\n")
    page = MarkdownIt("commonmark").render(_FRONT_MATTER.sub("", text))
    return html.read_page(page)

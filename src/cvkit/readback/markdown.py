"""Reads Markdown by rendering it as CommonMark does, and reading that page.

pulldown-cmark renders it, which shares no code with what reads the Markdown in résumés.
"""

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
    import pyromark  # noqa: PLC0415 - only Markdown needs it

    text = data.decode("utf-8", errors="replace").replace("\r\n", "\n")
    return html.read_page(pyromark.html(_FRONT_MATTER.sub("", text)))

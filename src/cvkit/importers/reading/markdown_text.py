"""Turns Markdown of other tools into HTML, which ``html_text`` reads."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_MOST_NESTED = 40
_WORD = re.compile(r"[^\W\d_]{2,}")


def to_html(text: str) -> str:
    """Return CommonMark (0.31) as HTML; HTML in it is text.

    Args:
        text: Markdown with paragraphs, lists and inline markup.
    """
    made = str(_parser().render(text))
    # It drops definitions of links that nothing refers to, and lists that are nested too deep.
    is_whole = _words(text) <= _words(unquote(html.unescape(made)))
    return made if is_whole else _paragraphs(text)


def escaped_html(text: str) -> str:
    """Return a text without any markup as HTML."""
    return html.escape(text, quote=False)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text))


def _paragraphs(text: str) -> str:
    parts = re.split(r"\n\s*\n", text)
    return "".join(f"<p>{escaped_html(part)}</p>" for part in parts)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False, "maxNesting": _MOST_NESTED})

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


def to_html(text: str, *, keep_html: bool = False) -> str:
    """Return CommonMark (0.31) as HTML.

    Args:
        text: Markdown with paragraphs, lists and inline markup.
        keep_html: Whether HTML in it stays HTML; otherwise it is text.
    """
    made = str(_parser(keep_html=keep_html).render(text))
    # It drops definitions of links that nothing refers to, and lists that are nested too deep.
    said = html.unescape(text) if keep_html else text
    if _words(said) <= _words(unquote(html.unescape(made))):
        return made
    return text if keep_html else _paragraphs(text)


def escaped_html(text: str) -> str:
    """Return a text without any markup as HTML."""
    return html.escape(text, quote=False)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text))


def _paragraphs(text: str) -> str:
    parts = re.split(r"\n\s*\n", text)
    return "".join(f"<p>{escaped_html(part)}</p>" for part in parts)


@lru_cache(maxsize=2)
def _parser(*, keep_html: bool) -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": keep_html, "maxNesting": _MOST_NESTED})

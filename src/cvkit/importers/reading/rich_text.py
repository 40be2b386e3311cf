"""Brings foreign texts into the Markdown that ``resume.yaml`` uses."""

from __future__ import annotations

import re

from cvkit.model.text import RichText

_MARKUP = re.compile(r"([\\`*_\[\]~^])")
_SURELY_MARKDOWN = re.compile(r"\[[^\]\[]+\]\(https?://[^\s()]+\)|\*\*\w(?:[^*]*\w)?\W?\*\*")
_FEWEST = 2
"""A single marked line is more likely a dash."""

_LIST_ITEM = re.compile(r"(?:[•◦▪‣·●○*-]|\d{1,2}[.)])[ \t\u00a0]+(?=\S)")


def escaped(text: str) -> str:
    """Return a plain text as Markdown that prints the same characters.

    Only what Markdown would read as markup is escaped: a lone ``*`` or ``C_x`` stays as it is.

    Args:
        text: A text from a format without markup.
    """
    if not _MARKUP.search(text):
        return text
    return text if RichText(text).plain == text else _MARKUP.sub(r"\\\1", text)


def from_either(text: str) -> str:
    """Return a text that may be Markdown as Markdown.

    It is taken for Markdown if it has a link or bold text; otherwise it is escaped.

    Args:
        text: A text from a format in which some people write Markdown, and others don't.
    """
    return text if _SURELY_MARKDOWN.search(text) else escaped(text)


def plain(text: str) -> str:
    """Return a text in Markdown without its markup."""
    return RichText(text).plain


def list_items(text: str) -> tuple[str, list[str]]:
    """Split a text whose lines are marked as a list.

    Args:
        text: A text of one or more lines.

    Returns:
        What stands before the list, and its items. Lines that aren't marked go on with the item
        above. If fewer than two lines are marked, all is before the list.
    """
    before: list[str] = []
    items: list[str] = []
    for line in (line.strip() for line in text.splitlines()):
        marked = _LIST_ITEM.match(line)
        if marked:
            items.append(line[marked.end() :])
        elif items and line:
            items[-1] = f"{items[-1]} {line}"
        else:
            before.append(line)
    if len(items) < _FEWEST:
        return text, []
    return "\n".join(before).strip(), items

"""Brings foreign texts into the Markdown that ``resume.yaml`` uses."""

from __future__ import annotations

import re

from cvkit.model.text import RichText

_MARKUP = re.compile(r"([\\`*_\[\]~^])")
_SURELY_MARKDOWN = re.compile(r"\[[^\]\[]+\]\(https?://[^\s()]+\)|\*\*\w(?:[^*]*\w)?\W?\*\*")
_BETWEEN_PARAGRAPHS = re.compile(r"(\n\s*\n)")
_MOST_ROUNDS = 8
_FEWEST = 2
"""A single marked line is more likely a dash."""

_LIST_ITEM = re.compile(r"(?:[•◦▪‣·●○*-]|\d{1,2}[.)])[ \t\u00a0]+(?=\S)")


def escaped(text: str) -> str:
    """Return a plain text as Markdown that prints the same characters.

    Only what Markdown would read as markup is escaped: a lone ``*`` or ``C_x`` stays as it is,
    whatever else is in the text.

    Args:
        text: A text from a format without markup, of one or more paragraphs.
    """
    if not _MARKUP.search(text):
        return text
    parts = _BETWEEN_PARAGRAPHS.split(text)  # which the fields of one paragraph print as one
    found = "".join(part if part.isspace() else _escaped(part) for part in parts)
    return found if len(parts) == 1 or _prints(found, text) else _all_escaped(text)


def _escaped(text: str) -> str:
    """Escape the marks that aren't printed, and those that this turns into markup, if any."""
    marks: set[int] = set()
    for _ in range(_MOST_ROUNDS):
        found = _with_escapes(text, marks)
        if _prints(found, text):
            return found
        if not (more := _dropped(text, RichText(found).plain, marks)):
            break
        marks |= more
    return _all_escaped(text)


def _dropped(text: str, printed: str, known: set[int]) -> set[int]:
    """Return where the marks are that aren't among the characters that are printed.

    Args:
        text: The text as it should be printed.
        printed: What is printed of it.
        known: The marks that are escaped, which are printed.
    """
    found: set[int] = set()
    at = 0
    for index, character in enumerate(text):
        if printed[at : at + 1] == character or (
            character.isspace() and printed[at : at + 1] == " "
        ):
            at += 1
        elif _MARKUP.match(character) and index not in known:
            found.add(index)
    return found


def _with_escapes(text: str, marks: set[int]) -> str:
    return "".join(f"\\{one}" if at in marks else one for at, one in enumerate(text))


def _all_escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text)


def _prints(markdown: str, text: str) -> bool:
    return RichText(markdown).plain == RichText(_all_escaped(text)).plain


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
        above; below an empty line, they are one by themselves, to stay in their place. If fewer
        than two lines are marked, all is before the list.
    """
    before: list[str] = []
    items: list[str] = []
    count = 0
    is_parted = False
    for line in (line.strip() for line in text.splitlines()):
        marked = _LIST_ITEM.match(line)
        count += bool(marked)
        if marked or (items and line and is_parted):
            items.append(line[marked.end() :] if marked else line)
        elif items and line:
            items[-1] = f"{items[-1]} {line}"
        elif not items:
            before.append(line)
        is_parted = not line
    if count < _FEWEST:
        return text, []
    return "\n".join(before).strip(), items

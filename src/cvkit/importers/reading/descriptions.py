"""Finds the bullets in descriptions from forms that know no lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.importers.reading import rich_text
from cvkit.importers.values import Data, without_empty

if TYPE_CHECKING:
    from cvkit.importers.values import Value

_SURE = re.compile(r"(?:^|(?<=\s))[•▪‣●◦]\s*")
"""Marks that are nothing else than bullets."""

_AFTER_GAP = re.compile(r"(?:^|(?<=\s\s))[-*–][ \t]+")
"""Marks that can be dashes: they count where a line break has become several spaces."""

_FEWEST = 2


def described(value: Value | None) -> dict[str, Data]:
    """Return a description as a summary and bullets.

    Args:
        value: A plain text, on lines or run together on one.

    Returns:
        ``summary`` and ``bullets``, as far as there are any; they say every word of the text.
    """
    if value is None:
        return {}
    before, items = split_bullets(value.text)
    bullets: list[Data] = [value.with_text(rich_text.escaped(item)) for item in items]
    return without_empty(
        {"summary": value.with_text(rich_text.escaped(before)), "bullets": bullets}
    )


def split_bullets(text: str) -> tuple[str, list[str]]:
    """Split a text into what stands before its list, and the list's items.

    Args:
        text: A plain text, on lines or run together on one.

    Returns:
        The whole text and no items, if there aren't two marks of the same kind.
    """
    text = text.strip()
    if "\n" in text:
        before, items = rich_text.list_items(text)
        if items:
            return before, items
    for mark in (_SURE, _AFTER_GAP):
        first, *items = mark.split(text)
        items = [" ".join(item.split()) for item in items if item.strip()]
        if len(items) >= _FEWEST:
            return first.strip(), items
    return text, []

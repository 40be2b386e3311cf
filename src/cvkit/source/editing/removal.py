"""Removes a key with its value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.diagnostics import Edit
from cvkit.source.yaml.tree import Mapping, Scalar

if TYPE_CHECKING:
    from cvkit.source.editing.yaml_text import ScalarPlace, YamlText

_COMMA_BEFORE = re.compile(r"\s*,\s*\Z")
_COMMA_AFTER = re.compile(r"\s*,\s*")


def without_entry(page: YamlText, place: ScalarPlace) -> Edit | None:
    """Return the edit that removes a key with its text.

    Args:
        page: The file's text.
        place: The text.

    Returns:
        ``None`` if the key and its text aren't alone on one line, or between commas in braces; or
        if they are merged from elsewhere.
    """
    parent, key, node = place.parent, place.key, place.node
    if not isinstance(parent, Mapping) or not isinstance(node, Scalar) or key is None:
        return None
    if not parent.mark[:2] <= key[:2] < parent.mark[2:] or key.line != node.mark.end_line:
        return None
    start, end = page.range(key)[0], page.range(node.mark)[1]
    if parent.is_flow:
        return _between_commas(page, start, end)
    first, last = page.line_range(key.line, key.line)
    if page.text[first:start].strip() or page.text[end:last].strip():
        return None
    if key.line + 1 < len(page.starts):
        return Edit(page.span(first, page.starts[key.line + 1]), "")
    return Edit(page.span(page.line_range(key.line - 1, key.line - 1)[1], last), "")


def _between_commas(page: YamlText, start: int, end: int) -> Edit | None:
    if comma := _COMMA_BEFORE.search(page.text, 0, start):
        return Edit(page.span(comma.start(), end), "")
    if comma := _COMMA_AFTER.match(page.text, end):
        return Edit(page.span(start, comma.end()), "")
    return None

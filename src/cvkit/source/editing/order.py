"""Reorders the items of a list along with their comments."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from cvkit.diagnostics import Edit
from cvkit.source.editing.apply import apply
from cvkit.source.editing.last_line import last_line
from cvkit.source.editing.verify import is_verified
from cvkit.source.yaml.tree import Sequence

if TYPE_CHECKING:
    from cvkit.diagnostics import Reorder
    from cvkit.source.editing.yaml_text import YamlText
    from cvkit.source.yaml.tree import Node

_BETWEEN = re.compile(r"\s*,\s*")

Range = tuple[int, int]
"""Two offsets in the text."""


def reorder(page: YamlText, change: Reorder) -> tuple[Edit, ...] | None:
    """Return the edits that reorder a list's items, or ``None`` if that can't be done safely.

    A comment belongs to an item if it is directly above it, or if it is below it and indented more
    than the item's dash. Anything else between items, such as blank lines, stays in place.
    """
    place = page.find(change.route)
    order = change.order
    if place is None or place.is_shared or not isinstance(place.node, Sequence):
        return None
    items = place.node.items
    moved = [index for index, item in enumerate(order) if index != item]
    if not moved or sorted(order) != list(range(len(items))):
        return None
    ranges = _in_brackets(page, place.node) if place.node.is_flow else _in_lines(page, items)
    if ranges is None:
        return None
    for before, after in pairwise(ranges[moved[0] : moved[-1] + 1]):
        # A comment that doesn't belong to an item is a heading for those below it.
        if after[0] < before[1] or "#" in page.text[before[1] : after[0]]:
            return None
    edits = tuple(
        Edit(page.span(*ranges[index]), page.text[slice(*ranges[order[index]])]) for index in moved
    )
    return edits if is_verified(page.text, apply(page.text, edits), [change]) else None


def _in_brackets(page: YamlText, node: Sequence) -> list[Range] | None:
    """Return the offsets of the items of a flow sequence such as ``[a, b]``."""
    ranges = [page.range(item.mark) for item in node.items]
    gaps = (page.text[before[1] : after[0]] for before, after in pairwise(ranges))
    return ranges if all(map(_BETWEEN.fullmatch, gaps)) else None


def _in_lines(page: YamlText, items: list[Node]) -> list[Range] | None:
    """Return the offsets of the lines of each item, if every item's dash starts a line."""
    dashes = [page.dash(item.mark) for item in items]
    starts = [dash[0] for dash in dashes if dash]
    columns = {dash[1] for dash in dashes if dash}
    if None in dashes or len(columns) != 1 or len(set(starts)) != len(items):
        return None
    column = columns.pop()
    if any(page.lines[line][:column].strip() for line in starts):
        return None
    lasts = [
        _with_comments_below(page, last_line(page, item), limit, column)
        for item, limit in zip(items, [*starts[1:], len(page.lines)], strict=True)
    ]
    limits = [-1, *lasts[:-1]]
    firsts = [
        _with_comments_above(page, start, limit)
        for start, limit in zip(starts, limits, strict=True)
    ]
    return [page.line_range(*lines) for lines in zip(firsts, lasts, strict=True)]


def _with_comments_below(page: YamlText, last: int, limit: int, column: int) -> int:
    for number in range(last + 1, limit):
        line = page.lines[number]
        text = line.lstrip()
        if text and not text.startswith("#"):
            break
        if text and len(line) - len(text) > column:
            last = number
    return last


def _with_comments_above(page: YamlText, first: int, limit: int) -> int:
    while first - 1 > limit and page.lines[first - 1].lstrip().startswith("#"):
        first -= 1
    return first

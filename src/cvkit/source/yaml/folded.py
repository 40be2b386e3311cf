"""Finds lists that YAML folds into one line of text.

In a plain scalar, a line break is a space. So what looks like a nested list is the end of the
text above it::

    - Published at good venues
      - Main paper
      - Workshop paper
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.source.yaml.tree import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route
    from cvkit.source.yaml.tree import Node

_ITEM = re.compile(r"\s*[-*•][ \t]+\S")


def folded_lists(root: Node, lines: tuple[str, ...]) -> Iterator[Route]:
    """Yield the routes of texts in which lines of the file look like items of a list, but aren't.

    Args:
        root: The file's document.
        lines: The file's lines.
    """
    pending: list[tuple[Route, Node]] = [((), root)]
    while pending:
        route, node = pending.pop()
        match node:  # what an alias stands for is checked where it is written
            case _ if node.file:
                pass  # it comes from another file, or another format
            case Scalar():
                if _is_folded(node, lines):
                    yield route
            case Mapping(entries=entries):
                pending += [((*route, key), entry.node) for key, entry in entries.items()]
            case Sequence(items=items):
                pending += [((*route, index), item) for index, item in enumerate(items)]


def _is_folded(scalar: Scalar, lines: tuple[str, ...]) -> bool:
    mark = scalar.mark
    if scalar.text is None or mark.line == mark.end_line:
        return False
    # A block scalar's mark ends where the next value starts, perhaps behind the last line.
    last = [line[: mark.end_column] for line in lines[mark.end_line : mark.end_line + 1]]
    within = [*lines[mark.line + 1 : mark.end_line], *last]
    written = sum(_ITEM.match(line) is not None for line in within)
    kept = sum(_ITEM.match(line) is not None for line in scalar.text.split("\n"))
    return written > kept

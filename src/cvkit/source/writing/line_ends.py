"""Finds the line ends at which lines can be inserted after a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.source.yaml.tree import Mapping, Node, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Sequence as Many

    from cvkit.source.editing.yaml_text import YamlText


def ends(found: YamlText, node: Node) -> Iterator[int]:
    """Yield offsets of line ends after a value: after its text, or after its last blank line."""
    last = _last(node)
    end = found.offset(last.mark.end_line, last.mark.end_column)
    yield from line_ends(found, len(found.text[:end].rstrip()))
    yield from line_ends(found, end)
    if not last.mark.end_column and last.mark.end_line:
        yield found.line_range(0, last.mark.end_line - 1)[1]  # a text with empty lines at its end
    yield len(found.text)


def line_ends(found: YamlText, offset: int) -> Iterator[int]:
    """Yield the end of the line that has an offset."""
    every = [start + len(line) for start, line in zip(found.starts, found.lines, strict=False)]
    yield next((end for end in every if end >= offset), len(found.text))


def _last(node: Node) -> Node:
    """Return the innermost value at the end of a value in block style."""
    match node:
        case Sequence(is_flow=False, items=[*_, last]):
            return _last(last)
        case Mapping(is_flow=False, entries=entries) if entries:
            return _last(list(entries.values())[-1].node)
    return node


def inserted(found: YamlText, offset: int, lines: Many[str]) -> str:
    """Return a text with lines after the line that ends at an offset."""
    added = "".join(f"{found.newline}{line}" for line in lines)
    return f"{found.text[:offset]}{added}{found.text[offset:]}"

"""Finds the line on which a value ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.source.yaml.tree import Alias, Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from cvkit.source.editing.yaml_text import YamlText
    from cvkit.source.yaml.tree import Mark, Node


def last_line(page: YamlText, node: Node) -> int:
    """Return the last line with a character of the value; libyaml's marks may end later."""
    match node:
        case Scalar(is_block=True, mark=mark):
            return _last_of_block(page, mark)
        case Scalar(mark=mark) | Alias(mark=mark):
            return mark.end_line
        case Sequence(is_flow=True, mark=mark) | Mapping(is_flow=True, mark=mark):
            return mark.end_line
        case Sequence(items=items, mark=mark):
            return max([mark.line, *(last_line(page, item) for item in items)])
        case Mapping(entries=entries, mark=mark):
            # Merged entries are elsewhere in the file.
            own = [entry for entry in entries.values() if mark[:2] <= entry.key < mark[2:]]
            ends = [max(entry.key.line, last_line(page, entry.node)) for entry in own]
            return max([mark.line, *ends])


def _last_of_block(page: YamlText, mark: Mark) -> int:
    number = min(mark.end_line, len(page.lines) - 1)
    if number == mark.end_line and not page.lines[number][: mark.end_column].strip():
        number -= 1
    while number > mark.line and not page.lines[number].strip():
        number -= 1
    return number

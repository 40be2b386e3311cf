"""Reads a YAML text to its tree, and to data without a place."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from cvkit.diagnostics.render.lines import split_lines
from cvkit.source.yaml import encoding, events
from cvkit.source.yaml.encoding import UnreadableFileError
from cvkit.source.yaml.tree import Mapping, Node, Scalar, Sequence, resolve

if TYPE_CHECKING:
    from cvkit.diagnostics import Diagnostic

Data: TypeAlias = "dict[str, Data] | list[Data] | str | None"
"""A file's complete data, including keys without a value."""


def read(text: str) -> Node | None:
    """Return a YAML text's tree, or ``None`` if it isn't valid."""
    errors: list[Diagnostic] = []
    lines = split_lines(text)
    try:
        encoding.refuse_control_characters(lines, errors)
        root = events.build(text, lines, errors)
    except UnreadableFileError:
        return None
    return None if errors else root


def to_data(node: Node) -> Data:
    """Return a tree's complete data. Its height and size were limited when it was built."""
    match resolve(node):
        case Scalar(text=text):
            return text
        case Sequence(items=items):
            return [to_data(item) for item in items]
        case Mapping(entries=entries):
            return {key: to_data(entry.node) for key, entry in entries.items()}

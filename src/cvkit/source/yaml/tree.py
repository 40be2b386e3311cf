"""A YAML document as a tree of values with positions."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import NamedTuple, TypeAlias

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | None"
"""A file's data without positions: the input of the schema."""


class Mark(NamedTuple):
    """A range in the file, as in libyaml: lines and columns count from 0, the end is excluded."""

    line: int
    column: int
    end_line: int
    end_column: int


def head(mark: Mark) -> Mark:
    """Return the range of a value's first character."""
    return Mark(mark.line, mark.column, mark.line, mark.column + 1)


@dataclass(slots=True, eq=False, repr=False)
class Scalar:
    """A scalar; its text is ``None`` for an empty value, ``~`` and ``null``.

    ``file`` is the name of the file that a value comes from, if that isn't the résumé itself.
    """

    mark: Mark
    text: str | None
    is_block: bool = False
    size: int = 1
    height: int = 0
    file: str = ""


@dataclass(slots=True, eq=False, repr=False)
class Sequence:
    """A list."""

    mark: Mark
    is_flow: bool
    items: list[Node] = field(default_factory=list)
    size: int = 1
    height: int = 1
    file: str = ""


class KeyValue(NamedTuple):
    """A key's position and its value."""

    key: Mark
    node: Node


@dataclass(slots=True, eq=False, repr=False)
class Mapping:
    """Keys and their values in file order, with merged ones first.

    Attributes:
        size: Number of values including itself, with aliases expanded.
        height: Number of levels of nesting.
    """

    mark: Mark
    is_flow: bool
    entries: dict[str, KeyValue] = field(default_factory=dict)
    size: int = 1
    height: int = 1
    file: str = ""


@dataclass(slots=True, eq=False, repr=False)
class Alias:
    """An alias, ``*name``, and its target. The target is shared, never copied."""

    mark: Mark
    target: Scalar | Sequence | Mapping
    file: str = ""

    @property
    def size(self) -> int:
        """Number of values in the target, with aliases expanded."""
        return self.target.size

    @property
    def height(self) -> int:
        """Number of levels of nesting in the target."""
        return self.target.height


Node: TypeAlias = Scalar | Sequence | Mapping | Alias


def resolve(node: Node) -> Scalar | Sequence | Mapping:
    """Return an alias's target; any other node is returned unchanged."""
    return node.target if isinstance(node, Alias) else node


def is_null(node: Node) -> bool:
    """Return whether a value is null; a key with such a value counts as absent."""
    target = resolve(node)
    return isinstance(target, Scalar) and target.text is None


def to_plain(node: Node) -> Plain:
    """Return the data without positions. Height and size were limited when building the tree."""
    match resolve(node):
        case Scalar(text=text):
            return text
        case Sequence(items=items):
            return [to_plain(item) for item in items]
        case Mapping(entries=entries):
            return {
                key: to_plain(entry.node)
                for key, entry in entries.items()
                if not is_null(entry.node)
            }


def with_items(node: Sequence, items: list[Node]) -> Sequence:
    """Return a list with other items, which may come from other files."""
    return replace(node, items=items, size=_size(items), height=_height(items))


def with_entries(node: Mapping, entries: dict[str, KeyValue]) -> Mapping:
    """Return a mapping with other entries, which may come from other files."""
    nodes = [entry.node for entry in entries.values()]
    return replace(node, entries=entries, size=_size(nodes), height=_height(nodes))


def _size(nodes: list[Node]) -> int:
    return 1 + sum(node.size for node in nodes)


def _height(nodes: list[Node]) -> int:
    return 1 + max((node.height for node in nodes), default=0)

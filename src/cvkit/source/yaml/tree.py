"""A YAML document as a tree of values with positions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | None"
"""What a file says, without places: the input of the schema."""


class Mark(NamedTuple):
    """A stretch of the file as libyaml counts: lines and columns from 0, end not included."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(slots=True, eq=False, repr=False)
class Scalar:
    """A text as written, or ``None`` for an empty value, ``~`` and ``null``."""

    mark: Mark
    text: str | None
    is_block: bool = False
    size: int = 1
    height: int = 0


@dataclass(slots=True, eq=False, repr=False)
class Sequence:
    """A list."""

    mark: Mark
    is_flow: bool
    items: list[Node] = field(default_factory=list)
    size: int = 1
    height: int = 1


class KeyValue(NamedTuple):
    """A key's place and its value."""

    key: Mark
    node: Node


@dataclass(slots=True, eq=False, repr=False)
class Mapping:
    """Keys and their values, in the order of the file; merged ones first.

    Attributes:
        size: How many values it stands for, itself included and aliases written out.
        height: How many levels it adds.
    """

    mark: Mark
    is_flow: bool
    entries: dict[str, KeyValue] = field(default_factory=dict)
    size: int = 1
    height: int = 1


@dataclass(slots=True, eq=False, repr=False)
class Alias:
    """A ``*name`` and what it stands for. The target is shared, never copied."""

    mark: Mark
    target: Scalar | Sequence | Mapping

    @property
    def size(self) -> int:
        """How many values it stands for."""
        return self.target.size

    @property
    def height(self) -> int:
        """How many levels it adds."""
        return self.target.height


Node: TypeAlias = Scalar | Sequence | Mapping | Alias


def resolve(node: Node) -> Scalar | Sequence | Mapping:
    """Return what an alias stands for, and anything else as it is."""
    return node.target if isinstance(node, Alias) else node


def is_null(node: Node) -> bool:
    """Whether there is nothing: a key with such a value counts as absent."""
    target = resolve(node)
    return isinstance(target, Scalar) and target.text is None


def to_plain(node: Node) -> Plain:
    """Return the data alone. The tree's height and size were bounded when it was built."""
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

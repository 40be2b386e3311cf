"""Reads the values of a JSON or YAML tree with their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.importers.values import START, Leaf, Place, Value
from cvkit.source.yaml.tree import Mapping, Scalar, Sequence, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.source.yaml.tree import Node

_NOTHING = Mapping(START, is_flow=False)
_ESCAPES = str.maketrans({"~": "~0", "/": "~1"})


def leaves(node: Node, pointer: str = "") -> Iterator[Leaf]:
    """Return every value of a tree that isn't null or blank, in file order.

    What an alias refers to is there where it is defined, once.

    Args:
        node: The tree, or a part of it.
        pointer: The JSON pointer (RFC 6901) of the part.
    """
    found: list[Leaf] = []
    _collect(node, pointer, found)
    return iter(found)


def _collect(node: Node, pointer: str, found: list[Leaf]) -> None:
    match node:
        case Scalar():
            if (leaf := _leaf(node, pointer)) is not None:
                found.append(leaf)
        case Sequence(items=items):
            for index, item in enumerate(items):
                _collect(item, f"{pointer}/{index}", found)
        case Mapping(entries=entries):
            for key, entry in entries.items():
                _collect(entry.node, f"{pointer}/{_escaped(key)}", found)


def _has_value(node: Node) -> bool:
    match node:
        case Scalar(text=text):
            return bool(text and text.strip())
        case Sequence(items=items):
            return any(map(_has_value, items))
        case Mapping(entries=entries):
            return any(_has_value(entry.node) for entry in entries.values())
    return False  # what an alias refers to is a value where it is defined


def _escaped(key: str) -> str:
    return key.translate(_ESCAPES) if "~" in key or "/" in key else key


def _leaf(node: Scalar, pointer: str) -> Leaf | None:
    text = (node.text or "").strip()
    return Leaf(text, Place(mark=node.mark, pointer=pointer)) if text else None


class Fields:
    """A mapping of a foreign file, read by its keys.

    Whatever is asked for, an empty text, ``null``, an empty list and a value of the wrong kind are
    all like a missing key.

    Args:
        node: The mapping; any other node is like an empty one.
        pointer: Its JSON pointer.
    """

    def __init__(self, node: Node | None, pointer: str = "") -> None:
        found = resolve(node) if node is not None else None
        self.node = found if isinstance(found, Mapping) else _NOTHING
        self.pointer = pointer

    def __bool__(self) -> bool:
        return _has_value(self.node)

    def __contains__(self, key: str) -> bool:
        return key in self.node.entries

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys, in file order."""
        return tuple(self.node.entries)

    def leaves(self) -> Iterator[Leaf]:
        """Yield every value in it, at any depth."""
        return leaves(self.node, self.pointer)

    def leaves_of(self, name: str) -> Iterator[Leaf]:
        """Yield every value of a key, at any depth."""
        entry = self.node.entries.get(name)
        if entry:
            yield from leaves(entry.node, f"{self.pointer}/{_escaped(name)}")

    def get(self, *names: str) -> Value | None:
        """Return the text of the first of these keys that has one."""
        for name in names:
            node, pointer = self._at(name)
            if isinstance(node, Scalar) and (leaf := _leaf(node, pointer)) is not None:
                return Value(leaf.text, (leaf,))
        return None

    def text(self, *names: str) -> str:
        """Return what ``get`` returns, as a text; empty if there is none."""
        found = self.get(*names)
        return found.text if found else ""

    def is_set(self, name: str) -> bool:
        """Return whether a key is true: ``true`` or ``yes`` in any case."""
        return self.text(name).lower() in {"true", "yes"}

    def texts(self, *names: str) -> list[Value]:
        """Return the texts of a list, or the text alone, of the first key that has any."""
        for name in names:
            node, pointer = self._at(name)
            items = node.items if isinstance(node, Sequence) else [node] if node else []
            nested = f"{pointer}/{{}}" if isinstance(node, Sequence) else pointer
            found = [
                _leaf(scalar, nested.format(index))
                for index, item in enumerate(items)
                if isinstance(scalar := resolve(item), Scalar)
            ]
            if texts := [Value(leaf.text, (leaf,)) for leaf in found if leaf]:
                return texts
        return []

    def items(self, name: str) -> list[Fields | Value]:
        """Return the mappings and texts of a list, in order; a lone one is a list.

        What is neither, or blank, is left out.
        """
        node, pointer = self._at(name)
        is_list = isinstance(node, Sequence)
        found: list[Fields | Value] = []
        for index, item in enumerate(node.items if isinstance(node, Sequence) else [node]):
            below = f"{pointer}/{index}" if is_list else pointer
            match resolve(item) if item is not None else None:
                case Mapping() as mapping:
                    found.append(Fields(mapping, below))
                case Scalar() as scalar if leaf := _leaf(scalar, below):
                    found.append(Value(leaf.text, (leaf,)))
        return found

    def below(self, *names: str) -> Fields:
        """Return the mapping of the first of these keys that has one; otherwise an empty one."""
        for name in names:
            node, pointer = self._at(name)
            if isinstance(node, Mapping):
                return Fields(node, pointer)
        return Fields(None, self.pointer)

    def list(self, *names: str) -> list[Fields]:
        """Return the mappings of a list of the first key that has any; a lone one is a list."""
        for name in names:
            node, pointer = self._at(name)
            if isinstance(node, Mapping):
                return [Fields(node, pointer)]
            if isinstance(node, Sequence):
                items = [
                    Fields(item, f"{pointer}/{index}")
                    for index, item in enumerate(node.items)
                    if isinstance(resolve(item), Mapping)
                ]
                if items:
                    return items
        return []

    def _at(self, name: str) -> tuple[Scalar | Sequence | Mapping | None, str]:
        entry = self.node.entries.get(name)
        pointer = f"{self.pointer}/{_escaped(name)}"
        return (resolve(entry.node) if entry else None), pointer

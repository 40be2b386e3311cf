"""Turns an imported résumé into a tree of nodes, as reading ``resume.yaml`` gives it."""

from __future__ import annotations

from typing import NamedTuple

from cvkit.importers.values import START, Data, Value, values
from cvkit.source.yaml.tree import KeyValue, Mapping, Mark, Node, Scalar, Sequence


class TreeBuilder(NamedTuple):
    """Builds trees whose nodes say which file they come from.

    Attributes:
        name: The name of the file that values without a source belong to.
    """

    name: str

    def build(self, data: Data) -> Node:
        """Return the tree of a résumé or of a part of it.

        Each node has the place of the first foreign value that it was made from, and the file that
        the place names.

        Args:
            data: The résumé.
        """
        mark, file = self._place(data)
        match data:
            case Value(text=text):
                return Scalar(mark, text, file=file)
            case list():
                items = [self.build(item) for item in data]
                size = 1 + sum(item.size for item in items)
                height = 1 + max((item.height for item in items), default=0)
                return Sequence(mark, is_flow=False, items=items, size=size, height=height,
                                file=file)  # fmt: skip
            case _:
                return self._mapping(data, mark, file)

    def _mapping(self, data: dict[str, Data], mark: Mark, file: str) -> Mapping:
        nodes = [self.build(item) for item in data.values()]
        entries = {key: KeyValue(node.mark, node) for key, node in zip(data, nodes, strict=True)}
        return Mapping(
            mark,
            is_flow=False,
            entries=entries,
            size=1 + sum(node.size for node in nodes),
            height=1 + max((node.height for node in nodes), default=0),
            file=file,
        )

    def _place(self, data: Data) -> tuple[Mark, str]:
        sources = (leaf.place for value in values(data) for leaf in value.sources)
        place = next(sources, None)
        return (place.mark, place.part or self.name) if place else (START, self.name)

"""What is read from a list of publications."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from cvkit.source.yaml.tree import KeyValue, Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections import abc

    from cvkit.diagnostics import Diagnostic
    from cvkit.source.yaml.tree import Mark, Node

Value = str | tuple[str, ...]
"""A text, or a list of texts."""


class Field(NamedTuple):
    """A value of a file, as written there.

    Attributes:
        text: The value.
        mark: Its place.
    """

    text: str
    mark: Mark


class Item(NamedTuple):
    """One publication.

    Attributes:
        key: The name by which documents cite it.
        keywords: The words that the file's owner gave it.
        date: When it was published, for sorting: ``2019-05``; empty if that isn't known.
        node: Its data in the keys of ``publications``.
        kind: What the file says that it is: ``article``, ``paper-conference``.
        origins: By key, the names of the file's fields that its value was made from.
        fields: The fields as written, by their names; only of BibTeX, with those inherited.
    """

    key: str
    keywords: tuple[str, ...]
    date: str
    node: Mapping
    kind: str = ""
    origins: abc.Mapping[str, tuple[str, ...]] = MappingProxyType({})
    fields: abc.Mapping[str, Field] = MappingProxyType({})


class Bibliography(NamedTuple):
    """A list of publications.

    Attributes:
        items: The publications, in the order of the file.
        diagnostics: What is wrong with the file, each with its file and span.
        text: The file's text.
        asides: What else is in a BibTeX file: comments, preambles and macros.
    """

    items: tuple[Item, ...]
    diagnostics: tuple[Diagnostic, ...]
    text: str
    asides: tuple[Field, ...] = ()


def mapping(mark: Mark, file: str, values: abc.Mapping[str, tuple[Mark, Value]]) -> Mapping:
    """Return data with places, as if it had been written in the résumé.

    Args:
        mark: The place of the whole.
        file: The name of the file.
        values: By key, the place of a value and the value itself; empty ones are left out.
    """
    entries = {
        key: KeyValue(place, _node(place, file, value))
        for key, (place, value) in values.items()
        if value
    }
    size = 1 + sum(entry.node.size for entry in entries.values())
    return Mapping(mark, is_flow=False, entries=entries, size=size, height=3, file=file)


def _node(mark: Mark, file: str, value: Value) -> Node:
    if isinstance(value, str):
        return Scalar(mark, value, file=file)
    items: list[Node] = [Scalar(mark, one, file=file) for one in value]
    return Sequence(mark, is_flow=False, items=items, size=1 + len(items), height=2, file=file)

"""Finds the entries in a file of CSL-JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.importers.reading.fields import Fields
from cvkit.source.yaml.tree import Mapping, Sequence, resolve

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile


def items_of(file: ForeignFile) -> list[Fields]:
    """Return the entries: those of a list, or a lone one.

    Args:
        file: Any file; there are none if it isn't JSON.
    """
    root = resolve(file.tree) if file.tree is not None else None
    if isinstance(root, Mapping):
        return [Fields(root)]
    if not isinstance(root, Sequence):
        return []
    return [
        Fields(item, f"/{index}")
        for index, item in enumerate(root.items)
        if isinstance(resolve(item), Mapping)
    ]

"""Finds the entries in a file of CSL-JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.importers.reading.fields import Fields
from cvkit.source.bibliography import csl
from cvkit.source.yaml.tree import Mapping, resolve

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile


def items_of(file: ForeignFile) -> list[Fields]:
    """Return the entries: those of its list, or a lone one.

    Args:
        file: Any file; there are none if it isn't JSON.
    """
    if file.tree is None:
        return []
    return [
        Fields(node, pointer)
        for pointer, one in csl.entries_of(resolve(file.tree))
        if isinstance(node := resolve(one), Mapping)
    ]

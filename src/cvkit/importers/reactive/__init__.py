"""Reactive Resume, versions 3 to 5: what its “JSON” export and its backups are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.importers.importer import Importer, Match
from cvkit.importers.reading.fields import Fields

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Imported


def match(file: ForeignFile) -> Match:
    """Recognize sections that are mappings with lists of items, or version 5's own sections."""
    whole = Fields(file.mapping)
    root = whole if "sections" in whole else whole.below("data")  # a copy from its database
    parts = root.below("sections")
    has_items = any("items" in parts.below(name) for name in parts.keys)
    is_known = has_items or ("sections" in root and "customSections" in root)
    return Match.CERTAIN if is_known and "basics" in root else Match.NO


def read(file: ForeignFile) -> Imported:
    """Read a résumé of Reactive Resume.

    Args:
        file: The file.

    Raises:
        ImportFailedError: The file is no mapping.
    """
    from cvkit.importers.reactive.read import read_file

    return read_file(file)


IMPORTER = Importer(
    "reactive",
    "Reactive Resume",
    "A resume.json from Reactive Resume (rxresu.me), of versions 3 to 5.",
    match,
    read,
)

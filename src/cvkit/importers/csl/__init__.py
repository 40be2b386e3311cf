"""CSL-JSON: lists of publications, as Zotero and other reference managers export them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.importers.importer import Importer, Match

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Imported

_START = re.compile(r"\s*(?:[\[{]|(?:---\s+)?references:)")
"""JSON, or what pandoc has at the start of a text (YAML)."""

_MAY_HAVE_TYPES = re.compile(r"type|\\u")
"""What is in each file of CSL: the key ``type``, of which JSON can escape letters."""

_TELLING = frozenset({"author", "issued", "DOI", "container-title", "title", "URL", "publisher"})


def match(file: ForeignFile) -> Match:
    """Tell CSL-JSON by a list of items with a type and a title, an author or a DOI."""
    if file.is_binary or not _MAY_HAVE_TYPES.search(file.text) or not _START.match(file.text):
        return Match.NO
    from cvkit.importers.csl.items import items_of

    items = items_of(file)
    if not items or "basics" in items[0] or "@context" in items[0]:
        return Match.NO
    has_id = all("id" in item for item in items)
    is_told = [bool(_TELLING & set(item.keys)) for item in items]
    is_csl = any(is_told) if has_id else all(is_told)
    if not is_csl or not all("type" in item for item in items):
        return Match.NO
    return Match.LIKELY if has_id else Match.POSSIBLE


def read(file: ForeignFile) -> Imported:
    """Read a list of publications.

    Args:
        file: The file.

    Raises:
        ImportFailedError: It isn't JSON, or has no entries.
    """
    from cvkit.importers.csl.read import read_file

    return read_file(file)


IMPORTER = Importer(
    "csl",
    "CSL-JSON",
    "Publications as JSON, as Zotero, Mendeley and others export them.",
    match,
    read,
)

"""YAMLResume: its resume.yml, with ``layouts`` or, before version 0.8, one ``layout``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.importers.importer import Importer, Match
from cvkit.importers.reading.fields import Fields
from cvkit.importers.yamlresume.tables import MARKS, SECTIONS

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Imported


def match(file: ForeignFile) -> Match:
    """Recognize ``content`` with a person or sections in it, beside the layout."""
    if "content" not in file.keys:
        return Match.NO
    known = {"basics", *SECTIONS} & set(Fields(file.mapping).below("content").keys)
    if not known:
        return Match.NO
    return Match.CERTAIN if file.keys & MARKS else Match.LIKELY


def read(file: ForeignFile) -> Imported:
    """Read a résumé of YAMLResume.

    Args:
        file: The file.

    Raises:
        ImportFailedError: The file is no mapping.
    """
    from cvkit.importers.yamlresume.read import read_file

    return read_file(file)


IMPORTER = Importer(
    "yamlresume",
    "YAMLResume",
    "A resume.yml of YAMLResume, of any version.",
    match,
    read,
)

"""Any Word file, as well as its layout can tell: a guess at best, and marked as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.importers.importer import Importer, Match

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Imported


_STARTS = (b"PK", b"\xd0\xcf\x11\xe0", b"{\\rtf")
"""How the files of Office programs begin: archives, those of before 2007, and rich text."""


def match(file: ForeignFile) -> Match:
    """Know a Word file; one of cvkit that carries its source is read by that."""
    if not file.data.startswith(_STARTS):
        return Match.NO
    from cvkit.importers.docx import container

    return Match.POSSIBLE if container.is_office(file) else Match.NO


def read(file: ForeignFile) -> Imported:
    """Read a Word file by its layout.

    Args:
        file: A Word file.

    Raises:
        ImportFailedError: It is of another kind, broken, encrypted, too long, or has no text.
    """
    from cvkit.importers.docx.read import read_file

    return read_file(file)


IMPORTER = Importer(
    "docx",
    "Word",
    "Any other résumé as a Word file (.docx), read by its layout; each guess is marked.",
    match,
    read,
)

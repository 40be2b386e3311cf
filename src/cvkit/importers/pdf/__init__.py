"""Any PDF, as well as its layout can tell: a guess at best, and marked as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.importers.importer import Importer, Match

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Imported


def match(file: ForeignFile) -> Match:
    """Know a PDF; what an importer of a format that comes as PDF says is surer."""
    return Match.POSSIBLE if file.is_pdf else Match.NO


def read(file: ForeignFile) -> Imported:
    """Read a PDF by its layout.

    Args:
        file: A PDF.

    Raises:
        ImportFailedError: It is broken, encrypted, too long, or has no text.
    """
    from cvkit.importers.pdf.read import read_file

    return read_file(file)


IMPORTER = Importer(
    "pdf",
    "PDF",
    "Any other résumé as a PDF, read by its layout; each guess is marked, so look it over.",
    match,
    read,
)

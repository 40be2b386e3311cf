"""LinkedIn: the data export (a ZIP archive of tables), and a profile saved as a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.importers.importer import Importer, Match
from cvkit.importers.linkedin import archive

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Imported


def match(file: ForeignFile) -> Match:
    """Know an export by the headers of its tables, and a profile by who made the PDF."""
    if archive.is_export(file):
        return Match.CERTAIN
    if not file.is_pdf:
        return Match.NO
    from cvkit.importers.linkedin import profile

    return Match.CERTAIN if profile.is_profile(file) else Match.NO


def read(file: ForeignFile) -> Imported:
    """Read a data export, one of its tables, or a profile saved as a PDF.

    Args:
        file: The file.

    Raises:
        ImportFailedError: It is none of these, or broken.
    """
    from cvkit.importers.linkedin import export, profile

    return profile.read(file) if file.is_pdf else export.read(file)


IMPORTER = Importer(
    "linkedin",
    "LinkedIn",
    "Your data from LinkedIn: the ZIP archive of its export, or the profile saved as a PDF.",
    match,
    read,
)

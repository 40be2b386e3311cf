"""FRESH, also named FRESCA: the format of HackMyResume."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.importers.importer import Importer, Match
from cvkit.importers.reading.fields import Fields

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Imported

_FORMAT = re.compile(r"FRES(?:H|CA)\b", re.IGNORECASE)
_TELLING = frozenset({"info", "employment", "contact", "disposition", "recognition", "service"})
_FEWEST = 2


def match(file: ForeignFile) -> Match:
    """Recognize the format that the file names, or two keys that are its own."""
    if _FORMAT.match(Fields(file.mapping).below("meta").text("format")):
        return Match.CERTAIN
    is_likely = len(file.keys & _TELLING) >= _FEWEST and "basics" not in file.keys
    return Match.LIKELY if is_likely else Match.NO


def read(file: ForeignFile) -> Imported:
    """Read FRESH.

    Args:
        file: The file.

    Raises:
        ImportFailedError: The file is no mapping.
    """
    from cvkit.importers.fresh.read import read_file

    return read_file(file)


IMPORTER = Importer(
    "fresh",
    "FRESH",
    "A resume.json in FRESH or FRESCA, as HackMyResume uses it.",
    match,
    read,
)

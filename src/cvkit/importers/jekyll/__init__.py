"""The data file of Jekyll's theme Online CV: ``_data/data.yml``, with a ``sidebar``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cvkit.importers.importer import Importer, Match
from cvkit.importers.reading.fields import Fields

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Imported

_SECTIONS: Final = frozenset({"career-profile", "experiences", "education", "projects", "skills",
                              "publications", "certifications", "oss"})  # fmt: skip
_SURE: Final = frozenset({"career-profile", "experiences"})
_PERSON: Final = frozenset({"name", "tagline", "email", "about", "languages"})


def match(file: ForeignFile) -> Match:
    """Recognize a ``sidebar`` with a person in it, beside sections."""
    if "sidebar" not in file.keys or not file.keys & _SECTIONS:
        return Match.NO
    if not set(Fields(file.mapping).below("sidebar").keys) & _PERSON:
        return Match.NO
    return Match.CERTAIN if file.keys & _SURE else Match.LIKELY


def read(file: ForeignFile) -> Imported:
    """Read a data file of Online CV.

    Args:
        file: The file.

    Raises:
        ImportFailedError: It isn't one.
    """
    from cvkit.importers.jekyll.read import read_file

    return read_file(file)


IMPORTER = Importer(
    "jekyll",
    "Online CV",
    "The data.yml of Online CV, a theme for Jekyll on GitHub Pages.",
    match,
    read,
)

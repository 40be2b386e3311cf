"""The data files of two themes for Jekyll: Online CV and Resume Template."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cvkit.importers.importer import Importer, Match
from cvkit.importers.jekyll import lists
from cvkit.importers.reading.fields import Fields

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Imported

_SECTIONS: Final = frozenset({"career-profile", "experiences", "education", "projects", "skills",
                              "publications", "certifications", "oss"})  # fmt: skip
_SURE: Final = frozenset({"career-profile", "experiences"})
_PERSON: Final = frozenset({"name", "tagline", "email", "about", "languages"})


def match(file: ForeignFile) -> Match:
    """Recognize a ``sidebar`` with a person in it, beside sections, or a list of one section."""
    if lists.is_config(file) or lists.list_of(file):
        return Match.CERTAIN
    if "sidebar" not in file.keys or not file.keys & _SECTIONS:
        return Match.NO
    if not set(Fields(file.mapping).below("sidebar").keys) & _PERSON:
        return Match.NO
    return Match.CERTAIN if file.keys & _SURE else Match.LIKELY


def read(file: ForeignFile) -> Imported:
    """Read a data file of Online CV or Resume Template.

    Args:
        file: The file.

    Raises:
        ImportFailedError: It isn't one.
    """
    from cvkit.importers.jekyll.read import read_file
    from cvkit.importers.jekyll.read_list import read_list

    is_list = lists.is_config(file) or lists.list_of(file)
    return read_list(file) if is_list else read_file(file)


IMPORTER = Importer(
    "jekyll",
    "Jekyll",
    "The data of two themes for Jekyll: data.yml of Online CV, and the lists and _config.yml of "
    "Resume Template.",
    match,
    read,
)

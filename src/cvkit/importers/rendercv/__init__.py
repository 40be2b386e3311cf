"""RenderCV: the YAML or JSON file of versions 1 and 2, with sections of any title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.importers.importer import Importer, Match
from cvkit.importers.reading.fields import Fields
from cvkit.importers.rendercv import starred_yaml
from cvkit.importers.rendercv.settings import SETTINGS

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Imported

_HEAD = frozenset(
    {"name", "headline", "label", "location", "email", "phone", "website", "photo",
     "social_networks", "custom_connections", "sections"}
)  # fmt: skip


def match(file: ForeignFile) -> Match:
    """Tell RenderCV by its key ``cv``."""
    found = starred_yaml.document(file)
    if found is None or "cv" not in found.entries:
        return Match.NO
    keys = set(Fields(found).below("cv").keys)
    if not keys & _HEAD:
        return Match.NO
    return Match.CERTAIN if "sections" in keys or SETTINGS & set(found.entries) else Match.LIKELY


def read(file: ForeignFile) -> Imported:
    """Read RenderCV.

    Args:
        file: The file.

    Raises:
        ImportFailedError: The file is no mapping, or has no ``cv``.
    """
    from cvkit.importers.rendercv.read import read_file

    return read_file(file)


IMPORTER = Importer(
    "rendercv",
    "RenderCV",
    "A YAML or JSON file of RenderCV, version 1 or 2.",
    match,
    read,
)

"""al-folio: the CV of a Jekyll theme for academics, ``_data/cv.yml``, a list of sections."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cvkit.errors import ImportFailedError
from cvkit.importers.importer import Importer, Match
from cvkit.importers.reading.fields import Fields
from cvkit.source.yaml.tree import Sequence, resolve

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Imported

_TYPES: Final = frozenset({"map", "time_table", "list", "nested_list", "list_groups"})


def match(file: ForeignFile) -> Match:
    """Recognize a list of sections, of kinds that only this theme has."""
    sections = _sections(file)
    if not sections or not all("contents" in one and "title" in one for one in sections):
        return Match.NO
    return Match.CERTAIN if any(one.text("type") in _TYPES for one in sections) else Match.NO


def read(file: ForeignFile) -> Imported:
    """Read a CV of al-folio.

    Args:
        file: The file.

    Raises:
        ImportFailedError: It is no list of sections.
    """
    from cvkit.importers.alfolio.read import read_sections

    sections = _sections(file)
    if file.tree is None or not any(sections):
        raise ImportFailedError("it is not a list of sections with `title`, `type` and `contents`")
    return read_sections(file.tree, sections, file.text)


def _sections(file: ForeignFile) -> list[Fields]:
    root = resolve(file.tree) if file.tree else None
    items = root.items if isinstance(root, Sequence) else []
    return [Fields(item, f"/{index}") for index, item in enumerate(items)]


IMPORTER = Importer(
    "alfolio",
    "al-folio",
    "The _data/cv.yml of al-folio, a theme for Jekyll of academics' sites.",
    match,
    read,
)

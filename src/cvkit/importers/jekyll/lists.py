"""Tells the files of Resume Template, a theme for Jekyll with a list for each section.

Nothing names the section in them, so the keys of the entries tell it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from cvkit.importers.reading.fields import Fields
from cvkit.source.yaml.tree import Mapping, Sequence, resolve

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile


class List(NamedTuple):
    """A list of the theme.

    Attributes:
        section: cvkit's section.
        main: The key that each entry has.
        keys: What cvkit calls the others; texts are ``summary``.
    """

    section: str
    main: str
    keys: dict[str, str]


LISTS: Final = (
    List("work", "company", {"company": "organization", "position": "title", "duration": "dates",
                             "summary": "summary", "url": "url"}),
    List("education", "uni", {"uni": "institution", "degree": "degree", "year": "dates",
                              "award": "honors", "awards": "honors", "summary": "summary"}),
    List("projects", "project", {"project": "name", "role": "roles", "duration": "dates",
                                 "url": "url", "description": "summary"}),
    List("skills", "skill", {"skill": "name", "description": "keywords"}),
    List("awards", "award", {"award": "title", "organization": "awarder", "year": "date",
                             "summary": "summary"}),
    List("memberships", "role", {"organization": "organization", "role": "title", "year": "dates",
                                 "url": "url", "summary": "summary"}),
    List("custom", "url", {"description": "name", "url": "url"}),
    List("interests", "description", {"description": "name"}),
)  # fmt: skip
"""The lists, in the order in which they are told apart."""


def list_of(file: ForeignFile) -> List | None:
    """Return which list a file is; ``None`` if it is none."""
    items = items_of(file)
    keys = {key for item in items for key in item.keys}
    for one in LISTS:
        if items and all(one.main in item for item in items) and keys <= one.keys.keys():
            return one
    return None


def is_config(file: ForeignFile) -> bool:
    """Return whether a file is the theme's ``_config.yml``."""
    return "resume_name" in file.keys


def items_of(file: ForeignFile) -> list[Fields]:
    """Return the entries of a file that is nothing but a list of mappings."""
    root = resolve(file.tree) if file.tree else None
    items = root.items if isinstance(root, Sequence) else []
    if not all(isinstance(resolve(item), Mapping) for item in items):
        return []
    return [Fields(item, f"/{index}") for index, item in enumerate(items)]

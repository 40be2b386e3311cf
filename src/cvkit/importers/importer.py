"""The definition of an importer: a foreign format, and the function that reads it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Imported

_NAME = re.compile(r"[a-z][a-z0-9-]*")


class Match(IntEnum):
    """How sure an importer is that a file is of its format; the highest wins."""

    NO = 0
    """The file is something else."""
    POSSIBLE = 1
    """It can be read, but it may be another format that says the same in fewer words."""
    LIKELY = 2
    """It has what the format always has, which others may have, too."""
    CERTAIN = 3
    """It has what only this format has."""


@dataclass(frozen=True, slots=True)
class Importer:
    """A foreign format, as an entry point of the group ``cvkit.importers`` refers to it.

    Its module is imported whenever a file is recognized: import slow modules inside ``read``.

    Attributes:
        name: The name for ``--from`` and of the entry point: ``jsonresume``.
        title: The format's own name: ``JSON Resume``.
        help: What the file is and where people get it, in one sentence.
        match: How sure it is that a file is of this format. It gets any file whatever, may ask
            for any of its views, and doesn't fail.
        read: Reads a file of this format. It knows no path and no other importer, and doesn't
            print. It raises ``ImportFailedError`` for a file that is broken or not of this format.

    Raises:
        ValueError: The name is malformed.
    """

    name: str
    title: str
    help: str
    match: Callable[[ForeignFile], Match]
    read: Callable[[ForeignFile], Imported]

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            message = f"“{self.name}” is not a name of lower-case letters, digits and hyphens"
            raise ValueError(message)

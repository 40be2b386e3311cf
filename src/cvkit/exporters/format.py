"""A format of output: all that is known of it, and the function that writes it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cvkit.exporters.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable

    from cvkit.exporters.artifact import Artifact
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

_NAME = re.compile(r"[a-z][a-z0-9-]*")
_SUFFIX = re.compile(r"\.[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Format:
    """What an entry point of the group ``cvkit.exporters`` names.

    Its module is loaded for each list of formats: import in ``export`` what is slow to import.

    Attributes:
        name: What a person asks for, and the name of the entry point: ``pdf``.
        suffix: File name suffix with its dot: ``.pdf``.
        media_type: IANA media type.
        help: What is special about it, in one sentence.
        export: Returns the finished file of a document in a theme, given a value of ``options``.
            The same three give the same bytes, on any day; it opens no file and prints nothing.
        paged: Whether its look depends on the size of pages, so that fitting them changes it.
        aliases: Other names of the same format: ``md``.
        instead_of: Formats that cvkit does not write, and for which this one is written: ``jpg``.
        options: The class of its own options.

    Raises:
        ValueError: A name or the suffix is written in another way.
    """

    name: str
    suffix: str
    media_type: str
    help: str
    export: Callable[[Document, Theme, Any], Artifact]
    paged: bool = False
    aliases: tuple[str, ...] = ()
    instead_of: tuple[str, ...] = ()
    options: type[Options] = Options

    def __post_init__(self) -> None:
        for name in (self.name, *self.aliases, *self.instead_of):
            if not _NAME.fullmatch(name):
                raise ValueError(f"“{name}” is not a name of small letters, digits and hyphens")
        if not _SUFFIX.fullmatch(self.suffix):
            raise ValueError(f"“{self.suffix}” is not a suffix such as .pdf")

"""The definition of an output format, with its export function."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cvkit.exporters.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cvkit.exporters.artifact import Artifact
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

_NAME = re.compile(r"[a-z][a-z0-9-]*")
_SUFFIX = re.compile(r"(?:\.[a-z0-9]+)+")


@dataclass(frozen=True, slots=True)
class Format:
    """An output format, as an entry point of the group ``cvkit.exporters`` refers to it.

    Its module is imported whenever formats are listed: import slow modules inside ``export``.

    Attributes:
        name: The name on the command line and of the entry point: ``pdf``.
        suffix: File name suffix with its dot: ``.pdf``; with two if the last one says too little:
            ``.rendercv.yaml``.
        media_type: IANA media type.
        help: What it is for, in one sentence.
        export: Exports a document in a theme, given an instance of ``options``. It must return
            the same bytes for the same arguments, not open files and not print anything.
        paged: Whether its layout depends on the page size, so that page fitting affects it.
        is_data: Whether it is for other programs, and not to be read or printed: ``all`` leaves it
            out, and ``export`` reads the values of ``document.selection``.
        is_source: Whether it shows the document as a source that another program typesets; ``all``
            leaves it out, too.
        is_read_back: Whether its files show every text of the document, in its order, so that cvkit
            reads them and compares them with it. It can do so for PDF, Word, HTML, Markdown and
            plain text.
        aliases: Other names of the format: ``md``.
        instead_of: Formats that cvkit can't write, replaced by this one: ``jpg``.
        options: The class of its options.
        recognizes: Whether a file's bytes are a file of this format that cvkit wrote. It gets
            whatever lies where cvkit is about to write: another format's file, a damaged one. By
            default, cvkit knows its own output only by the default name.
        prepare: Imports the slow modules that ``export`` needs. It is called before ``export`` runs
            in a process of its own, so that several exports import them only once.

        export_together: Exports several documents in one file, each with its theme, such as a
            letter and its résumé; ``None`` if it can't hold several.

    Raises:
        ValueError: A name or the suffix is malformed.
    """

    name: str
    suffix: str
    media_type: str
    help: str
    export: Callable[[Document, Theme, Any], Artifact]
    paged: bool = False
    is_data: bool = False
    is_source: bool = False
    is_read_back: bool = False
    aliases: tuple[str, ...] = ()
    instead_of: tuple[str, ...] = ()
    options: type[Options] = Options
    recognizes: Callable[[bytes], bool] | None = None
    prepare: Callable[[], object] = lambda: None
    export_together: Callable[[Sequence[tuple[Document, Theme]], Any], Artifact] | None = None

    def __post_init__(self) -> None:
        for name in (self.name, *self.aliases, *self.instead_of):
            if not _NAME.fullmatch(name):
                raise ValueError(
                    f"“{name}” is not a name of lower-case letters, digits and hyphens"
                )
        if not _SUFFIX.fullmatch(self.suffix):
            raise ValueError(f"“{self.suffix}” is not a suffix like .pdf")

    @property
    def is_in_all(self) -> bool:
        """Whether ``all`` includes it: people read or print the file as it is."""
        return not (self.is_data or self.is_source)

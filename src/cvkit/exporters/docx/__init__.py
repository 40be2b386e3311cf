"""DOCX: a native Word file, with the theme's tokens as its styles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.exporters.embedded_source import EmbedOptions
from cvkit.exporters.format import Format

if TYPE_CHECKING:
    from cvkit.exporters.artifact import Artifact
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document


_DEFAULTS = EmbedOptions()


def export(document: Document, theme: Theme, options: EmbedOptions = _DEFAULTS) -> Artifact:
    """Return the document as a Word file (ECMA-376, transitional).

    Raises:
        ThemeError: The theme's paper size is unknown.
    """
    from cvkit.exporters.docx import write

    return write.write(document, theme, embed=options.embed)


def prepare() -> None:
    """Import python-docx."""
    import docx  # noqa: F401 - imported once here instead of in every child process


def recognizes(data: bytes) -> bool:
    """Whether a file is a Word file that cvkit wrote."""
    from cvkit.exporters.docx import properties_part

    return properties_part.recognizes(data)


FORMAT = Format(
    name="docx",
    suffix=".docx",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    help="Word, with real styles, lists and links.",
    paged=True,
    aliases=("word",),
    instead_of=("doc",),
    options=EmbedOptions,
    export=export,
    is_read_back=True,
    recognizes=recognizes,
    prepare=prepare,
)

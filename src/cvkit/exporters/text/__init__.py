"""Plain text in reading order, for web forms and terminals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.exporters.format import Format
from cvkit.exporters.options import NO_OPTIONS, Options

if TYPE_CHECKING:
    from cvkit.exporters.artifact import Artifact
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document


def export(document: Document, _theme: Theme, _: Options = NO_OPTIONS) -> Artifact:
    """Return the document as UTF-8 text of 78 columns."""
    from cvkit.exporters.text import write

    return write.write(document)


FORMAT = Format(
    name="text",
    suffix=".txt",
    media_type="text/plain; charset=utf-8",
    help="Plain text, for pasting into web forms.",
    aliases=("txt", "plain"),
    export=export,
    is_read_back=True,
)

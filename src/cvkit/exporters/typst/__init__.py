"""Typst: a document of its own, to go on with by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.exporters.checksum_line import IN_TYPST
from cvkit.exporters.format import Format
from cvkit.exporters.options import NO_OPTIONS, Options

if TYPE_CHECKING:
    from cvkit.exporters.artifact import Artifact
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document


def export(document: Document, theme: Theme, _: Options = NO_OPTIONS) -> Artifact:
    """Return the document as Typst, in UTF-8."""
    from cvkit.exporters.typst import write

    return write.write(document, theme)


FORMAT = Format(
    name="typst",
    suffix=".typ",
    media_type="text/vnd.typst; charset=utf-8",
    help="Typst, to go on with by hand.",
    aliases=("typ",),
    is_source=True,
    export=export,
    recognizes=IN_TYPST.recognizes,
)

"""LaTeX: a document of its own, to go on with by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.exporters.checksum_line import IN_TEX
from cvkit.exporters.format import Format
from cvkit.exporters.options import NO_OPTIONS, Options

if TYPE_CHECKING:
    from cvkit.exporters.artifact import Artifact
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document


def export(document: Document, theme: Theme, _: Options = NO_OPTIONS) -> Artifact:
    """Return the document as LaTeX, in UTF-8, for pdflatex and lualatex."""
    from cvkit.exporters.latex import write

    return write.write(document, theme)


FORMAT = Format(
    name="latex",
    suffix=".tex",
    media_type="application/x-tex",
    help="LaTeX, to go on with by hand.",
    aliases=("tex",),
    is_source=True,
    export=export,
    recognizes=IN_TEX.recognizes,
)

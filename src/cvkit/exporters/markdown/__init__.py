"""Markdown, from the theme's ``resume.md.j2``; every text is escaped exactly once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.exporters.format import Format
from cvkit.exporters.options import NO_OPTIONS, Options

if TYPE_CHECKING:
    from cvkit.exporters.artifact import Artifact
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document


def export(document: Document, theme: Theme, _: Options = NO_OPTIONS) -> Artifact:
    """Return the document as CommonMark (media type: RFC 7763).

    Raises:
        ThemeError: The theme's template is broken.
    """
    from cvkit.exporters.markdown import write

    return write.write(document, theme)


FORMAT = Format(
    name="markdown",
    suffix=".md",
    media_type="text/markdown; charset=utf-8",
    help="CommonMark, for repositories and websites.",
    aliases=("md",),
    export=export,
    is_read_back=True,
)

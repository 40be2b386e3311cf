"""HTML: a single self-contained file that makes no network requests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.exporters.format import Format
from cvkit.exporters.options import NO_OPTIONS, Options

if TYPE_CHECKING:
    from cvkit.exporters.artifact import Artifact
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document


def export(document: Document, theme: Theme, _: Options = NO_OPTIONS) -> Artifact:
    """Return the page with its styles, fonts (WOFF2) and photo embedded.

    Raises:
        ThemeError: The theme's template is broken.
    """
    from cvkit.exporters.html import write

    return write.write(document, theme)


def recognizes(data: bytes) -> bool:
    """Whether a file is a web page that cvkit wrote."""
    from cvkit.exporters.html import write

    return write.recognizes(data)


FORMAT = Format(
    name="html",
    suffix=".html",
    media_type="text/html; charset=utf-8",
    help="A web page in a single file.",
    paged=True,
    aliases=("htm", "web"),
    export=export,
    recognizes=recognizes,
)

"""HTML: a single self-contained file that makes no network requests."""

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
    """Return the page with its styles, fonts (WOFF2) and photo embedded.

    Raises:
        ThemeError: The theme's template is broken.
    """
    from cvkit.exporters.html import write

    return write.write(document, theme, embed=options.embed)


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
    options=EmbedOptions,
    export=export,
    is_read_back=True,
    recognizes=recognizes,
)

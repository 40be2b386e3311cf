"""Exports to PDF with WeasyPrint, from the same page as HTML: tagged, PDF/UA-1, fonts embedded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.exporters.format import Format
from cvkit.exporters.options import NO_OPTIONS, Options

if TYPE_CHECKING:
    from cvkit.exporters.artifact import Artifact
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document


def export(document: Document, theme: Theme, _: Options = NO_OPTIONS) -> Artifact:
    """Return a tagged PDF (ISO 14289-1, PDF/UA-1) of the document.

    Raises:
        ThemeError: The theme's template is broken, or requests a file.
        PlatformError: WeasyPrint cannot load Pango on this machine.
    """
    from cvkit.exporters.pdf import write

    return write.write(document, theme)


def prepare() -> None:
    """Import WeasyPrint.

    Raises:
        PlatformError: WeasyPrint cannot load Pango on this machine.
    """
    from cvkit.exporters.pdf.engine import load_engine

    load_engine()


def recognizes(data: bytes) -> bool:
    """Whether a file is a PDF that cvkit wrote."""
    from cvkit.exporters.pdf import creator

    return creator.recognizes(data)


FORMAT = Format(
    name="pdf",
    suffix=".pdf",
    media_type="application/pdf",
    help="For printing and sending, tagged for screen readers.",
    paged=True,
    export=export,
    recognizes=recognizes,
    prepare=prepare,
)

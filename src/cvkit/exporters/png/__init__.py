"""PNG: a picture of each page of the PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.errors import CvkitError
from cvkit.exporters import pdf
from cvkit.exporters.artifact import Artifact
from cvkit.exporters.png import rasterize

if TYPE_CHECKING:
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

DPI = 150.0
_LEAST, _MOST = 10, 1200


def export(document: Document, theme: Theme, *, dpi: float = DPI) -> Artifact:
    """Return a picture of each page, as PDFium draws it.

    Args:
        document: What to set.
        theme: How.
        dpi: Pixels per inch of paper, from 10 to 1200.

    Raises:
        CvkitError: So many pixels per inch are not to be had.
        ThemeError: The theme's template is broken, or asks for a file.
        PlatformError: WeasyPrint cannot load Pango on this machine.
    """
    if not _LEAST <= dpi <= _MOST:
        raise CvkitError(f"{dpi:g} dpi is too {'few' if dpi < _LEAST else 'many'}.",
                         f"Write a number from {_LEAST} to {_MOST}.")  # fmt: skip
    paper = pdf.export(document, theme)
    sheets = rasterize.rasterize(paper.data, dpi=dpi)
    return Artifact(
        sheets[0], "image/png", ".png", pages=len(sheets), notes=paper.notes, sheets=sheets
    )

"""PNG: a picture of each page of the PDF."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cvkit.exporters import embedded_source
from cvkit.exporters.artifact import Artifact
from cvkit.exporters.embedded_source import EmbedOptions
from cvkit.exporters.format import Format
from cvkit.exporters.options import option

if TYPE_CHECKING:
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document


@dataclass(frozen=True, slots=True)
class PngOptions(EmbedOptions):
    """Options of the PNG format.

    Attributes:
        dpi: Pixels per inch of paper, from 10 to 1200.

    Raises:
        CvkitError: The resolution is out of bounds.
    """

    dpi: float = option(150.0, "Resolution in pixels per inch.", metavar="N", least=10, most=1200)


_DEFAULTS = PngOptions()


def export(document: Document, theme: Theme, options: PngOptions = _DEFAULTS) -> Artifact:
    """Return a picture of each page, rendered by PDFium.

    Raises:
        ThemeError: The theme's template is broken, or asks for a file.
        PlatformError: WeasyPrint cannot load Pango on this machine.
    """
    from cvkit.exporters import pdf
    from cvkit.exporters.png import rasterize

    paper = pdf.export(document, theme)
    source = embedded_source.of(document, wanted=options.embed)
    sheets = rasterize.rasterize(paper.data, dpi=options.dpi, source=source)
    return Artifact(sheets[0], pages=len(sheets), diagnostics=paper.diagnostics, sheets=sheets)


def prepare() -> None:
    """Import WeasyPrint.

    Raises:
        PlatformError: WeasyPrint cannot load Pango on this machine.
    """
    from cvkit.exporters import pdf

    pdf.prepare()


def recognizes(data: bytes) -> bool:
    """Whether a file is a picture that cvkit wrote."""
    from cvkit.exporters.png import software

    return software.recognizes(data)


FORMAT = Format(
    name="png",
    suffix=".png",
    media_type="image/png",
    help="A picture of each page.",
    paged=True,
    instead_of=("jpg", "jpeg"),
    options=PngOptions,
    export=export,
    recognizes=recognizes,
    prepare=prepare,
)

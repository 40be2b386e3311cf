"""Exports to PDF with WeasyPrint, from the same page as HTML: tagged, PDF/UA-1, fonts embedded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cvkit.exporters.embedded_source import EmbedOptions
from cvkit.exporters.format import Format
from cvkit.exporters.options import option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.exporters.artifact import Artifact
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document


@dataclass(frozen=True, slots=True)
class PdfOptions(EmbedOptions):
    """Options of the PDF format.

    Attributes:
        archival: Whether it is a PDF/A-3a as well, which carries its source.
    """

    archival: bool = option(
        False,  # noqa: FBT003 - the default
        "Write PDF/A-3a, for archives, with its source embedded.",
    )


_DEFAULTS = PdfOptions()


def export(document: Document, theme: Theme, options: PdfOptions = _DEFAULTS) -> Artifact:
    """Return a tagged PDF (ISO 14289-1, PDF/UA-1) of the document.

    Raises:
        ThemeError: The theme's template is broken, or requests a file.
        PlatformError: WeasyPrint cannot load Pango on this machine.
    """
    from cvkit.exporters.pdf import write

    return write.write([(document, theme)], options)


def export_together(
    parts: Sequence[tuple[Document, Theme]], options: PdfOptions = _DEFAULTS
) -> Artifact:
    """Return one PDF of several documents, such as a letter and its résumé.

    Args:
        parts: The documents, each with its theme; the file is named after the last one.
        options: The options of the format.

    Raises:
        ThemeError: The theme's template is broken, or requests a file.
        PlatformError: WeasyPrint cannot load Pango on this machine.
    """
    from cvkit.exporters.pdf import write

    return write.write(parts, options)


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
    options=PdfOptions,
    export=export,
    export_together=export_together,
    is_read_back=True,
    recognizes=recognizes,
    prepare=prepare,
)

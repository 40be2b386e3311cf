"""Renders the pages of a PDF as pictures with PDFium."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_POINTS_PER_INCH = 72
_COMPRESSION = 2
"""How hard zlib tries, from 1 to 9. Pages are larger, and take longer, with 1; and with 4 to 9."""


def rasterize(
    pdf: bytes, *, dpi: float, quick: bool = False, source: str = ""
) -> tuple[bytes, ...]:
    """Return each page as a PNG (RFC 2083), in order.

    Args:
        pdf: The content of the PDF file.
        dpi: Pixels per inch of paper.
        quick: Return visually similar JPEGs (ITU-T T.81) instead, in a fifth of the time.
        source: The source to embed in each PNG; empty for none.
    """
    import pypdfium2  # noqa: PLC0415 - only pictures need it

    with pypdfium2.PdfDocument(pdf) as document:
        return tuple(
            _packed(page.render(scale=dpi / _POINTS_PER_INCH).to_pil(), quick=quick, source=source)
            for page in document
        )


def _packed(picture: Image, *, quick: bool, source: str) -> bytes:
    buffer = io.BytesIO()
    from cvkit.exporters.png import software  # noqa: PLC0415 - only pictures need it

    if quick:
        picture.save(buffer, "JPEG", quality=94, subsampling=0)
    else:
        picture.save(buffer, "PNG", compress_level=_COMPRESSION, pnginfo=software.mark(source))
    return buffer.getvalue()

"""Pages of a PDF as pictures, drawn by PDFium: an engine other than the one that wrote them."""

from __future__ import annotations

import io

_POINTS_PER_INCH = 72


def draw(pdf: bytes, *, dpi: float) -> tuple[bytes, ...]:
    """Return each page as a PNG (RFC 2083), in order.

    Args:
        pdf: The file.
        dpi: Pixels per inch of paper.
    """
    import pypdfium2  # noqa: PLC0415 - only pictures need it

    with pypdfium2.PdfDocument(pdf) as document:
        return tuple(_png(page.render(scale=dpi / _POINTS_PER_INCH).to_pil()) for page in document)


def _png(picture: object) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", compress_level=1)  # type: ignore[attr-defined] # Pillow, untyped here
    return buffer.getvalue()

"""Reads what was written on the pages of a PDF later: annotations and forms."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

from cvkit.readback.pdf import opened, opened_document

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEYS = {3: b"Contents", 20: b"V"}
"""What has the text of a note on the page, and of a field (ISO 32000-2, 12.5.6.6 and 12.7.4)."""


_HIDDEN = 2 | 32
"""The flags of annotations that no one sees (ISO 32000-2, 12.5.3)."""


def texts(data: bytes) -> tuple[str, ...]:
    """Return the texts of annotations that stand on a page, and of fields that are filled in.

    Args:
        data: The PDF.

    Raises:
        FileError: It is broken, encrypted or too large.
    """
    with opened_document(data) as document:
        return tuple(text for number in range(len(document)) for text in _on_page(document[number]))


def _on_page(one: Any) -> Iterator[str]:  # noqa: ANN401 - pypdfium2 has no types
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - only PDFs need it

    with opened(one) as page:
        for index in range(pdfium.FPDFPage_GetAnnotCount(page.raw)):
            annotation = pdfium.FPDFPage_GetAnnot(page.raw, index)
            if not annotation:
                continue
            key = _KEYS.get(pdfium.FPDFAnnot_GetSubtype(annotation))
            is_hidden = pdfium.FPDFAnnot_GetFlags(annotation) & _HIDDEN
            is_button = _value(pdfium, annotation, b"FT") == "Btn"
            text = _value(pdfium, annotation, key).strip() if key else ""
            if text and not (is_hidden or is_button):
                yield text
            pdfium.FPDFPage_CloseAnnot(annotation)


def _value(pdfium: Any, annotation: Any, key: bytes) -> str:  # noqa: ANN401
    size = pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    pdfium.FPDFAnnot_GetStringValue(annotation, key, buffer, size)
    return bytes(buffer)[: max(size - 2, 0)].decode("utf-16-le", errors="replace")

"""The entry in a PDF's metadata by which cvkit recognizes its own files."""

from __future__ import annotations

CREATOR = "cvkit"
"""The ``Creator`` in the document information dictionary (ISO 32000-2, 14.3.3)."""

_ENDS = (b"startxref", b"%%EOF")
"""Every incremental update, such as a comment or a signature, adds these (ISO 32000-2, 7.5.6)."""


def recognizes(data: bytes) -> bool:
    """Whether a file is a PDF that cvkit wrote, and to which nothing was added since."""
    if not data.startswith(b"%PDF-") or any(data.count(end) != 1 for end in _ENDS):
        return False
    import pypdfium2  # noqa: PLC0415 - only for files that may be overwritten

    try:
        with pypdfium2.PdfDocument(data) as document:
            return bool(document.get_metadata_value("Creator") == CREATOR)
    except pypdfium2.PdfiumError:
        return False

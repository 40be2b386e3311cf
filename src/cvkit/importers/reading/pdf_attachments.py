"""Reads the files that are attached to a PDF."""

from __future__ import annotations

from typing import Final

from cvkit.errors import ImportFailedError
from cvkit.importers.reading import pdf_text

MAX_ATTACHMENTS: Final = 100
MAX_ATTACHMENT: Final = 20_000_000
"""The most bytes of an attachment."""


def read(data: bytes) -> dict[str, bytes]:
    """Return the attached files by their names; the first of those with the same name.

    Args:
        data: The PDF.

    Raises:
        ImportFailedError: The PDF is broken or encrypted, or has too many attachments.
    """
    pdf_text.try_first(lambda: _read(data))
    return {name: one for name, one in _read(data).items() if len(one) <= MAX_ATTACHMENT}


def _read(data: bytes) -> dict[str, bytes]:
    import pypdfium2  # noqa: PLC0415 - only for PDF

    try:
        with pypdfium2.PdfDocument(data) as document:
            count = document.count_attachments()
            if count > MAX_ATTACHMENTS:
                raise ImportFailedError(
                    f"it has {count:,} attachments, more than the limit of {MAX_ATTACHMENTS}"
                )
            found: dict[str, bytes] = {}
            for index in range(count):
                attachment = document.get_attachment(index)
                found.setdefault(attachment.get_name(), bytes(attachment.get_data()))
    except pypdfium2.PdfiumError as error:
        raise ImportFailedError(f"the PDF can't be opened: {str(error).rstrip('.')}") from None
    return found

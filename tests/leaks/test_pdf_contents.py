"""All texts in a PDF are read, from its pages to its bookmarks."""

from __future__ import annotations

import io

import pypdf
import pypdf.annotations
import pytest

from cvkit.errors import ImportFailedError
from cvkit.leaks import contents_of, pdf_contents


def made() -> bytes:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_metadata({"/Author": "Metadata Ä"})
    writer.add_outline_item(title="Bookmark (one) \\ ä", page_number=0)
    writer.add_attachment("attached.txt", b"Attachment")
    note = pypdf.annotations.FreeText(text="Annotation", rect=(0, 0, 9, 9))
    writer.add_annotation(0, note)
    data = io.BytesIO()
    writer.write(data)
    return data.getvalue()


def test_every_text_is_read() -> None:
    found = contents_of(made())
    texts = [text for part in found.parts for text in part.texts]
    for text in ("Metadata Ä", "Bookmark", "Attachment", "attached.txt", "Annotation"):
        assert any(text in one for one in texts), text
    assert "page 1" in {part.name for part in found.parts}


def test_a_broken_pdf_is_told() -> None:
    with pytest.raises(ImportFailedError, match="can't be opened"):
        list(pdf_contents.texts(b"%PDF-1.7"))

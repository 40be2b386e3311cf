"""Files attached to a PDF."""

from __future__ import annotations

import io

import pypdf
import pytest

from cvkit.errors import ImportFailedError
from cvkit.importers.reading import pdf_attachments


def with_files(*names: str, password: str = "") -> bytes:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    for name in names:
        writer.add_attachment(name, f"content of {name}".encode())
    if password:
        writer.encrypt(password)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_files_are_read_by_their_names() -> None:
    assert pdf_attachments.read(with_files("a.xml", "ü.yaml")) == {
        "a.xml": b"content of a.xml",
        "ü.yaml": "content of ü.yaml".encode(),
    }
    assert pdf_attachments.read(with_files()) == {}


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7",
        with_files("a")[:300],
        with_files("a", password="secret"),  # noqa: S106
        with_files(*map(str, range(101))),
    ],
)
def test_what_cannot_be_read_is_told(data: bytes) -> None:
    with pytest.raises(ImportFailedError):
        pdf_attachments.read(data)


def test_large_files_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_attachments, "MAX_ATTACHMENT", 12)
    assert pdf_attachments.read(with_files("a", "longer")) == {"a": b"content of a"}

"""Files that hold no résumé cvkit can import."""

from __future__ import annotations

import io
import zipfile

import pytest

from cvkit.importers import ForeignFile
from cvkit.importing.other_files import kind_of


def zipped(name: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(name, "x")
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0", "a JPEG picture"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a PNG picture"),
        (b"GIF89a\x01\0", "a GIF picture"),
        (b"RIFF\x24\0\0\0WEBPVP8 ", "a WebP picture"),
        (b"II*\0\x08\0\0\0", "a TIFF picture"),
        (b"\0\0\0\x18ftypheic", "a HEIC picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a document of Word 97–2003 or an older Office"),
        (b"{\\rtf1\\ansi Ada}", "a Rich Text Format document"),
        (zipped("content.xml"), "an OpenDocument file"),
        (zipped("Index/Document.iwa"), "a Pages document"),
        (zipped("xl/workbook.xml"), "an Excel workbook"),
        (zipped("ppt/presentation.xml"), "a PowerPoint presentation"),
        (zipped("notes.txt"), ""),
        (b"RIFF\x24\0\0\0WAVEfmt ", ""),
        (b"basics: {name: Ada}", ""),
    ],
)
def test_what_a_file_is(data: bytes, what: str) -> None:
    found = kind_of(ForeignFile(data))
    assert (found.what if found else "") == what
    assert found is None or found.help.endswith(".")

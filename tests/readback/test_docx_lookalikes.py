"""What a file is that isn't a Word file."""

from __future__ import annotations

import pytest

from cvkit.readback.docx_lookalikes import BROKEN, told
from tiny_docx import zipped

_ODF = "application/vnd.oasis.opendocument"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("mimetype", f"{_ODF}.text", "an OpenDocument text"),
        ("mimetype", f"{_ODF}.text-template", "an OpenDocument text"),
        ("mimetype", f"{_ODF}.spreadsheet", "an OpenDocument spreadsheet"),
        ("mimetype", f"{_ODF}.graphics", "an OpenDocument file"),
        ("mimetype", "application/epub+zip", "an e-book (.epub)"),
        ("xl/workbook.xml", "", "a workbook of Excel"),
        ("ppt/presentation.xml", "", "a presentation of PowerPoint"),
        ("Index/Document.iwa", "", "a file of Apple's Pages, Numbers or Keynote"),
    ],
)
def test_archives(name: str, content: str, what: str) -> None:
    said = told(zipped({"[Content_Types].xml": "", name: content}))
    assert said.message == f"It is {what}, which can't be read back."
    assert said.help == "Open it in the program that it is from, and save it as .docx or PDF."


def test_any_other_archive() -> None:
    assert told(zipped({"a.txt": "x"})).message == "It is an archive (.zip), and no Word file."
    assert told(zipped({"word/document.xml": "x"})) == BROKEN


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("EncryptedPackage", "The file is encrypted"),
        ("WordDocument", "It is a Word file of before 2007"),
        ("Workbook", "It is a workbook of Excel"),
        ("", "It is a file of Office of before 2007"),
    ],
)
def test_files_of_before_2007_and_encrypted_ones(name: str, said: str) -> None:
    assert told(_OLE + name.encode("utf-16-le")).message.startswith(said)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"text"])
def test_broken_files(data: bytes) -> None:
    assert told(data) == BROKEN

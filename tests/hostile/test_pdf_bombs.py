"""Small PDFs that unpack to gigabytes, or draw for hours, end in a message."""

from __future__ import annotations

import zlib

import pytest

from cvkit import leaks
from cvkit.child_process import trial
from cvkit.child_process.limited import ResourceLimits
from cvkit.errors import FileError, ImportFailedError
from cvkit.importers import ForeignFile
from cvkit.importers.reading import pdf_attachments, pdf_text
from cvkit.importing.import_files import ToImport, import_files
from cvkit.pipeline import match
from cvkit.pipeline.read_back import read_back

CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
WITH_FILE = (
    b"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(a) 7 0 R] >> >> >>"
)
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = b"""<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources <<
 /Font << /F 5 0 R >> /XObject << /X0 6 0 R >> >> >>"""
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
SHOWN = b"BT /F 12 Tf 72 700 Td (Ada Lovelace) Tj ET "
LIMITS = ResourceLimits(seconds=1, patience=60, memory=200)
DEEP = 12
"""Levels of forms, each of which draws the next ten times."""


def _file(objects: list[bytes]) -> bytes:
    made, places = b"%PDF-1.7\n", list[int]()
    for number, one in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return b"%sxref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (  # noqa: E501
        made, size, table, size, len(made),
    )  # fmt: skip


def _stream(said: bytes, data: bytes) -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (said, len(data), data)


def _packed_twice(said: bytes, content: bytes, mebibytes: int) -> bytes:
    packer = zlib.compressobj(9)
    parts = [packer.compress(content)]
    parts += [packer.compress(b" " * 2**20) for _ in range(mebibytes)]
    packed = zlib.compress(b"".join(parts) + packer.flush(), 9)
    return _stream(said + b" /Filter [/FlateDecode /FlateDecode]", packed)


def _form(level: int) -> bytes:
    inner = SHOWN if level == DEEP else b"/X%d Do " % (level + 1) * 10
    said = b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F 5 0 R >> "
    return _stream(b"%s /XObject << /X%d %d 0 R >> >>" % (said, level + 1, level + 8), inner)


EMBEDDED = b"<< /Type /Filespec /F (a) /EF << /F 8 0 R >> >>"
SMALL = _form(DEEP)
BOMBS = {
    "text": _file([CATALOG, PAGES, PAGE, _packed_twice(b"", SHOWN, 300), FONT, SMALL]),
    "forms": _file([
        CATALOG, PAGES, PAGE, _stream(b"", b"/X0 Do"), FONT, _form(0), EMBEDDED,
        *map(_form, range(1, DEEP + 1)),
    ]),
}  # fmt: skip
ATTACHED = _file([
    WITH_FILE, PAGES, PAGE, _stream(b"", SHOWN), FONT, SMALL, EMBEDDED,
    _packed_twice(b"/Type /EmbeddedFile", b"", 300),
])  # fmt: skip


@pytest.fixture(autouse=True)
def _low_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trial, "LIMITS", LIMITS)


@pytest.mark.parametrize("name", BOMBS)
def test_they_are_small_and_not_imported(name: str) -> None:
    assert len(BOMBS[name]) < 10_000
    with pytest.raises(ImportFailedError, match=r"reading the PDF (took|needs)"):
        import_files([ToImport("cv.pdf", BOMBS[name])])


@pytest.mark.parametrize("name", BOMBS)
def test_they_are_not_read_back(name: str) -> None:
    with pytest.raises(FileError, match=r"Reading cv.pdf (took|needs)"):
        read_back(BOMBS[name], "cv.pdf")


@pytest.mark.parametrize("name", BOMBS)
def test_they_are_no_advertisements(name: str) -> None:
    with pytest.raises(FileError, match=r"Reading job.pdf (took|needs)"):
        match.text_of(BOMBS[name], "job.pdf")


@pytest.mark.parametrize("name", BOMBS)
def test_they_are_not_searched(name: str) -> None:
    (why,) = leaks.contents_of(BOMBS[name]).unread
    assert why.startswith("reading the PDF ")


def test_an_attachment() -> None:
    assert ForeignFile(ATTACHED).is_pdf
    assert pdf_text.pages(ATTACHED)[0].pieces
    with pytest.raises(ImportFailedError, match=r"reading the PDF (took|needs)"):
        pdf_attachments.read(ATTACHED)

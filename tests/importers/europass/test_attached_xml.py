"""The XML in a PDF of Europass."""

from __future__ import annotations

import io
import zlib

import pypdf
import pypdfium2
import pytest

from cvkit.importers.europass import attached_xml

XML = '\ufeff<?xml version="1.0"?>\n<SkillsPassport locale="en">é</SkillsPassport>'


def pdf(*streams: bytes) -> bytes:
    parts = [b"<< /Length %d >>\nstream\r\n%s\nendstream\n" % (len(one), one) for one in streams]
    return b"%PDF-1.4\n" + b"".join(parts)


@pytest.mark.parametrize("is_packed", [True, False])
def test_the_first_stream_of_europass_is_found(is_packed: bool) -> None:  # noqa: FBT001
    found = XML.encode()
    metadata = b"<?xpacket?><x:xmpmeta/>"
    packed = zlib.compress(found) if is_packed else found
    expected = XML.removeprefix("\ufeff")
    assert attached_xml.find(pdf(b"\xff\xfe", metadata, packed)) == expected


def test_a_pdf_by_another_program_with_the_xml_attached() -> None:
    document = pypdfium2.PdfDocument.new()
    document.new_page(100, 100)
    document.new_attachment("attachment.xml").set_data(XML.encode())
    buffer = io.BytesIO()
    document.save(buffer)
    assert attached_xml.find(buffer.getvalue()) == XML.removeprefix("\ufeff")


def locked(password: str) -> bytes:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_attachment("attachment.xml", XML.encode())
    writer.encrypt(password, "owner", algorithm="AES-256")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_an_encrypted_pdf_that_opens_without_a_password() -> None:
    assert attached_xml.find(locked("")) == XML.removeprefix("\ufeff")
    assert attached_xml.find(locked("secret")) == ""


def test_xml_in_utf_16() -> None:
    packed = zlib.compress(XML.removeprefix("\ufeff").encode("utf-16"))
    assert attached_xml.find(pdf(packed)) == XML.removeprefix("\ufeff")


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-", pdf(zlib.compress(b"<html/>")), pdf(b"x"), b"text" + pdf(XML.encode())]
)
def test_other_files_have_none(data: bytes) -> None:
    assert attached_xml.find(data) == ""


def test_streams_are_looked_at_up_to_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attached_xml, "_MOST_STREAMS", 2)
    assert attached_xml.find(pdf(b"x", b"x", XML.encode())) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<learnerinfo/>", True),
        ("<e:learnerinfo xmlns:e=''/>", True),
        ('<Candidate xmlns="http://www.europass.eu/1.0">', True),
        ("<Candidate>", False),
        ("SkillsPassport", False),
    ],
)
def test_europass_is_known_by_its_root(text: str, expected: bool) -> None:  # noqa: FBT001
    assert attached_xml.is_europass(text) is expected

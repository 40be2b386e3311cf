"""The text of Word files."""

from __future__ import annotations

import io
import zipfile

import pytest

from cvkit.errors import FileError
from cvkit.readback import docx

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def word(body: str, **parts: str) -> bytes:
    """Return a Word file with a body, and with other parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        xml = f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'
        archive.writestr("word/document.xml", xml)
        for name, part in parts.items():
            archive.writestr(name, part)
    return buffer.getvalue()


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def test_paragraphs_tabs_and_breaks() -> None:
    body = (
        f"<w:p>{run('Ada')}{run(' Love')}{run('lace')}</w:p>"
        f"<w:p>{run('Mill')}<w:r><w:tab/><w:t>2019</w:t><w:br/><w:t>more</w:t></w:r></w:p>"
        f"<w:p><w:del>{run('old')}</w:del>{run('new')}</w:p>"
    )
    assert docx.read(word(body)).text == "Ada Lovelace\nMill\t2019\nmore\nnew\n"


def test_hidden_and_white_text() -> None:
    runs = (
        run("seen"),
        run("gone", "<w:vanish/>"),
        run("kept", '<w:vanish w:val="0"/>'),
        run("white", '<w:color w:val="ffffff"/>'),
        run("tiny", '<w:sz w:val="2"/>'),
    )
    body = f"<w:p>{''.join(runs)}</w:p>"
    read = docx.read(word(body))
    assert read.text == "seenkeptwhite\n"
    assert [(one.text, one.reason) for one in read.hidden] == [
        ("gone", "invisible"), ("white", "white"), ("tiny", "tiny"),
    ]  # fmt: skip


def test_links_language_and_title() -> None:
    body = (
        f'<w:p><w:hyperlink r:id="a">{run("home")}</w:hyperlink>'
        '<w:r><w:instrText> HYPERLINK "https://b.test" </w:instrText></w:r></w:p>'
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="a" Target="https://a.test" TargetMode="External"/></Relationships>'
    )
    styles = (
        f'<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/>'
        "</w:rPr></w:rPrDefault></w:docDefaults></w:styles>"
    )
    core = '<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>CV</dc:title></c>'
    parts = {
        "word/_rels/document.xml.rels": relations,
        "word/styles.xml": styles,
        "docProps/core.xml": core,
    }
    read = docx.read(word(body, **parts))
    assert read.links == ("https://a.test", "https://b.test")
    assert (read.language, read.title, read.text) == ("de-DE", "CV", "home\n")


def zipped(body: bytes) -> bytes:
    """Return a Word file with nothing but a body."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", body)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04",
        word("<w:p>"),
        word("").replace(b"<w:document", b"<!DOCTYPE x><w:document"),
        zipped(b"<?xml version='1.0' encoding='UTF-4'?><x/>"),
        zipped(b"<x>" * 20_000 + b"</x>" * 20_000),
        zipped(b"<x/>").replace(b"PK\x01\x02\x14\x03\x14\0\0", b"PK\x01\x02\x14\x03\x14\0\x01"),
        zipped(b"<x/>").replace(
            b"PK\x01\x02\x14\x03\x14\0\0\0\0", b"PK\x01\x02\x14\x03\x14\0\0\0\x63"
        ),
    ],
)
def test_a_broken_file(data: bytes) -> None:
    with pytest.raises(FileError, match="broken, or no Word file"):
        docx.read(data)


def test_entities_are_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    with pytest.raises(FileError, match="broken, or no Word file"):
        docx.read(buffer.getvalue())

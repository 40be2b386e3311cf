"""The text of Word files."""

from __future__ import annotations

import pytest

from cvkit.errors import FileError
from cvkit.readback import docx
from tiny_docx import document, paragraph, part, relations, run, word, zipped

_RELATIONS = "word/_rels/document.xml.rels"
_MEMBER = b"PK\x01\x02\x14\x03\x14"
"""Stands before what says how a file in an archive is encrypted and compressed."""
_BODY = paragraph("Ada Lovelace") + paragraph("Programmer")


def test_headers_come_before_the_body_and_notes_and_footers_behind_it() -> None:
    parts = {
        "footer": part("ftr", paragraph("Berlin")),
        "header": part("hdr", paragraph("+44 20 7946 0958")),
        "footnotes": part("footnotes", f"<w:footnote>{paragraph('A note')}</w:footnote>"),
        "comments": part("comments", f"<w:comment>{paragraph('Shorter')}</w:comment>"),
    }
    files = {f"word/{name}1.xml": xml for name, xml in parts.items()}
    read = docx.read(
        word(_BODY, {**files, _RELATIONS: relations(*((name, f"{name}1.xml") for name in parts))})
    )
    assert read.lines == (
        "+44 20 7946 0958", "Ada Lovelace", "Programmer", "A note", "Shorter", "Berlin",
    )  # fmt: skip
    assert read.outside == ("+44 20 7946 0958", "A note", "Shorter", "Berlin")


def test_headers_that_say_the_same_are_read_once_with_their_own_links() -> None:
    header = part("hdr", f'<w:p><w:hyperlink r:id="r0">{run("Ada")}</w:hyperlink></w:p>')
    parts = {
        "word/a.xml": header,
        "word/b.xml": header,
        "word/_rels/a.xml.rels": relations(("hyperlink", "https://ada.test")),
        _RELATIONS: relations(("header", "a.xml"), ("header", "/word/b.xml"), ("header", "c.xml")),
    }
    read = docx.read(word(_BODY, parts))
    assert read.lines == ("Ada", "Ada Lovelace", "Programmer")
    assert (read.links, read.outside) == (("https://ada.test",), ())


def test_links_language_and_title() -> None:
    body = (
        f'<w:p><w:hyperlink r:id="r0">{run("home")}</w:hyperlink>'
        '<w:r><w:instrText> HYPERLINK "https://b.test" </w:instrText></w:r></w:p>'
    )
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault>'
        "</w:docDefaults>"
    )
    core = '<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>CV</dc:title></c>'
    parts = {
        _RELATIONS: relations(("hyperlink", "https://a.test")),
        "word/styles.xml": part("styles", styles),
        "docProps/core.xml": core,
    }
    read = docx.read(word(body, parts))
    assert read.links == ("https://a.test", "https://b.test")
    assert (read.language, read.title, read.text) == ("de-DE", "CV", "home\n")


def test_the_language_of_the_usual_style_and_of_most_of_the_text() -> None:
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:lang w:val="fr"/>'
    styles = {"word/styles.xml": part("styles", f"{normal}</w:rPr></w:style>")}
    german = run("Programmiererin", '<w:lang w:val="de"/>')
    assert docx.read(word("", styles)).language == "fr"
    assert docx.read(word(_BODY, styles)).language == "fr"
    assert docx.read(word(f"<w:p>{run('Ada')}{german}</w:p>", styles)).language == "de"
    assert docx.read(word(_BODY)).language == ""


def test_a_picture_without_text() -> None:
    picture = "<w:p><w:r><w:drawing><x/></w:drawing></w:r></w:p>"
    box = f"<w:pict><v:shape><w:txbxContent>{_BODY}</w:txbxContent></v:shape></w:pict>"
    assert docx.read(word(picture + paragraph("page 1"))).pictures == (0,)
    assert docx.read(word(picture + paragraph("letters " * 5))).pictures == ()
    assert docx.read(word(f"<w:p><w:r>{box}</w:r></w:p>")).pictures == ()


def test_the_strict_variant() -> None:
    strict = document(_BODY).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/",
        "http://purl.oclc.org/ooxml/wordprocessingml/",
    )
    assert docx.read(zipped({"word/document.xml": strict})).lines == ("Ada Lovelace", "Programmer")


def test_a_document_of_another_name() -> None:
    parts = {
        "_rels/.rels": relations(("officeDocument", "/word/document2.xml")),
        "word/document2.xml": document(_BODY),
        "word/_rels/document2.xml.rels": relations(("header", "a/top.xml")),
        "word/a/top.xml": part("hdr", paragraph("Top")),
    }
    assert docx.read(zipped(parts)).lines == ("Top", "Ada Lovelace", "Programmer")


def only(body: bytes) -> bytes:
    """Return a Word file with nothing but a body."""
    return zipped({"word/document.xml": body})


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04",
        word("<w:p>"),
        only(b"<x/>"),
        only(b"<?xml version='1.0' encoding='UTF-4'?><x/>"),
        only(b"<x>" * 20_000 + b"</x>" * 20_000),
        word("<w:p>" * 20_000 + "</w:p>" * 20_000),
        only(b"<x/>").replace(b"PK\x01\x02\x14\x03\x14\0\0", b"PK\x01\x02\x14\x03\x14\0\x01"),
        only(b"<x/>").replace(
            b"PK\x01\x02\x14\x03\x14\0\0\0\0", b"PK\x01\x02\x14\x03\x14\0\0\0\x63"
        ),
    ],
)
def test_a_broken_file(data: bytes) -> None:
    with pytest.raises(FileError, match="broken, or no Word file"):
        docx.read(data)


def test_another_file_is_called_what_it_is() -> None:
    data = zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"})
    with pytest.raises(FileError, match="an OpenDocument text, which can't be read back"):
        docx.read(data)

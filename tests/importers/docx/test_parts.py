"""Parts of Word files."""

from __future__ import annotations

import pytest

from cvkit.errors import ImportFailedError
from cvkit.importers import ForeignFile
from cvkit.importers.docx import parts
from cvkit.importers.docx.container import open_package
from cvkit.importers.docx.content import paragraphs
from importers.docx.samples import NAMESPACES, SAMPLES, p, related, word, zipped


def read(data: bytes) -> parts.Document:
    return parts.read(open_package(ForeignFile(data)))


def test_everything() -> None:
    found = read(SAMPLES["everything"]())
    assert [one.text for one in paragraphs(found.body)[:2]] == ["Ada Lovelace", "ada@engine.test"]
    assert [one.text for one in paragraphs(found.header)] == ["+44 20 7946 0000"]
    assert [one.text for one in paragraphs(found.footers)] == ["Page 1"]
    assert (found.headers, found.notes, found.comments) == (
        (), ("It was the first.",), ("Really?",),
    )  # fmt: skip


@pytest.mark.parametrize(("sign", "first"), [("", "default"), ("<w:titlePg/>", "first")])
def test_the_header_of_the_first_page(sign: str, first: str) -> None:
    rels = related(a="header header1.xml", b="header header2.xml")
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="a"/>'
        f'<w:headerReference w:type="first" r:id="b"/>{sign}</w:sectPr>'
    )
    headers = {
        f"header{number}": f"<w:hdr {NAMESPACES}>{p(text)}</w:hdr>"
        for number, text in enumerate(("default", "first"), 1)
    }
    found = read(word(p("Ada") + section, document_xml_rels=rels, **headers))
    assert [one.text for one in paragraphs(found.header)] == [first]
    assert [one.text for one in paragraphs(found.headers)] == [
        "first" if first == "default" else "default"
    ]


def test_notes_that_nothing_refers_to_are_none() -> None:
    notes = f'<w:footnotes {NAMESPACES}><w:footnote w:id="0">{p("x")}</w:footnote></w:footnotes>'
    found = read(
        word(p("Ada"), footnotes=notes, document_xml_rels=related(a="footnotes footnotes.xml"))
    )
    assert found.notes == ()


def test_a_document_of_another_kind() -> None:
    with pytest.raises(ImportFailedError, match="its document is something else"):
        read(zipped({"word/document.xml": "<w/>"}))

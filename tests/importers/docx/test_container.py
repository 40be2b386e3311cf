"""The files in a Word file."""

from __future__ import annotations

import pytest

from cvkit.errors import ImportFailedError
from cvkit.importers import ForeignFile
from cvkit.importers.docx.container import is_office, open_package
from importers.docx.samples import p, related, word, zipped


def test_the_document_is_where_the_relationships_say() -> None:
    data = zipped(
        {
            "_rels/.rels": related(x="officeDocument /word/document2.xml"),
            "word/document.xml": "<old/>",
            "word/document2.xml": "<new/>",
        }
    )
    package = open_package(ForeignFile(data))
    assert package.main == "word/document2.xml"
    root = package.part(package.main)
    assert root is not None
    assert root.name == "new"


def test_relationships_stay_in_the_file() -> None:
    rels = related(
        a="header header1.xml", b="header ../../x.xml", c="hyperlink https://a.test/../b"
    )
    package = open_package(ForeignFile(word(p("Ada"), document_xml_rels=rels)))
    assert package.related("word/document.xml") == {
        "a": ("header", "word/header1.xml"),
        "b": ("header", "x.xml"),
        "c": ("hyperlink", "https://a.test/../b"),
    }
    assert package.related("word/styles.xml") == {}


def test_a_part_that_is_not_there_or_broken() -> None:
    package = open_package(ForeignFile(word(p("Ada"), styles="<x>")))
    assert package.part("word/nothing.xml") is None
    with pytest.raises(ImportFailedError, match=r"its word/styles\.xml can't be read: it is not"):
        package.part("word/styles.xml")


def test_a_part_in_utf_16() -> None:
    text = '<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="w"/>'
    package = open_package(ForeignFile(zipped({"word/document.xml": text.encode("utf-16")})))
    root = package.part(package.main)
    assert root is not None
    assert root.name == "document"


@pytest.mark.parametrize("data", [b"hello", b"PK\x03\x04broken", zipped({"Positions.csv": "a,b"})])
def test_other_files(data: bytes) -> None:
    assert not is_office(ForeignFile(data))

"""The parts of Word files."""

from __future__ import annotations

import io
import zipfile

import pytest

from cvkit.readback import docx_package
from cvkit.readback.docx_package import Package, Relation
from tiny_docx import relations, zipped


def package(parts: dict[str, str | bytes]) -> Package:
    return Package(zipfile.ZipFile(io.BytesIO(zipped(parts))))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("before", ["", f"<!--{'x' * 2_000}-->"])
def test_a_document_type_is_refused_wherever_it_stands(encoding: str, before: str) -> None:
    xml = f'{before}<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    with pytest.raises(ValueError, match=r"a\.xml"):
        package({"a.xml": xml.encode(encoding)}).part("a.xml")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_encodings_of_a_part(encoding: str) -> None:
    root = package({"a.xml": "<x>é</x>".encode(encoding)}).part("a.xml")
    assert root is not None
    assert root.text == "é"


def test_no_other_encoding_hides_what_is_in_a_part() -> None:
    with pytest.raises(UnicodeDecodeError):
        package({"a.xml": b"<?xml version='1.0' encoding='latin-1'?><x>\xe9</x>"}).part("a.xml")


def test_all_parts_together_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_package, "MAX_BYTES", 10)
    parts = package({"a.xml": "<x/>  ", "b.xml": "<x/> "})
    assert parts.part("a.xml") is not None
    with pytest.raises(ValueError, match=r"b\.xml"):
        parts.part("b.xml")


def test_strict_namespaces_become_those_of_most_files() -> None:
    xml = '<x xmlns="http://purl.oclc.org/ooxml/drawingml/main">"http://purl.oclc.org/ooxml</x>'
    root = package({"a.xml": xml}).part("a.xml")
    assert root is not None
    assert root.tag == "{http://schemas.openxmlformats.org/drawingml/2006/main}x"
    assert root.text == '"http://purl.oclc.org/ooxml'


def test_relations() -> None:
    given = (("styles", "../s.xml"), ("header", "/h.xml"), ("hyperlink", "mailto:a@b.test"))
    parts = package({"word/_rels/d.xml.rels": relations(*given), "s.xml": "<x/>"})
    assert [*parts.related("word/d.xml").values()] == [
        Relation("styles", "s.xml"),
        Relation("header", "h.xml"),
        Relation("hyperlink", "mailto:a@b.test"),
    ]
    assert parts.named("styles", "word/d.xml") == ("s.xml",)
    assert parts.named("header", "word/d.xml") == ()
    assert parts.related("s.xml") == {}


def test_parts_without_a_relation_have_their_usual_names() -> None:
    parts = package({"word/document.xml": "<x/>", "word/styles.xml": "<y/>"})
    assert parts.main == "word/document.xml"
    assert parts.named("styles", "word/document.xml") == ("word/styles.xml",)
    styles = parts.first("styles", "word/document.xml")
    assert styles is not None
    assert styles.tag == "y"
    assert parts.first("theme", "word/document.xml") is None
    assert package({}).main == ""

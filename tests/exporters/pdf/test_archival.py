"""One file that is PDF/A-3a and PDF/UA-1, with its source: what independent validators say."""

from __future__ import annotations

import io
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import page as validator
import pypdf
import pytest

from cvkit import theme
from cvkit.errors import EngineChangedError
from cvkit.exporters import pdf
from cvkit.exporters.pdf import PdfOptions, archival

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Cli, DocumentOf
    from cvkit.view.blocks import Document

THEMES = tuple(theme.built_in().available())


def failures(data: bytes, profile: str) -> list[str]:
    report = validator.validate_pdf_bytes(data, profile=profile)
    assert report.rules.total > 100
    return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]


def archived(document: Document, theme_name: str = "classic") -> bytes:
    used = theme.built_in().load(theme_name)
    return pdf.export(document, used, PdfOptions(archival=True)).data


@pytest.mark.parametrize("theme_name", THEMES)
def test_it_is_valid_pdf_a_and_pdf_ua(theme_name: str, fullest: Document) -> None:
    data = archived(fullest, theme_name)
    assert failures(data, "3a") == []
    assert failures(data, "ua1") == []


def test_the_validator_finds_what_is_no_archive(document_of: DocumentOf) -> None:
    plain = pdf.export(document_of("basics: {name: Ada}"), theme.built_in().load("classic"))
    assert failures(plain.data, "3a")


def test_it_carries_its_source_and_is_the_same_each_time(
    document_of: DocumentOf, tmp_path: Path
) -> None:
    document = document_of("basics: {name: Ada}")
    data = archived(document)
    assert data == archived(document)
    reader = pypdf.PdfReader(io.BytesIO(data))
    root: Any = reader.trailer["/Root"]
    (associated,) = root["/AF"]
    file = associated.get_object()
    assert (file["/AFRelationship"], file["/UF"]) == ("/Source", "resume.yaml")
    stream = file["/EF"]["/F"].get_object()
    assert stream["/Subtype"] == "/application/yaml"
    assert stream["/Params"]["/ModDate"] == "D:19800101000000Z"
    assert stream.get_data().decode() == (
        "# This is the source of a résumé: cvkit import restores it.\n\nbasics:\n  name: Ada\n"
    )
    path = tmp_path / "resume.pdf"
    path.write_bytes(data)
    qpdf = shutil.which("qpdf")
    if qpdf is None:
        pytest.fail("qpdf is needed: sudo apt-get install qpdf")
    subprocess.run([qpdf, "--check", path], check=True, capture_output=True)


def test_a_pdf_that_is_embedded_in_only_is_pdf_ua(document_of: DocumentOf) -> None:
    document = document_of("basics: {name: Ada}")
    used = theme.built_in().load("classic")
    data = pdf.export(document, used, PdfOptions(embed=True)).data
    assert failures(data, "ua1") == []
    assert pypdf.PdfReader(io.BytesIO(data)).attachments["resume.yaml"]


def test_a_pdf_after_it_is_as_it_would_be_without(document_of: DocumentOf) -> None:
    used = theme.built_in().load("classic")
    document = document_of("basics: {name: Grace}")
    before = pdf.export(document, used).data
    archived(document)
    assert pdf.export(document, used).data == before


def test_the_command_writes_it(person: Cli) -> None:
    assert person("export", "pdf", "--archival") == (0, "", "")
    data = person.files()["resume.pdf"]
    assert b"pdfaid:part" in data
    assert b'pdfuaid:part="1"' in data
    assert person("export", "pdf").code == 0, "cvkit knows its own file"
    assert b"pdfuaid:schema" not in person.files()["resume.pdf"]


class Stream:
    def __init__(self, content: bytes) -> None:
        self.extra = {"Type": "/Metadata"}
        self.stream = [content]
        self.compress = True


class Pdf:
    def __init__(self, *objects: Stream) -> None:
        self.objects = objects


@pytest.mark.parametrize("objects", [(), (Stream(b"<x/>"),), (Stream(b"</rdf:RDF></rdf:RDF>"),)])
def test_other_metadata_than_expected_are_told(objects: tuple[Stream, ...]) -> None:
    with pytest.raises(EngineChangedError):
        archival.conform(Pdf(*objects))


def test_the_rest_of_the_metadata_stays() -> None:
    stream = Stream(b"<a/></rdf:RDF><b/>")
    archival.conform(Pdf(stream))
    (content,) = stream.stream
    assert content.startswith(b"<a/><rdf:Description")
    assert content.endswith(b"</rdf:RDF><b/>")
    assert not stream.compress


def test_the_last_stream_is_told_from_the_line_break() -> None:
    assert archival.part_last_end(b"x\r\nendstream") == b"x\r\r\nendstream"
    assert archival.part_last_end(b"x\nendstream") == b"x\nendstream"
    assert archival.part_last_end(b"") == b""

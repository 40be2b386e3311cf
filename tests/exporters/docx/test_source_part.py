"""The source in a Word file; test_embedded_source reads it back."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from openxml_audit import OpenXmlValidator

from cvkit.exporters import docx
from cvkit.exporters.embedded_source import EmbedOptions

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import DocumentOf
    from cvkit.theme import Theme


def test_the_file_stays_valid_and_has_the_text(
    document_of: DocumentOf, classic: Theme, tmp_path: Path
) -> None:
    document = document_of("basics: {name: 'Ada <&> ]]> Ü'}")
    data = docx.export(document, classic, EmbedOptions(embed=True)).data
    path = tmp_path / "resume.docx"
    path.write_bytes(data)
    assert OpenXmlValidator(max_errors=0).validate(path).errors == []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = ET.fromstring(archive.read("customXml/item1.xml"))  # noqa: S314 - cvkit's own
        related = archive.read("customXml/_rels/item1.xml.rels").decode()
        links = archive.read("word/_rels/document.xml.rels").decode()
    assert root.text
    assert root.text.splitlines()[2:] == ["basics:", "  name: Ada <&> ]]> Ü"]
    assert "itemProps1.xml" in related
    assert "customXml/item1.xml" in links


def test_without_a_source_there_is_no_such_part(document_of: DocumentOf, classic: Theme) -> None:
    data = docx.export(document_of("basics: {name: Ada}"), classic).data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert [name for name in archive.namelist() if "customXml" in name] == []

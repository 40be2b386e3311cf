"""Titles that stand beside their text, as the Word file has them: cells of a table."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import docx as python_docx  # noqa: TID253 - the reader of these tests
import mammoth
import pytest
from openxml_audit import OpenXmlValidator

from cvkit import theme
from cvkit.exporters import docx
from cvkit.exporters.docx.beside import is_beside

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import DocumentOf

MODERN = theme.built_in().load("modern")
TEXT = """
basics: {name: Ada, summary: Writes programs.}
work: [{organization: Mill, title: Weaver, dates: 2020}]
skills: [{name: Crafts, keywords: [weaving]}, {name: Tools, keywords: [loom]}]
languages: [{language: French}, {language: Greek}]
"""


@pytest.mark.parametrize("shown", [True, False])
def test_it_is_a_valid_file(document_of: DocumentOf, tmp_path: Path, *, shown: bool) -> None:
    path = tmp_path / "a.docx"
    look = replace(MODERN, rules=MODERN.rules.model_copy(update={"shown": shown}))
    path.write_bytes(docx.export(document_of(TEXT), look).data)
    assert OpenXmlValidator(max_errors=0).validate(path).errors == []


def test_a_title_is_a_heading_in_the_cell_before_its_text(document_of: DocumentOf) -> None:
    data = docx.export(document_of(TEXT), MODERN).data
    tables = python_docx.Document(io.BytesIO(data)).tables
    cells = [[cell.text for cell in table.rows[0].cells] for table in tables]
    assert cells == [
        ["Summary", "Writes programs."],
        ["Skills", "Crafts: weaving\nTools: loom"],
        ["Languages", "French\nGreek"],
    ]
    for table in tables:
        (title,) = table.rows[0].cells[0].paragraphs
        assert title.style
        assert title.style.name == "Heading 1"
    read = " ".join(mammoth.extract_raw_text(io.BytesIO(data)).value.split())
    assert read == (
        "Ada Summary Writes programs. Experience Mill 2020 Weaver "
        "Skills Crafts: weaving Tools: loom Languages French Greek"
    )


def test_text_begins_at_the_edge_of_its_cell(document_of: DocumentOf) -> None:
    data = docx.export(document_of(TEXT), MODERN).data
    for table in python_docx.Document(io.BytesIO(data)).tables:
        for paragraph in table.rows[0].cells[1].paragraphs:
            assert paragraph.paragraph_format.left_indent == 0


def test_a_section_with_dates_has_its_title_above(document_of: DocumentOf) -> None:
    dated = (
        "custom: [{title: Notes, kind: prose, entries: [{name: One, dates: 2020}, {name: Two}]}]"
    )
    document = document_of(f"{TEXT}{dated}")
    found = {section.name: is_beside(section, MODERN) for section in document.sections}
    assert found["skills"]
    assert not found["work"]
    assert not found["Notes"]
    assert not any(
        is_beside(section, theme.built_in().load("academic")) for section in document.sections
    )

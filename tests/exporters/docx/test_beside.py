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
from cvkit.view.numbering import numbered

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import DocumentOf

MODERN = theme.built_in().load("modern")
BESIDE = replace(MODERN, layout=MODERN.layout.model_copy(update={"titles": "beside"}))
TEXT = """
basics: {name: Ada, summary: Writes programs.}
work: [{organization: Mill, title: Weaver, dates: 2020}]
skills: [{name: Crafts, keywords: [weaving]}, {name: Tools, keywords: [loom]}]
languages: [{language: French}, {language: Greek}]
"""


@pytest.mark.parametrize("shown", [True, False])
def test_it_is_a_valid_file(document_of: DocumentOf, tmp_path: Path, *, shown: bool) -> None:
    path = tmp_path / "a.docx"
    look = replace(BESIDE, rules=BESIDE.rules.model_copy(update={"shown": shown}))
    path.write_bytes(docx.export(document_of(TEXT), look).data)
    assert OpenXmlValidator(max_errors=0).validate(path).errors == []


def test_a_title_is_a_heading_in_the_cell_before_its_text(document_of: DocumentOf) -> None:
    data = docx.export(document_of(TEXT), BESIDE).data
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
    data = docx.export(document_of(TEXT), BESIDE).data
    for table in python_docx.Document(io.BytesIO(data)).tables:
        for paragraph in table.rows[0].cells[1].paragraphs:
            assert paragraph.paragraph_format.left_indent == 0


def test_a_section_with_dates_has_its_title_above(document_of: DocumentOf) -> None:
    dated = (
        "custom: [{title: Notes, kind: prose, entries: [{name: One, dates: 2020}, {name: Two}]}]"
    )
    document = document_of(f"{TEXT}{dated}")
    found = {section.name: is_beside(section, BESIDE) for section in document.sections}
    assert found["skills"]
    assert not found["work"]
    assert not found["Notes"]
    assert not any(
        is_beside(section, theme.built_in().load("academic")) for section in document.sections
    )


@pytest.mark.parametrize(
    ("records", "beside"),
    [
        ("awards: [Gold Medal, {title: Silver Medal}]", True),
        ("awards: [Gold Medal, {title: Silver Medal, date: 2020}]", False),
        ("publications: [{name: Looms}, {name: Cloth}]", True),
    ],
)
def test_records_without_dates_have_their_title_beside_them(
    document_of: DocumentOf, records: str, *, beside: bool
) -> None:
    (section,) = document_of(f"basics: {{name: Ada}}\n{records}").sections
    assert is_beside(section, BESIDE) is beside


def test_numbers_stand_where_the_title_would(document_of: DocumentOf) -> None:
    text = "basics: {name: Ada}\npublications: [{name: Looms}, {name: Cloth}]"
    (section,) = document_of(text).sections
    assert not is_beside(replace(section, entries=numbered(section.entries)), BESIDE)


PERIODS = """
basics: {name: Ada}
work: [{organization: Mill, title: Weaver, dates: 2022-09 – 2023-12 & 2024-02 – present%s}]
"""


@pytest.mark.parametrize(
    ("more", "beside"),
    [("", ""), (", bullets: [Wove]", "\nWove"), (", summary: Wool, bullets: [Wove]", "\nWool")],
)
@pytest.mark.parametrize("name", ["academic", "modern"])
def test_a_title_and_what_follows_stand_beside_several_lines_of_dates(
    document_of: DocumentOf, tmp_path: Path, name: str, more: str, beside: str
) -> None:
    data = docx.export(document_of(PERIODS % more), theme.built_in().load(name)).data
    (table,) = python_docx.Document(io.BytesIO(data)).tables
    assert [cell.text for cell in table.rows[0].cells] == [
        "Sep 2022 – Dec 2023 &\nFeb 2024 – Present",
        f"Weaver{beside}",
    ]
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    assert OpenXmlValidator(max_errors=0).validate(path).errors == []


@pytest.mark.parametrize(("count", "whole"), [(4, True), (5, False)])
def test_a_long_text_may_continue_on_the_next_page(
    document_of: DocumentOf, count: int, *, whole: bool
) -> None:
    skills = ", ".join(f"{{name: Craft {n}, keywords: [a]}}" for n in range(count))
    text = f"basics: {{name: Ada}}\nskills: [{skills}]"
    (table,) = python_docx.Document(io.BytesIO(docx.export(document_of(text), BESIDE).data)).tables
    assert ("cantSplit" in table.rows[0]._tr.xml) == whole


def test_small_capitals_are_a_property_of_the_style(document_of: DocumentOf) -> None:
    data = docx.export(document_of(TEXT), theme.built_in().load("executive")).data
    styles = python_docx.Document(io.BytesIO(data)).styles
    small = [
        style.name for style in styles if getattr(style, "font", None) and style.font.small_caps
    ]
    assert small == ["Name", "Heading 1"]


def test_small_capitals_that_the_family_lacks_are_left_out(document_of: DocumentOf) -> None:
    data = docx.export(document_of(TEXT), theme.built_in().load("academic")).data
    assert "smallCaps" not in python_docx.Document(io.BytesIO(data)).styles.element.xml

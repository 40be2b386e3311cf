"""What the sections of scholars print."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import DocumentOf


@pytest.mark.parametrize(
    ("section", "fields", "printed"),
    [
        ("grants", "title: G, funder: F, amount: €2 million, role: PI, number: '7', dates: 2020",
         "G|2020|F|No. 7|€2 million|PI"),
        ("teaching", "course: C, institution: U, role: R, level: MSc, location: Oslo, dates: 2020",
         "C|2020|R|MSc|U|Oslo"),
        ("supervision", "student: S, degree: PhD, topic: '*T*', institution: U, outcome: done",
         "S|PhD|T|U|done"),
        ("service", "role: Editor, organization: Oikos, location: Lund, dates: since 2020",
         "Editor|2020 – Present|Oikos|Lund"),
    ],
)  # fmt: skip
def test_what_each_section_prints(
    document_of: DocumentOf, section: str, fields: str, printed: str
) -> None:
    document = document_of(f"basics: {{name: Ada}}\n{section}: [{{{fields}}}]\n")
    _name, _headline, _title, *texts = (text for _, text in document.visible_texts())
    assert "|".join(filter(None, texts)) == printed


def test_a_service_may_be_a_text(document_of: DocumentOf) -> None:
    document = document_of("basics: {name: Ada}\nservice: [Reviewer for nine journals]\n")
    assert [text for _, text in document.visible_texts() if text] == [
        "Ada", "Service", "Reviewer for nine journals",
    ]  # fmt: skip

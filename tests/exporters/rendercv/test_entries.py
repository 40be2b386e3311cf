"""Sections of each kind as lists of RenderCV's entries."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING, Any

import pytest

from conftest import PERSON
from cvkit.exporters.rendercv.entries import SectionWriter
from cvkit.exporters.rendercv.entry_parts import EntryParts
from cvkit.exporters.shown import ShownResume

if TYPE_CHECKING:
    from conftest import DocumentOf

PUBLICATION = """
publications:
  - {name: Notes, authors: [B, {name: Ada Lovelace, equal: true}], date: 1943, journal: Memoirs,
     volume: 3, doi: 10.1000/1, status: in press, bullets: [x - y]}
"""


def entries(text: str, document_of: DocumentOf) -> list[Any]:
    document = document_of(PERSON + dedent(text))
    assert document.selection is not None
    shown = ShownResume(document.selection, "RenderCV")
    (section,) = document.sections
    return SectionWriter(EntryParts(document, shown, as_text=False)).entries(section)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("work: [{organization: Mill, title: Miller, team: Wheat, dates: 2020, url: a.test}]",
         {"company": "[Mill](https://a.test)", "position": "Miller, Wheat", "date": 2020}),
        ("work: [{title: Freelancer, url: a.test}]",
         {"company": "", "position": "[Freelancer](https://a.test)"}),
        ("education: [{institution: U, degree: BSc, area: Maths, score: '1.0'}]",
         {"institution": "U", "area": "Maths", "degree": "BSc", "highlights": ["Grade: 1.0"]}),
        ("education: [{institution: U, degree: Abitur}]", {"institution": "U", "area": "Abitur"}),
        ("projects: [{name: Note G, organization: Royal Society, type: program}]",
         {"name": "Note G", "summary": "Royal Society\nprogram"}),
        ("awards: [Medal]", {"bullet": "Medal"}),
        ("awards: [{title: Medal, awarder: Society, date: 2020}]",
         {"name": "Medal", "date": 2020, "summary": "Society"}),
        ("talks: [{name: Looms, location: London, event: Fair}]",
         {"name": "Looms", "location": "London", "summary": "Fair"}),
        ("skills: [{name: Web, level: good, keywords: [HTML, CSS]}]",
         {"label": "Web (good)", "details": "HTML, CSS"}),
        ("skills: [{keywords: [HTML]}]", "HTML"),
        ("skills: [Python, SQL]", "Python, SQL"),
        ("languages: [{language: en, level: C1}]", {"label": "English", "details": "C1"}),
        ("references: [On request]", "On request"),
        ("references: [{name: B, reference: Good.}]", {"name": "B", "summary": "Good."}),
        (PUBLICATION,
         {"title": "Notes", "authors": ["B", "**Ada Lovelace**\\*"], "journal": "*Memoirs* 3",
          "doi": "10.1000/1", "date": "1943 (in press)", "summary": "• x – y"}),
        ("custom: [{title: T, kind: prose, entries: [{bullets: [x]}]}]", {"bullet": "x"}),
        ("custom: [{title: T, kind: timeline, entries: [{organization: O, title: X}]}]",
         {"company": "O", "position": "X"}),
        ("custom: [{title: T, kind: timeline, entries: [{name: O, level: hard}]}]",
         {"name": "O", "summary": "hard"}),
        ("custom: [{title: T, kind: prose, entries: [{name: N, dates: since 2020}]}]",
         {"name": "N", "date": "2020 – Present"}),
    ],
)  # fmt: skip
def test_entries(text: str, expected: object, document_of: DocumentOf) -> None:
    assert entries(text, document_of) == [expected]


def test_each_role_is_an_entry(document_of: DocumentOf) -> None:
    text = """
        work:
          - organization: Mill
            description: Grinds
            location: Paris
            url: a.test
            roles:
              - {title: Head, dates: 2020 – present, url: b.test, bullets: [x]}
              - {title: Miller, dates: Summer 2019, location: Lyon}
    """
    company = "[Mill](https://a.test)"
    assert entries(text, document_of) == [
        {"company": company, "position": "Head", "start_date": 2020, "end_date": "present",
         "location": "Paris", "summary": "Grinds\n[b.test](https://b.test)", "highlights": ["x"]},
        {"company": company, "position": "Miller", "date": "Summer 2019", "location": "Paris",
         "summary": "Lyon"},
    ]  # fmt: skip


def test_entries_of_a_section_are_of_one_kind(document_of: DocumentOf) -> None:
    groups = entries("interests: [{name: Games, keywords: [Go]}, Chess]", document_of)
    assert groups == [{"label": "Games", "details": "Go"}, {"label": "", "details": "Chess"}]
    records = entries("awards: [Medal, {title: Prize, awarder: Society}]", document_of)
    assert records == [{"name": "Medal"}, {"name": "Prize", "summary": "Society"}]
    prose = "custom: [{title: T, kind: prose, entries: [a, {summary: b, bullets: [c]}]}]"
    assert entries(prose, document_of) == ["a", "b", "• c"]


def test_a_place_without_a_school_is_written(document_of: DocumentOf) -> None:
    text = "education: [{degree: BSc, location: {city: Bonn}, url: https://b.test}]"
    assert entries(text, document_of) == [
        {
            "institution": "",
            "area": "BSc",
            "location": "Bonn",
            "summary": "[b.test](https://b.test)",
        }
    ]

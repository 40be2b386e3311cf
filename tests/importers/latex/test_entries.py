"""Entries of LaTeX in the keys of resume.yaml."""

from __future__ import annotations

import pytest

from cvkit.importers.latex.entries import Entry, Section, finished
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.result.tidy import plain
from cvkit.importers.values import Value


def shown(section: Section) -> object:
    sections, _ = finished([section], Ledger())
    return {key: plain([*value]) for key, value in sections.items() if value}


def line(label: str | None, text: str | None = None, comment: str | None = None) -> Entry:
    values = [Value(one) if one else None for one in (label, text, comment)]
    return Entry(is_line=True, label=values[0], text=values[1], comment=values[2])


@pytest.mark.parametrize(
    ("name", "entry", "expected"),
    [
        ("work", line("2010--2012", "Freelance"), {"title": "Freelance", "dates": "2010--2012"}),
        ("work", line("Freelance", "a", "b"), {"title": "Freelance", "summary": "a b"}),
        ("work", line(None, "Gap"), {"title": "Gap"}),
        ("education", line(None, "Abitur"), {"degree": "Abitur"}),
        ("projects", line("Loom", "of wood"), {"name": "Loom", "summary": "of wood"}),
        ("awards", line("2019", "Medal"), {"title": "Medal", "date": "2019"}),
        ("skills", line("Web", "HTML, CSS"), {"name": "Web", "keywords": ["HTML", "CSS"]}),
        ("skills", line("Lua", "4"), {"name": "Lua", "rating": "4"}),
        ("skills", line(None, "Lua"), {"name": "Lua"}),
        ("languages", line("French", "B2"), {"language": "French", "level": "B2"}),
        ("languages", line("French", "5"), {"language": "French"}),
        ("languages", line(None, "French"), {"language": "French"}),
        ("references", line(None, "On request"), {"reference": "On request"}),
    ],
)
def test_lines(name: str, entry: Entry, expected: object) -> None:
    assert shown(Section(None, name, [entry])) == {name: [expected]}


def test_entries_of_one_s_own() -> None:
    entry = Entry({"title": Value("T"), "organization": Value("O"), "dates": Value("2020")})
    assert shown(Section(Value("Own"), "", [entry, line("2019", "x"), line("L", "y")])) == {
        "custom": [
            {
                "title": "Own",
                "kind": "timeline",
                "entries": [
                    {"title": "T", "organization": "O", "dates": "2020"},
                    {"date": "2019", "summary": "x"},
                    {"name": "L", "summary": "y"},
                ],
            }
        ]
    }


def test_a_name_that_is_needed_is_taken_from_what_is_there() -> None:
    entry = Entry({"organization": Value("Lab"), "dates": Value("2020")})
    assert shown(Section(None, "projects", [entry])) == {
        "projects": [{"name": "Lab", "dates": "2020"}]
    }


def test_bullets_are_nested_by_their_depth() -> None:
    entry = Entry()
    for text, depth in (("a", 1), ("b", 2), ("c", 3), ("d", 2), ("e", 1), ("f", 0)):
        entry.add_bullet(Value(text), depth)
    assert plain(entry.bullets) == [
        {"text": "a", "bullets": [{"text": "b", "bullets": ["c"]}, "d"]},
        "e",
        "f",
    ]

"""Jobs, courses of study and projects."""

from __future__ import annotations

from cvkit.importers.reading.layout import entries
from cvkit.importers.reading.layout.blocks import Block
from cvkit.importers.reading.layout.fragments import Fragment
from cvkit.importers.reading.layout.lines import Style
from cvkit.importers.result.tidy import plain
from cvkit.importers.values import Value

BOLD = Style(10, "Bold", is_bold=True, color=(0, 0, 0))
ITALIC = Style(10, "Italic", is_bold=False, color=(0, 0, 0))


def block(*texts: tuple[str, Style], dates: str = "", below: tuple[str, ...] = ()) -> Block:
    fragments = [Fragment(Value(text), style, is_beside=False) for text, style in texts]
    return Block(fragments, Value(dates) if dates else None, [Value(text) for text in below])


def test_the_title_is_told_by_its_words() -> None:
    found = [block(("Software Engineer", BOLD), ("Mill", ITALIC), ("Bonn, Germany", ITALIC))]
    assert plain(entries.jobs(found)) == [
        {"organization": "Mill", "title": "Software Engineer", "location": "Bonn, Germany"}
    ]


def test_roles_below_their_employer() -> None:
    found = [
        block(("Mill", BOLD), below=("a mill", "mill.test")),
        block(("Lead", ITALIC), dates="2016"),
        block(("Clerk", ITALIC), dates="2015"),
        block(("Engine Co", BOLD), ("Analyst", ITALIC), dates="2014"),
    ]
    assert plain(entries.jobs(found)) == [
        {
            "organization": "Mill",
            "description": "a mill",
            "url": "mill.test",
            "roles": [{"title": "Lead", "dates": "2016"}, {"title": "Clerk", "dates": "2015"}],
        },
        {"organization": "Engine Co", "title": "Analyst", "dates": "2014"},
    ]


def test_a_job_without_a_head_has_a_title_at_least() -> None:
    assert plain(entries.jobs([Block(texts=[Value("Counted sheep.")])])) == [
        {"title": "Counted sheep."}
    ]


def test_labels_of_a_course_of_study() -> None:
    below = ("GPA: 4.0", "Thesis: Looms", "Courses: A, B", "Keywords: x · y", "Dean's list")
    found = [block(("School", BOLD), dates="2010"), block(("BSc, Logic", ITALIC), below=below)]
    assert plain(entries.education(found)) == [
        {"institution": "School", "dates": "2010"},
        {
            "degree": "BSc",
            "area": "Logic",
            "score": "4.0",
            "thesis": "Looms",
            "courses": ["A", "B"],
            "keywords": ["x", "y"],
            "summary": "Dean's list",
        },
    ]


def test_projects() -> None:
    found = [block(("Loom", BOLD), dates="2015", below=("Wove.", "loom.test"))]
    assert plain(entries.projects(found)) == [
        {"name": "Loom", "dates": "2015", "url": "loom.test", "summary": "Wove."}
    ]
    bullets = Block(bullets=[Value("One"), Value("Two")])
    assert plain(entries.projects([bullets])) == [{"name": "One"}, {"name": "Two"}]

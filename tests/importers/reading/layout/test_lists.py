"""Skills, languages and records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.importers.reading.layout import lists
from cvkit.importers.reading.layout.structure import body_style
from cvkit.importers.reading.pdf_lines import lay_out
from cvkit.importers.reading.pdf_text import pages
from cvkit.importers.result.tidy import plain
from importers.pdf.resumes import lines, resume

if TYPE_CHECKING:
    from cvkit.importers.reading.layout.lines import Line
    from cvkit.source.yaml.tree import Plain


def read(*given: tuple[str, str]) -> list[Line]:
    return list(lay_out(pages(resume(lines(list(given)))), lambda _, __: 0).lines)


def records(name: str, *given: tuple[str, str]) -> Plain:
    found = read(*given, ("text", "Plain text, and more of it than of anything else on this page"))
    return plain(lists.records(name, found[:-1], body_style(found), "en"))


def test_skills() -> None:
    found = read(("text", "Tools: Looms, Cards (old, new)"), ("text", "Python"), ("text", "A; B"))
    assert plain(lists.skills(found, 545)) == [
        {"name": "Tools", "keywords": ["Looms", "Cards (old, new)"]},
        {"name": "Python"},
        {"keywords": ["A", "B"]},
    ]


def test_a_label_above_its_skills() -> None:
    found = read(
        ("head", "Tools"), ("text", "Looms, Cards"), ("head", "Other"), ("text", "Ink, Oil")
    )
    assert plain(lists.skills(found, 545)) == [
        {"name": "Tools", "keywords": ["Looms", "Cards"]},
        {"name": "Other", "keywords": ["Ink", "Oil"]},
    ]


def test_languages() -> None:
    found = read(
        ("text", "English (native), French: fluent"), ("text", "German>>B2"), ("text", "Latin")
    )
    assert plain(lists.languages(found)) == [
        {"language": "English", "level": "native"},
        {"language": "French", "fluency": "fluent"},
        {"language": "German", "level": "B2"},
        {"language": "Latin"},
    ]


def test_records() -> None:
    assert records(
        "awards", ("head", "Prize>>2012"), ("text", "Royal Society"), ("head", "Medal>>2013")
    ) == [
        {"title": "Prize", "date": "2012", "summary": "Royal Society"},
        {"title": "Medal", "date": "2013"},
    ]
    assert records("publications", ("head", "Sketch>>2019"), ("text", "sketch.test/1")) == [
        {"name": "Sketch", "date": "2019", "url": "sketch.test/1"}
    ]
    assert records("memberships", ("bullet", "• Society"), ("bullet", "• Club")) == [
        {"organization": "Society"}, {"organization": "Club"},
    ]  # fmt: skip


def test_interests() -> None:
    assert records("interests", ("text", "Chess, Riding")) == [
        {"name": "Chess"},
        {"name": "Riding"},
    ]

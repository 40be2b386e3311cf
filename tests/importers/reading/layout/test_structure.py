"""Sections of a résumé, by the looks of their titles."""

from __future__ import annotations

from cvkit.importers.reading.layout.structure import Structure, body_style, divide, is_prominent
from cvkit.importers.reading.pdf_lines import lay_out
from cvkit.importers.reading.pdf_text import pages
from importers.pdf.resumes import CLASSIC, lines, resume
from tiny_pdf import Text


def structure(*given: list[Text]) -> Structure:
    found = pages(resume(*given))
    layout = lay_out(found, lambda _, __: 0)
    return divide(layout, [page.height for page in found])


def test_titles_that_are_known_and_those_that_look_alike() -> None:
    found = structure(lines(CLASSIC))
    assert [(one.title.text, one.name) for one in found.sections] == [
        ("EXPERIENCE", "work"),
        ("EDUCATION", "education"),
        ("SKILLS", "skills"),
        ("LANGUAGES", "languages"),
        ("AWARDS", "awards"),
        ("HOBBYHORSES", ""),
    ]
    assert found.head[0].text == "Ada Lovelace"
    assert [line.text for line in found.sections[-1].lines] == ["Riding them."]


def test_a_title_beside_its_text() -> None:
    beside = [
        Text(50, 700, 10, "Skills", "bold"), Text(200, 700, 10, "Python and more of it"),
        Text(200, 688, 10, "SQL and other languages"),
    ]  # fmt: skip
    (found,) = structure(beside).sections
    assert found.name == "skills"
    assert [line.text for line in found.lines] == [
        "Python and more of it", "SQL and other languages",
    ]  # fmt: skip


def test_a_word_in_the_text_is_no_title() -> None:
    assert (
        structure(lines([("text", "I have"), ("text", "experience"), ("text", "x")])).sections == []
    )


def test_edges() -> None:
    first = [*lines(CLASSIC[:6]), Text(50, 20, 8, "Page 1 of 2")]
    second = [*lines([("text", "More")]), Text(50, 20, 8, "Page 2 of 2")]
    assert [line.text for line in structure(first, second).edges] == ["Page 1 of 2", "Page 2 of 2"]


def test_what_is_prominent() -> None:
    layout = lay_out(pages(resume(lines(CLASSIC))), lambda _, __: 0)
    body = body_style(layout.lines)
    assert body.font == "Helvetica"
    prominent = [line.text for line in layout.lines if is_prominent(line, body)]
    assert "Mill Bonn, Germany" in prominent
    assert "Kept the books." not in prominent

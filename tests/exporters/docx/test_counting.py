"""What Word can count, and what it can't."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import docx as python_docx  # noqa: TID253 - the reader of these tests
import pytest
from openxml_audit import OpenXmlValidator

from cvkit import theme
from cvkit.exporters import docx
from cvkit.exporters.docx import counting
from cvkit.view.blocks import (
    DatePart,
    DateText,
    Document,
    Entry,
    Header,
    Inline,
    Section,
    SectionKind,
    TextSpan,
)
from cvkit.view.numbering import numbered

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document as WordDocument

    from cvkit.theme import Theme

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CLASSIC = theme.built_in().load("classic")


def say(text: str) -> Inline:
    return (TextSpan(text),)


def when(text: str) -> DateText:
    return DateText((DatePart(text),))


def arranged(**layout: Any) -> Theme:  # noqa: ANN401 - any token
    return replace(CLASSIC, layout=CLASSIC.layout.model_copy(update=layout))


PAPER = Entry(title=say("Sketch"), dates=when("1842"), byline=(say("Memoirs"),))
SHOWN = Document(
    Header("Ada", say("Engineer")),
    (
        Section("publications", "Papers", SectionKind.RECORDS, (PAPER, PAPER)),
        Section("talks", "Talks", SectionKind.RECORDS, (PAPER,)),
        Section("patents", "Patents", SectionKind.RECORDS, (PAPER, PAPER)),
    ),
)


def word(look: Theme, shown: Document) -> WordDocument:
    return python_docx.Document(io.BytesIO(docx.export(shown, look).data))


def lines(look: Theme, shown: Document) -> list[tuple[str, str]]:
    return [
        (str(line.style and line.style.name), line.text) for line in word(look, shown).paragraphs
    ]


def entries(numbers: str) -> tuple[Entry, ...]:
    """Return entries of the given numbers; a group's first number follows a ``|``."""
    found: list[Entry] = []
    for group in numbers.split("|"):
        first, *others = (Entry(number=int(number)) for number in group)
        found += [replace(first, heading="A"), *others]
    return tuple(found)


@pytest.mark.parametrize(
    ("numbers", "lists"),
    [
        ("000", [0, 0, 0]),
        ("123", [1, 1, 1]),
        ("321", [0, 0, 0]),
        ("12|1|12", [1, 1, 2, 3, 3]),
        ("12|34", [1, 1, 1, 1]),
        ("21|1|321", [0, 0, 0, 0, 0, 0]),
        ("1|21", [1, 1, 2]),
        ("23", [0, 0]),
    ],
)
def test_a_list_counts_up_from_one(numbers: str, lists: list[int]) -> None:
    assert list(counting.lists(entries(numbers))) == lists


def test_the_lists_of_all_sections_are_counted() -> None:
    sections = tuple(
        Section("x", "X", SectionKind.RECORDS, entries(numbers)) for numbers in ("12|12", "00", "1")
    )
    document = Document(Header("Ada"), sections)
    assert counting.total(document) == 3
    assert counting.counts_all(document)
    backwards = Section("x", "X", SectionKind.RECORDS, entries("21"))
    assert not counting.counts_all(replace(document, sections=(*sections, backwards)))


def with_numbers(*names: str, backwards: bool = False) -> Document:
    """Return the document with the entries of some sections numbered."""
    return replace(
        SHOWN,
        sections=tuple(
            replace(section, entries=numbered(section.entries, backwards=backwards))
            if section.name in names
            else section
            for section in SHOWN.sections
        ),
    )


CITED = Entry(citation=say("L. F. Menabrea. Sketch"), dates=when("1842"))
GROUPED = Document(
    Header("Ada", say("Engineer")),
    (
        Section(
            "publications",
            "Papers",
            SectionKind.RECORDS,
            (
                *numbered((replace(CITED, heading="Articles"), CITED)),
                *numbered((replace(PAPER, heading="Books"),)),
                *numbered((replace(PAPER, heading="Reports"), CITED, PAPER), backwards=True),
            ),
            note=say("* Equal contribution"),
        ),
    ),
)


@pytest.mark.parametrize("dates", ["end", "start", "below"])
@pytest.mark.parametrize(
    "shown", [with_numbers("patents"), with_numbers("talks", backwards=True), GROUPED]
)
def test_numbers_and_groups_are_valid(dates: str, shown: Document, tmp_path: Path) -> None:
    path = tmp_path / "resume.docx"
    path.write_bytes(docx.export(shown, arranged(dates=dates)).data)
    assert OpenXmlValidator(max_errors=0).validate(path).errors == []


def test_groups_have_headings_and_numbers_of_their_own() -> None:
    assert lines(CLASSIC, GROUPED)[2:] == [
        ("Heading 1", "Papers"),
        ("Byline", "* Equal contribution"),
        ("Heading 3", "Articles"),
        ("Numbered Citation", "1.\tL. F. Menabrea. Sketch\t1842"),
        ("Numbered Citation", "2.\tL. F. Menabrea. Sketch\t1842"),
        ("Heading 3", "Books"),
        ("Numbered Record", "1.\tSketch\t1842"),
        ("Numbered Byline", "Memoirs"),
        ("Heading 3", "Reports"),
        ("Numbered Record", "3.\tSketch\t1842"),
        ("Numbered Byline", "Memoirs"),
        ("Numbered Citation", "2.\tL. F. Menabrea. Sketch\t1842"),
        ("Numbered Record", "1.\tSketch\t1842"),
        ("Numbered Byline", "Memoirs"),
    ]


def test_a_list_counts_beside_one_that_does_not() -> None:
    patents = next(one for one in with_numbers("patents").sections if one.name == "patents")
    both = replace(GROUPED, sections=(*GROUPED.sections, patents))
    titles = [
        line for line in word(CLASSIC, both).paragraphs
        if line.style and line.style.name == "Numbered Record"
    ]  # fmt: skip
    assert [(line.text, number_of(line._p)) for line in titles] == [
        ("1.\tSketch\t1842", None),
        ("3.\tSketch\t1842", None),
        ("1.\tSketch\t1842", None),
        ("Sketch\t1842", "2"),
        ("Sketch\t1842", "2"),
    ]


def test_numbers_that_count_down_stand_in_the_column_of_dates() -> None:
    look = arranged(dates="start")
    shown = lines(look, with_numbers("patents", backwards=True))
    assert ("Numbered Record", "1842\t2.\tSketch") in shown
    assert ("Numbered Record", "1842\t1.\tSketch") in shown


def test_records_are_counted_by_word_and_each_section_anew() -> None:
    shown = word(CLASSIC, with_numbers("publications", "patents"))
    counted = [line for line in shown.paragraphs if line.style and "Record" in str(line.style.name)]
    names = [str(line.style and line.style.name) for line in counted]
    assert names == ["Numbered Record"] * 2 + ["Record"] + ["Numbered Record"] * 2
    style = shown.styles["Numbered Record"].element.find(f".//{W}numId").get(f"{W}val")
    used = [number_of(line._p) or style for line in (*counted[:2], *counted[3:])]
    assert used == ["2", "2", "3", "3"]
    numbering = shown.part.numbering_part.element
    starts = {
        num.get(f"{W}numId"): num.find(f".//{W}startOverride").get(f"{W}val")
        for num in numbering.iterfind(f"{W}num")
        if num.find(f".//{W}startOverride") is not None
    }
    assert starts == {"2": "1", "3": "1"}
    assert numbering.find(f".//{W}numFmt[@{W}val='decimal']") is not None
    byline = shown.styles["Numbered Byline"]
    assert byline.paragraph_format.left_indent.mm == pytest.approx(6, abs=0.1)
    assert byline.base_style.name == "Byline"


def number_of(paragraph: Any) -> str | None:  # noqa: ANN401 - lxml
    found = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
    return None if found is None else str(found.get(f"{W}val"))


def test_a_number_shares_the_column_of_dates() -> None:
    look, shown = arranged(dates="start"), with_numbers("publications")
    # The number is a field, which the reader's text leaves out.
    assert ("Numbered Record", "1842\t.\tSketch") in lines(look, shown)
    fields = word(look, shown).element.body.iter(f"{W}fldSimple")
    counted = [(field.get(f"{W}instr"), field.findtext(f".//{W}t")) for field in fields]
    assert [number for what, number in counted if what.startswith("SEQ ")] == ["1", "2"]
    assert ("Record", "1842\tSketch") in lines(look, shown)

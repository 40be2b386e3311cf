"""Where pages end: never with what leads on, and no entry's first bullet or last alone beyond.

pdfplumber finds the lines of the PDF.
"""

from __future__ import annotations

import io
import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

import pdfplumber
import pytest

from conftest import FULLEST
from cvkit import model, selection, theme, view
from cvkit.exporters import pdf
from cvkit.view.blocks import Entry, SectionKind, plain
from hostile.runs import ALL
from rendered import rendered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.theme import Theme
    from cvkit.view.blocks import Document, Section

THEMES = tuple(theme.built_in().available())
PAPERS = ("A4", "Letter")
SHEETS = [*itertools.product(THEMES, PAPERS)] if ALL else [*zip(THEMES, itertools.cycle(PAPERS))]
"""Each theme on one paper; `make hostile` tries both."""

POINTS_PER_MM = 72 / 25.4

WORK = (
    "made online inference cheaper on three kinds of accelerators, and said by how much it did",
    "wrote the tools that the group works with",
    "led four engineers through two years of work, within the budget that was agreed on before, "
    + "and in spite of a move to another town, " * 2,
)


class Marks(NamedTuple):
    """How the lines begin that may not stand at an edge of a page.

    Attributes:
        leading: Titles and all else that leads on to what is below.
        first: The first bullets of entries.
        last: The last bullets of lists of several.
        whole: Sections of one line, the title beside the text; these lead on to nothing.
    """

    leading: set[str]
    first: set[str]
    last: set[str]
    whole: set[str]


def bullets(name: str, count: int) -> list[str]:
    return [f"{name}.{index} {WORK[index % len(WORK)]}" for index in range(count)]


def job(number: int) -> dict[str, Any]:
    about: dict[str, Any] = {"organization": f"Employer {number} & Sons", "location": "Redmond"}
    if number % 4 == 1:
        about["description"] = f"Weavers of kind {number}"
    if number % 3 == 0:
        grades = range(2)
        return about | {
            "roles": [
                {
                    "title": f"Engineer {number}-{grade}",
                    "dates": str(2020 - number - grade),
                    "bullets": bullets(f"{number}-{grade}", 1 + (number + grade) % 4),
                }
                for grade in grades
            ]
        }
    return about | {
        "title": f"Scientist {number}",
        "dates": str(2020 - number),
        "bullets": bullets(str(number), 1 + number % 5),
    }


def long_resume() -> dict[str, Any]:
    """Return a résumé of about five pages, its entries of many heights."""
    return {
        "basics": {"name": "Your Name", "headline": "Researcher", "summary": WORK[0]},
        "work": [job(number) for number in range(18)],
        "education": [
            {
                "institution": f"University {number}",
                "location": "Columbus",
                "area": f"Subject {number}",
                "dates": str(2010 - number),
                "bullets": bullets(f"e{number}", number % 3),
            }
            for number in range(6)
        ],
        "publications": [
            {
                "name": f"Sketch {number} of the engine",
                "authors": ["Your Name", "Ada Lovelace"],
                "publisher": f"Memoirs {number}",
                "doi": f"10.1000/sketch.{number}",
                "date": str(2020 - number),
            }
            for number in range(14)
        ],
        "skills": [{"name": f"Craft {n}", "keywords": ["Python", "C++"]} for n in range(5)],
    }


def document_of(data: Any, used: Theme) -> Document:  # noqa: ANN401 - plain data
    resume = model.Resume.model_validate(data)
    return view.build(selection.select(resume), roles=used.layout.roles)


def marks(document: Document) -> Marks:
    found = Marks(set(), set(), set(), set())
    for section in document.sections:
        found.leading.add(section.title)
        found.leading.update([plain(section.note)] if section.note else [])
        found.whole.update(f"{section.title} {text}" for text in only_text(section))
        for entry in section.entries:
            if section.kind is not SectionKind.GROUPS:
                mark(entry, found)
    return found


def only_text(section: Section) -> list[str]:
    """Return the paragraph of a section that has nothing else; else nothing."""
    first, *others = section.entries
    alone = not others and first == Entry(summary=first.summary, origin=first.origin)
    return [plain(text) for text in first.summary] if alone and len(first.summary) == 1 else []


def mark(entry: Entry, found: Marks) -> None:
    more = any((entry.bullets, entry.summary, entry.facts, entry.byline, entry.children))
    slots = [entry.title] if more else []
    if more or entry.title:
        slots += [entry.organization, entry.description]
    found.leading.update(plain(slot) for slot in slots if slot)
    if entry.bullets and not (entry.summary or entry.facts or entry.byline):
        found.first.add(plain(entry.bullets[0].text)[:12])
    if len(entry.bullets) > 1:
        found.last.add(plain(entry.bullets[-1].text)[:12])
    for child in entry.children:
        mark(child, found)


def faults(data: bytes, document: Document, used: Theme) -> Iterator[str]:
    """Yield each line that should not be the first or the last of its page, and why."""
    looked_for = marks(document)
    with pdfplumber.open(io.BytesIO(data)) as read:
        pages = [lines(page, used) for page in read.pages]
    for (*_, end), (start, *_) in itertools.pairwise(pages):
        if end not in looked_for.whole and any(text in end for text in looked_for.leading):
            yield f"ends a page: {end}"
        begin = start.lstrip("• ")
        if begin.startswith(tuple(looked_for.first)):
            yield f"is parted from its title: {start}"
        if begin.startswith(tuple(looked_for.last)):
            yield f"is alone on its page: {start}"


def lines(page: Any, used: Theme) -> list[str]:  # noqa: ANN401 - pdfplumber's page
    """Return what stands above the footer."""
    foot = float(page.height) - used.page.bottom * POINTS_PER_MM + 1
    return [line["text"] for line in page.extract_text_lines() if line["bottom"] <= foot]


@pytest.mark.parametrize(("name", "paper"), SHEETS)
def test_no_page_ends_with_what_leads_on(name: str, paper: str) -> None:
    fullest, used, made = rendered(FULLEST, name, paper)
    long = document_of(long_resume(), used)
    for document, artifact in ((long, pdf.export(long, used)), (fullest, made)):
        assert (artifact.pages or 0) > 2
        assert list(faults(artifact.data, document, used)) == []


def test_a_row_that_fits_a_page_by_a_hair_stays_in_one() -> None:
    """WeasyPrint would part a row whose dates hang a little lower than its title."""
    used = theme.built_in().load("classic", page="A6")
    low = used.styles.dates.model_copy(update={"size": 6.8, "leading": 2})
    used = replace(used, styles=used.styles.model_copy(update={"dates": low}))
    roles = [{"title": f"Scientist {n}", "dates": "2020", "bullets": ["Led"]} for n in range(9)]
    work = [{"organization": "Mill", "roles": roles}]
    document = document_of({"basics": {"name": "Ada"}, "work": work}, used)
    ends = set()
    for step in range(40):
        bottom = used.page.bottom + step * 0.4
        lower = replace(used, page=used.page.model_copy(update={"bottom": bottom}))
        data = pdf.export(document, lower).data
        assert list(faults(data, document, lower)) == [], f"{bottom:g} mm"
        with pdfplumber.open(io.BytesIO(data)) as read:
            ends.add(sum(line == "• Led" for line in lines(read.pages[0], lower)))
    assert len(ends) > 1


@pytest.mark.parametrize("name", THEMES)
def test_what_signs_mean_leads_on_to_the_first_entry(name: str) -> None:
    used = theme.built_in().load(name)
    authors = [{"name": "Ada Lovelace", "corresponding": True}, "Mary Somerville"]
    papers = [{"name": f"Sketch {n}", "authors": authors, "date": "2020"} for n in range(2)]
    work = [{"organization": "Mill", "title": "Weaver", "bullets": ["Wove"]} for _ in range(3)]
    document = document_of({"basics": {"name": "Ada"}, "work": work, "publications": papers}, used)
    (note,) = (plain(section.note) for section in document.sections if section.note)
    ends = set()
    for step in range(12):
        bottom = used.page.bottom + 124 + step * 8
        lower = replace(used, page=used.page.model_copy(update={"bottom": bottom}))
        data = pdf.export(document, lower).data
        assert list(faults(data, document, lower)) == [], f"{bottom:g} mm"
        with pdfplumber.open(io.BytesIO(data)) as read:
            ends.add(any(note in line for line in lines(read.pages[0], lower)))
    assert ends == {True, False}


@pytest.mark.parametrize("name", THEMES)
def test_a_short_entry_stands_on_one_page(name: str) -> None:
    used = theme.built_in().load(name)
    studies = [
        {"institution": f"University {n}", "area": f"Subject {n}", "thesis": f"Thesis {n}",
         "advisor": f"Advisor {n}", "courses": [f"Course {n}"], "dates": str(2020 - n)}
        for n in range(30)
    ]  # fmt: skip
    data = {"basics": {"name": "Your Name"}, "skills": [{"name": "Craft"}], "education": studies}
    with pdfplumber.open(io.BytesIO(pdf.export(document_of(data, used), used).data)) as opened:
        pages = [sheet.extract_text() for sheet in opened.pages]
    assert len(pages) > 1
    for n in range(30):
        on = [{at for at, text in enumerate(pages) if re.search(rf"{word} {n}\b", text)}
              for word in ("University", "Thesis", "Course")]  # fmt: skip
        assert on[0]
        assert on[0] == on[1] == on[2]


@pytest.mark.parametrize("name", THEMES)
def test_an_entry_that_ends_with_its_title_stays_where_it_fits(name: str) -> None:
    """An engine's own rule for headings would move it on with the section behind it."""
    used = theme.built_in().load(name)
    jobs = [
        {"organization": f"Mill {n}", "title": f"Weaver {n}", "dates": "2020"} for n in range(16)
    ]
    talks = [{"name": f"Talk {n}", "event": "Fair", "date": "2020"} for n in range(3)]
    broken = 0
    for step in range(12):
        count = 9 if step % 2 else 16
        bottom = used.page.bottom + 120 + step * 3
        lower = replace(used, page=used.page.model_copy(update={"bottom": bottom}))
        document = document_of(
            {"basics": {"name": "Ada"}, "work": jobs[:count], "talks": talks}, lower
        )
        with pdfplumber.open(io.BytesIO(pdf.export(document, lower).data)) as read:
            first, *others = read.pages
            foot = float(first.height) - bottom * POINTS_PER_MM
            ends = [line["bottom"] for line in first.extract_text_lines() if line["bottom"] <= foot]
        # An entry needs two lines and the space above it, a section's start two more.
        assert not others or foot - max(ends) < 75, bottom
        broken += bool(others)
    assert broken > 2


@pytest.mark.parametrize("name", THEMES)
def test_many_groups_fill_the_page(name: str) -> None:
    used = theme.built_in().load(name)
    crafts = [{"name": f"Craft {n}", "keywords": ["warps", "wefts"]} for n in range(70)]
    document = document_of({"basics": {"name": "Ada"}, "skills": crafts}, used)
    with pdfplumber.open(io.BytesIO(pdf.export(document, used).data)) as read:
        assert len(read.pages) == 2
        found = [lines(sheet, used) for sheet in read.pages]
    assert len(found[0]) > 30
    assert len(found[1]) > 1


@pytest.mark.parametrize("name", THEMES)
def test_a_signature_does_not_stand_alone_on_a_page(name: str) -> None:
    used = theme.built_in().load(name)
    basics = {"name": "Ada", "signature": {"place": "Paris", "date": "2026-11-09"}}
    studies = [{"institution": f"University {n}", "area": "Weaving"} for n in range(3)]
    work = [{"organization": f"Mill {n}", "title": "Weaver", "bullets": ["Wove"]} for n in range(4)]
    document = document_of({"basics": basics, "education": studies, "work": work}, used)
    counts = set()
    for step in range(12):
        bottom = used.page.bottom + 70 + step * 11
        lower = replace(used, page=used.page.model_copy(update={"bottom": bottom}))
        with pdfplumber.open(io.BytesIO(pdf.export(document, lower).data)) as read:
            starts = [lines(page, lower)[0] for page in read.pages]
        assert not any(start.startswith(("Paris", "Ada")) for start in starts[1:]), bottom
        counts.add(len(starts))
    assert len(counts) > 1

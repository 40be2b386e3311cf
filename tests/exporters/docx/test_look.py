"""The Word file beside the PDF: as many pages, and each line at the same height.

LibreOffice sets the Word file, PDFium finds the lines in both.
"""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING, NamedTuple

import pdfplumber
import pypdfium2
import pytest

from conftest import FULLEST, ROOT
from cvkit import selection, source, theme, view
from cvkit.exporters import docx, pdf
from cvkit.view.blocks import plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import DocumentOf
    from cvkit.view.blocks import Document

THEMES = theme.built_in().available()
SIBLINGS = [name for name in THEMES if not theme.built_in().load(name).layout.sidebar]
"""Those that Word can follow; it sets all sections in one column."""

_POINTS_PER_MM = 72 / 25.4


class Pair(NamedTuple):
    """The same résumé in both formats, with what it was made of."""

    document: Document
    paper: Path
    word: Path


def made_of(file: Path, name: str, folder: Path) -> Pair:
    reading = source.read(file.read_bytes(), file.name)
    assert reading.resume
    look = theme.built_in().load(name)
    document = view.build(selection.select(reading.resume), roles=look.layout.roles)
    paper, word = folder / f"{name}.pdf", folder / f"word-{name}.docx"
    paper.write_bytes(pdf.export(document, look).data)
    word.write_bytes(docx.export(document, look).data)
    return Pair(document, paper, word)


def set_by_libreoffice(pairs: list[Pair], folder: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.fail("LibreOffice is needed: install libreoffice-writer")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [pair.word.name for pair in pairs]
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "pdf", *files],
        cwd=folder, check=True, capture_output=True,
    )  # fmt: skip


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Pair]:
    folder = tmp_path_factory.mktemp("seeds")
    pairs = {name: made_of(ROOT / "resume.yaml", name, folder) for name in THEMES}
    set_by_libreoffice(list(pairs.values()), folder)
    return pairs


def pages(path: Path) -> int:
    with pypdfium2.PdfDocument(path) as document:
        return len(document)


def heights(path: Path, texts: list[str]) -> Iterator[tuple[int, float]]:
    """Yield page and distance from its top in mm of each text, one after the other."""
    with pypdfium2.PdfDocument(path) as document:
        sheet, start = 0, 0
        for text in texts:
            while True:
                page = document[sheet]
                # LibreOffice writes small capitals as capitals.
                searches = (
                    page.get_textpage().search(form, index=start, match_case=True)
                    for form in (text, text.upper())
                )
                found = next(filter(None, (search.get_next() for search in searches)), None)
                if found:
                    break
                sheet, start = sheet + 1, 0
            start = found[0] + found[1]
            bottom = page.get_textpage().get_charbox(found[0])[1]
            yield sheet, (page.get_height() - bottom) / _POINTS_PER_MM


def landmarks(document: Document) -> list[str]:
    """Return the first words of what every entry begins with, the titles of sections between."""
    found = []
    for section in document.sections:
        found.append(section.title)
        for entry in section.entries:
            found += [plain(inline) for inline in (entry.organization, entry.title) if inline]
            for role in entry.children:
                found.append(plain(role.title))
    return [" ".join(text.split()[:2]) for text in found if text]


@pytest.mark.parametrize("name", THEMES)
def test_it_has_as_many_pages_as_the_pdf(seeds: dict[str, Pair], name: str) -> None:
    pair = seeds[name]
    assert pages(pair.word.with_suffix(".pdf")) == pages(pair.paper)


def test_a_long_resume_has_as_many_pages_as_the_pdf(tmp_path: Path) -> None:
    pairs = {name: made_of(FULLEST, name, tmp_path) for name in THEMES}
    set_by_libreoffice(list(pairs.values()), tmp_path)
    counted = {
        name: (pages(pair.paper), pages(pair.word.with_suffix(".pdf")))
        for name, pair in pairs.items()
    }
    assert [name for name, (paper, word) in counted.items() if paper != word] == []


@pytest.mark.parametrize("name", SIBLINGS)
def test_its_lines_stand_where_those_of_the_pdf_stand(seeds: dict[str, Pair], name: str) -> None:
    pair = seeds[name]
    texts = landmarks(pair.document)
    assert len(texts) > 15
    assert len(SIBLINGS) > 3
    pairs = zip(
        texts,
        heights(pair.paper, texts),
        heights(pair.word.with_suffix(".pdf"), texts),
        strict=True,
    )
    far = [
        (text, there, here)
        for text, there, here in pairs
        if there[0] != here[0] or abs(there[1] - here[1]) > 1
    ]
    assert far == []


def test_a_long_resume_breaks_its_pages_at_the_same_places(tmp_path: Path) -> None:
    pair = made_of(FULLEST, "classic", tmp_path)
    set_by_libreoffice([pair], tmp_path)
    with (
        pypdfium2.PdfDocument(pair.paper) as paper,
        pypdfium2.PdfDocument(pair.word.with_suffix(".pdf")) as word,
    ):
        first = [
            [page.get_textpage().get_text_range().split()[:2] for page in document]
            for document in (paper, word)
        ]
    assert len(first[0]) > 3
    assert first[0] == first[1]


@pytest.mark.parametrize("levels", ["dots", "bar"])
def test_no_line_begins_with_the_marks_of_a_level(
    document_of: DocumentOf, tmp_path: Path, levels: str
) -> None:
    names = [f"{{language: A language of {'a' * count}, level: B1}}" for count in range(1, 25)]
    look = theme.built_in().load("classic", settings={"levels": levels})
    document = document_of(f"basics: {{name: Ada}}\nlanguages: [{', '.join(names)}]")
    word = tmp_path / "levels.docx"
    word.write_bytes(docx.export(document, look).data)
    set_by_libreoffice([Pair(document, word, word)], tmp_path)
    with pdfplumber.open(word.with_suffix(".pdf")) as opened:
        page = opened.pages[0]
        lines = page.extract_text_lines(return_chars=False)[-8:]
        drawn = [*page.curves, *page.lines]
    assert len(drawn) > 100
    for line in lines:
        beside = [one for one in drawn if line["top"] < one["bottom"] < line["bottom"] + 2]
        assert beside, line["text"]
        assert line["x0"] < min(one["x0"] for one in beside), line["text"]

"""How lines are laid out in every theme: in the PDF, the web page and the Word file.

Poppler and PDFium read the PDF, Chromium lays out the web page, LibreOffice the Word file.
"""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import pdfplumber
import pypdfium2
import pytest

from conftest import FULLEST, ROOT
from cvkit import selection, source, theme, view
from cvkit.exporters import docx, html, pdf
from rendered import rendered

if TYPE_CHECKING:
    from pathlib import Path

    from chromium import Browser
    from conftest import DocumentOf
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

THEMES = theme.built_in().available()
DATA = ROOT / "tests/data/layout"
TEXTS = sorted(path.stem for path in DATA.glob("*.yaml"))
COLUMNS = [name for name in THEMES if theme.built_in().load(name).layout.dates == "start"]
"""Themes with a column of dates."""

SEPARATORS = "·|"
TITLES = {
    "long-titles": (
        (
            "Lawrence Berkeley National Laboratory, Computational Research Division, Scientific "
            "Data Group"
        ),
        (
            "Postdoctoral Researcher in Scalable Machine Learning for Climate Simulation and Data "
            "Assimilation, Earth Systems"
        ),
        "Sep 2019 – Nov 2022",
        "Did things",
    ),
    "long-contacts": (
        (
            "The Very Long Named International Consortium for the Advancement of Distributed "
            "Systems Engineering and Research"
        ),
        "San Francisco Bay Area, California, United States of America (remote from Anglesey)",
        (
            "Senior Staff Principal Distinguished Engineer for Reliability, Observability and "
            "Incident Response, Global Infrastructure Platform Foundations Group"
        ),
        "Sep 2019 – Nov 2022 & Feb 2023 – Present",
        "Supercali",
    ),
    "long-skills": (
        (
            "Programming languages and their ecosystems, build tools, linkers, and all that comes "
            "with them"
        ),
        "(expert with more than twelve years of professional experience across industries)",
        "Kubernetes",
    ),
    "periods": (
        "Engineer",
        "Sep 2022 – Dec 2023 & Feb 2024 – Present",
        "Oiled gears",
        (
            "Researcher of tides, of their heights and of their times in the harbours of the north "
            "and of the west"
        ),
        "Sep 2019 – Dec 2020 & Feb 2021 – Aug 2022",
        "Wrote tables",
    ),
}
"""What must be read as a whole, in this order except that dates may come before their title."""


class Look(NamedTuple):
    """A résumé in a theme, with its PDF and the PDF that LibreOffice makes of its Word file."""

    document: Document
    theme: Theme
    paper: Path
    word: Path


@cache
def made_of(text: str, name: str) -> Document:
    reading = source.read((DATA / f"{text}.yaml").read_bytes(), text)
    assert reading.resume
    return view.build(selection.select(reading.resume), roles=used(name).layout.roles)


@cache
def used(name: str) -> Theme:
    return theme.built_in().load(name)


@pytest.fixture(scope="module")
def looks(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Look]:
    folder = tmp_path_factory.mktemp("looks")
    found = {}
    for text in TEXTS:
        for name in THEMES:
            document = made_of(text, name)
            look = Look(
                document,
                used(name),
                folder / f"{name}-{text}.pdf",
                folder / f"word-{name}-{text}.docx",
            )
            look.paper.write_bytes(pdf.export(document, look.theme).data)
            look.word.write_bytes(docx.export(document, look.theme).data)
            found[name, text] = look
    office = shutil.which("soffice")
    if office is None:
        pytest.fail("LibreOffice is needed: install libreoffice-writer")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [look.word.name for look in found.values()]
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "pdf", *files],
        cwd=folder, check=True, capture_output=True,
    )  # fmt: skip
    return {key: look._replace(word=look.word.with_suffix(".pdf")) for key, look in found.items()}


@pytest.mark.parametrize("text", TITLES)
@pytest.mark.parametrize("name", THEMES)
def test_what_wraps_is_read_as_a_whole(
    looks: dict[tuple[str, str], Look], name: str, text: str
) -> None:
    look = looks[name, text]
    # Poppler orders by columns of its own, and puts two lines of dates into a place that wraps.
    parted = (name, text) == ("modern", "long-contacts")
    options = ("-raw",) if parted else ("-raw", "-q")
    for read in (*(by_poppler(look.paper, one) for one in options), by_pdfium(look.paper)):
        assert misread(read, TITLES[text]) == []


@pytest.mark.parametrize("text", TITLES)
@pytest.mark.parametrize("name", THEMES)
def test_tags_have_what_wraps_as_a_whole(
    looks: dict[tuple[str, str], Look], name: str, text: str
) -> None:
    tool = shutil.which("pdfinfo")
    assert tool
    path = looks[name, text].paper
    done = subprocess.run(
        [tool, "-struct-text", str(path)], capture_output=True, text=True, check=True
    )
    said = "".join(re.findall(r'"(.*)"', done.stdout))
    assert misread(said, TITLES[text]) == []


def misread(text: str, wanted: tuple[str, ...]) -> list[str]:
    """Return what isn't there as a whole, or comes before what it should follow."""
    kept = squeezed(text)
    places = {part: kept.find(squeezed(part)) for part in wanted}
    lost = [part for part, place in places.items() if place < 0]
    undated = [part for part in wanted if not re.search(r"\d{4}", part)]
    ordered = sorted(undated, key=lambda part: places[part])
    last = max((places[part] for part in wanted[:-1]), default=0)
    return lost or ([] if ordered == undated and last < places[wanted[-1]] else ordered)


def test_what_is_misread_is_found() -> None:
    wanted = ("A long title", "2020 – 2021", "Point")
    assert misread("A long title 2020 – 2021\n• Point", wanted) == []
    assert misread("2020 – 2021 A long title\n• Point", wanted) == []
    assert misread("A long 2020 – 2021 title\n• Point", wanted) == ["A long title"]
    assert misread("A long title\n• Point\n2020 – 2021", wanted) == ["A long title", "Point"]


@pytest.mark.parametrize("name", THEMES)
def test_no_line_of_contacts_ends_or_begins_with_a_separator(
    looks: dict[tuple[str, str], Look], name: str
) -> None:
    look = looks[name, "long-contacts"]
    for path in (look.paper, look.word):
        lines = header_lines(path)
        assert len(lines) > 5
        assert [line for line in lines if line[0] in SEPARATORS or line[-1] in SEPARATORS] == []


@pytest.mark.parametrize("sign", ["dots", "bars"])
@pytest.mark.parametrize("size", ["A5", "Letter"])
def test_no_separator_dangles_on_other_papers(size: str, sign: str, tmp_path: Path) -> None:
    document = made_of("long-contacts", "executive")
    for name in ("classic", "executive"):
        look = theme.built_in().load(name, page=size, settings={"contacts": sign})
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(pdf.export(document, look).data)
        lines = header_lines(path)
        assert any(set(SEPARATORS) & set(line) for line in lines)
        assert [line for line in lines if line[0] in SEPARATORS or line[-1] in SEPARATORS] == []


@pytest.mark.parametrize("name", THEMES)
def test_no_byline_ends_or_begins_with_a_separator(
    looks: dict[tuple[str, str], Look], name: str
) -> None:
    look = looks[name, "bylines"]
    for path in (look.paper, look.word):
        with pdfplumber.open(path) as opened:
            lines = [line["text"] for sheet in opened.pages for line in sheet.extract_text_lines()]
        assert sum("·" in line for line in lines) > 5
        assert [line for line in lines if line[0] in SEPARATORS or line[-1] in SEPARATORS] == []


@pytest.mark.parametrize("width", [1280, 390])
def test_separators_of_bylines_hang_in_the_blank_on_a_screen(
    browser: Browser, tmp_path: Path, width: int
) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(html.export(made_of("bylines", "modern"), used("modern")).data)
    starts, blanks, clips, widest = browser(
        f"""
        await page.setViewportSize({{ width: {width}, height: 900 }});
        await page.goto({json.dumps(path.as_uri())});
        return await page.evaluate(() => {{
          const all = (selector) => [...document.querySelectorAll(selector)];
          let starts = 0;
          const blanks = [];
          for (const piece of all(".dotted > .piece + .piece")) {{
            const box = piece.getClientRects()[0];
            const before = [...piece.previousElementSibling.getClientRects()].at(-1);
            if (Math.abs(box.left - piece.parentElement.getBoundingClientRect().left) < 1) starts++;
            else blanks.push(box.left - before.right);
          }}
          const clips = all(".dotted").map((line) => getComputedStyle(line).overflowX);
          const dots = all(".dotted .dot").map((dot) => dot.getBoundingClientRect().width);
          return [starts, blanks, clips, Math.max(...dots)];
        }});
        """
    )
    assert starts > 0 < len(blanks)
    assert (set(clips), widest, min(blanks) > 6) == ({"clip"}, 0, True)


def header_lines(path: Path) -> list[str]:
    read = by_poppler(path, "-layout").partition("Experience")[0].splitlines()
    return [line.strip() for line in read if line.strip()]


@pytest.mark.parametrize("width", [1280, 780, 390])
def test_no_separator_dangles_on_a_screen(browser: Browser, tmp_path: Path, width: int) -> None:
    signs = 0
    for name in THEMES:
        path = tmp_path / f"{name}.html"
        path.write_bytes(html.export(made_of("long-contacts", name), used(name)).data)
        dangling, shown = browser(
            f"""
            await page.setViewportSize({{ width: {width}, height: 900 }});
            await page.goto({json.dumps(path.as_uri())});
            return await page.evaluate(() => {{
              const dots = [...document.querySelectorAll(".contact .dot")]
                .filter((dot) => dot.getClientRects().length);
              const ends = dots.filter((dot) => {{
                const next = dot.closest(".piece").nextElementSibling;
                const [one, other] = [dot, next].map((box) => box.getBoundingClientRect());
                return Math.abs(one.bottom - other.bottom) > 8;
              }});
              return [ends.length, dots.length];
            }});
            """
        )
        assert dangling == 0, name
        signs += shown
    assert signs > 0 or width < 1000


@pytest.mark.parametrize("name", COLUMNS)
def test_titles_beside_dates_have_one_edge(looks: dict[tuple[str, str], Look], name: str) -> None:
    assert len(COLUMNS) > 1
    look = looks[name, "periods"]
    for path in (look.paper, look.word):
        edges = {
            word: left_of(path, word) for word in ("Harbour", "Engineer", "Researcher", "Annals")
        }
        assert max(edges.values()) - min(edges.values()) < 1, (path.name, edges)
        # The title stands beside the first of two lines of dates, what follows beside the second.
        tops = {word: top_of(path, word) for word in ("2023", "Engineer", "Present", "gears")}
        assert abs(tops["2023"] - tops["Engineer"]) < 1.5, path.name
        assert tops["Engineer"] + 8 < tops["Present"] < tops["gears"] + 5 < tops["Present"] + 11
        # Dates end before the titles begin.
        ends = [right_of(path, word) for word in ("Present", "2020", "2022")]
        assert max(ends) < min(edges.values()) - 3, path.name


@pytest.mark.parametrize("name", COLUMNS)
@pytest.mark.parametrize("language", ["de", "fi", "he", "pt", "vi"])
def test_dates_of_other_languages_fit_their_column(
    name: str, language: str, document_of: DocumentOf, tmp_path: Path
) -> None:
    document = document_of(
        """
        basics: {name: Ada}
        work:
          - {organization: Mill, title: Weaver, dates: 2022-09 – 2023-12}
          - {organization: Loom, title: Tailor, dates: 2021-02 – 2021-11}
        """,
        locale=language,
    )
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf.export(document, used(name)).data)
    edges = [left_of(path, word, rtl=document.rtl) for word in ("Mill", "Weaver", "Loom", "Tailor")]
    assert max(edges) - min(edges) < 1
    with pdfplumber.open(path) as opened:
        words = opened.pages[0].extract_words()
        rows = {round(word["bottom"] / 4) for word in words if re.search(r"20\d\d", word["text"])}
    assert len(rows) == 2


def test_contacts_stand_in_the_side_column() -> None:
    made = rendered(FULLEST, "sidebar", "A4")
    with pdfplumber.open(io.BytesIO(made.artifact.data)) as opened:
        words = {word["text"]: word for word in reversed(opened.pages[0].extract_words())}
    edge = words["Awards"]["x0"]
    for contact in ("github.com/ada-example", "social.example.org/@ada"):
        assert abs(words[contact]["x0"] - edge) < 1
        assert words[contact]["bottom"] < words["Awards"]["top"]


def test_many_contacts_leave_no_hole_around_the_name(document_of: DocumentOf) -> None:
    people = ", ".join(f"ada.{n}@example.org" for n in range(9))
    text = f"""
        basics: {{name: Ada Peel, headline: Weaver, email: [{people}], summary: Wove cloth.}}
        skills: [{{name: Looms}}]
        """
    document = document_of(text)
    with pdfplumber.open(io.BytesIO(pdf.export(document, used("sidebar")).data)) as opened:
        words = {word["text"]: word for word in reversed(opened.pages[0].extract_words())}
    assert words["Ada"]["top"] - used("sidebar").page.top * 72 / 25.4 < 20
    contacts = [words[name] for name in people.split(", ")]
    edge = words["Looms"]["x0"]
    below = [contact for contact in contacts if contact["x0"] < edge - 1]
    assert 0 < len(below) < len(contacts)
    assert below == contacts[: len(below)]
    assert words["Summary"]["top"] - max(contact["bottom"] for contact in below) < 30


def test_only_pages_with_a_side_column_have_its_ground() -> None:
    made = rendered(FULLEST, "sidebar", "A4")
    tinted = []
    with pypdfium2.PdfDocument(made.artifact.data) as opened:
        for sheet in opened:
            picture = sheet.render(scale=1).to_pil().convert("RGB")
            right = picture.width - 5
            colors = {picture.getpixel((right, y)) for y in range(5, picture.height, 50)}
            assert len(colors) == 1
            tinted.append(colors != {(255, 255, 255)})
    assert (tinted[:2], set(tinted[2:])) == ([True, True], {False})  # the interests end there


def left_of(path: Path, text: str, *, rtl: bool = False) -> float:
    """Return where a word starts, in points from the edge of the paper where lines start."""
    with pdfplumber.open(path) as opened:
        page = opened.pages[0]
        word = next(word for word in page.extract_words() if word["text"] == text)
        return float(page.width - word["x1"] if rtl else word["x0"])


def top_of(path: Path, text: str) -> float:
    with pdfplumber.open(path) as opened:
        words = opened.pages[0].extract_words()
        return next(float(word["top"]) for word in words if word["text"] == text)


def right_of(path: Path, text: str) -> float:
    with pdfplumber.open(path) as opened:
        words = opened.pages[0].extract_words()
        return max(float(word["x1"]) for word in words if word["text"] == text)


def by_poppler(path: Path, *options: str) -> str:
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.fail("pdftotext is needed: install poppler-utils")
    done = subprocess.run([tool, *options, str(path), "-"], capture_output=True, check=True)
    return done.stdout.decode()


def by_pdfium(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as opened:
        return "\n".join(sheet.get_textpage().get_text_range() for sheet in opened)


def squeezed(text: str) -> str:
    return re.sub(r"[\s•\ufffe\u200e\u200f]+", "", text).casefold()

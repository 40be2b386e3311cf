"""Every theme, with the seed and with the fullest résumé, on both papers, as others read it.

The judges: page-validation (PDF/UA-1), PDFium and Poppler for the text's order, PDFium's boxes of
glyphs for what lies outside of the paper or over something else, pdfplumber for the colours.
"""

from __future__ import annotations

import itertools
import re
import shutil
import subprocess
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import page as validator
import pdfplumber
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from conftest import FULLEST, ROOT
from cvkit import selection, source, theme, view
from cvkit.exporters import contact_lines, pdf
from cvkit.view.blocks import ContactKind, plain
from rendered import rendered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from PIL.Image import Image

    from cvkit.theme import Theme
    from cvkit.view.blocks import Bullet, Document, Entry, Section

THEMES = tuple(theme.built_in().available())
SOURCES = {"seed": ROOT / "resume.yaml", "fullest": FULLEST}
PAPERS = ("A4", "Letter")
LOOKS = [
    pytest.param((name, text, paper), id=f"{name}-{text}-{paper}")
    for name, text, paper in itertools.product(THEMES, SOURCES, PAPERS)
]


class Look(NamedTuple):
    """A PDF, what it was made of, and where it lies."""

    document: Document
    theme: Theme
    path: Path


Group = list[str]


class Glyph(NamedTuple):
    """A character with its ink's box, in points from the paper's lower left corner."""

    place: int
    text: str
    left: float
    bottom: float
    right: float
    top: float


@pytest.fixture(scope="module", params=LOOKS)
def look(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Look:
    name, text, paper = request.param
    made = rendered(SOURCES[text], name, paper)
    path = tmp_path_factory.mktemp("look") / "resume.pdf"
    path.write_bytes(made.artifact.data)
    return Look(made.document, made.theme, path)


def test_it_is_accessible(look: Look) -> None:
    report = validator.validate_pdf(look.path, profile="ua1")
    assert report.rules.total > 100
    assert [f"{failed.rule_id}: {failed.message}" for failed in report.failures] == []


def test_all_fonts_are_in_it_and_are_the_themes(look: Look) -> None:
    listed = printed("pdffonts", str(look.path)).splitlines()[2:]
    assert listed
    for line in listed:
        assert re.search(r"\b(?:TrueType|CID TrueType)\b.*\byes yes yes\b", line), line
        assert "cvkit" in line, line


@pytest.mark.parametrize("extract", ["pdfium", "pdftotext -raw", "pdftotext"])
def test_its_text_is_read_in_order(look: Look, extract: str) -> None:
    text = by_pdfium(look.path) if extract == "pdfium" else by_poppler(look.path, extract)
    for column in (False, True):
        assert missing(text, expected(look, beside=column)) == []


def test_signs_of_lists_stand_with_their_points(look: Look) -> None:
    for text in (by_pdfium(look.path), by_poppler(look.path, "pdftotext")):
        signs = re.findall(r"•([^\r\n]*)", text)
        assert signs
        assert all(point.strip() for point in signs)


@pytest.mark.parametrize("extract", ["pdfium", "pdftotext -raw", "pdftotext"])
def test_the_side_column_is_read_after_the_main_one(look: Look, extract: str) -> None:
    edge = side_edge(look)
    if edge is None:
        assert not side_sections(look)
        return
    for number, sheet in enumerate(sheets_by(extract, look.path), start=1):
        page = f"{extract if extract != 'pdfium' else 'pdftotext'} -f {number} -l {number}"
        # The first page has a row of its own for the name and, in the side column, the contacts.
        # By their positions, these may as well be read with the rest of their column.
        is_split = number == 1 and extract != "pdftotext"
        top = side_top(look) if is_split else 0
        columns = (
            by_poppler(look.path, f"{page} -r 72 -y {start} -H {height} {area}")
            for start, height in ([(0, top)] if is_split else []) + [(top, 9999)]
            for area in areas(edge)
        )
        assert squeezed(sheet) == "".join(map(squeezed, columns))


def test_its_columns_are_read_in_order_where_lines_are_kept(look: Look) -> None:
    for column, text in enumerate(by_column(look)):
        assert missing(text, expected(look, beside=bool(column))) == []


def test_nothing_lies_outside_of_the_paper_and_nothing_over_another(look: Look) -> None:
    with pypdfium2.PdfDocument(look.path) as document:
        for sheet in document:
            width, height = sheet.get_size()
            glyphs = list(inked(sheet))
            assert glyphs
            outside = [
                glyph for glyph in glyphs
                if min(glyph.left, glyph.bottom) < 0 or glyph.right > width or glyph.top > height
            ]  # fmt: skip
            assert outside == []
            assert list(overlaps(glyphs)) == []


def test_its_text_stands_out_from_its_ground(look: Look) -> None:
    with pdfplumber.open(look.path) as document, pypdfium2.PdfDocument(look.path) as drawn:
        for sheet, pictured in zip(document.pages, drawn, strict=True):
            picture = pictured.render(scale=2).to_pil().convert("RGB")
            seen = {
                (rgb(char["non_stroking_color"]), ground_of(char, picture))
                for char in sheet.chars
                if char["text"].strip()
            }
            assert seen
            weak = {pair: contrast(*pair) for pair in seen if contrast(*pair) < 4.5}
            assert weak == {}


@pytest.mark.parametrize(("name", "paper"), itertools.product(THEMES, PAPERS))
def test_the_seed_stands_on_one_page(name: str, paper: str) -> None:
    reading = source.read(SOURCES["seed"].read_bytes(), "resume.yaml")
    assert reading.resume
    used = theme.built_in().load(name, page=paper)
    document = view.build(selection.select(reading.resume), roles=used.layout.roles)
    assert pdf.export(document, used).pages == 1


def printed(*command: str) -> str:
    """Return what one of Poppler's tools prints."""
    tool = shutil.which(command[0])
    if tool is None:
        pytest.fail(f"{command[0]} is needed: install poppler-utils")
    done = subprocess.run([tool, *command[1:]], capture_output=True, text=True, check=True)
    return done.stdout


def by_poppler(path: Path, command: str) -> str:
    tool, *options = command.split()
    return printed(tool, *options, str(path), "-")


def by_pdfium(path: Path) -> str:
    return "\n".join(sheets_by("pdfium", path))


def sheets_by(extract: str, path: Path) -> list[str]:
    """Return the text of each page."""
    if extract != "pdfium":
        return by_poppler(path, extract).split("\f")[:-1]
    with pypdfium2.PdfDocument(path) as document:
        # PDFium marks a hyphen at a line's end; here it is always one that was written.
        texts = (sheet.get_textpage().get_text_range() for sheet in document)
        return [text.replace("\ufffe", "-") for text in texts]


def by_column(look: Look) -> list[str]:
    """Return the text of each column with its lines kept, as ``pdftotext -layout`` has it."""
    edge = side_edge(look)
    if edge is None:
        return [by_poppler(look.path, "pdftotext -layout")]
    command = "pdftotext -layout -r 72 -y 0 -H 9999"
    return [by_poppler(look.path, f"{command} {area}") for area in areas(edge)]


def areas(edge: int) -> tuple[str, str]:
    """Return how to tell Poppler the main column and the other."""
    return f"-x 0 -W {edge}", f"-x {edge} -W 9999"


def side_edge(look: Look) -> int | None:
    """Return where the side column begins, in points, if the look has one."""
    if not side_sections(look):
        return None
    return min(int(place) for place, _ in side_titles(look)) - 4


def side_top(look: Look) -> int:
    """Return where the columns begin below the header, in points from the top of the page."""
    return min(int(top) for _, top in side_titles(look)) - 12


def side_titles(look: Look) -> list[tuple[float, float]]:
    """Return the left and top of what can be the title of the side column's first section."""
    with pdfplumber.open(look.path) as document:
        title = side_sections(look)[0].title.split()[0].lower()
        return [
            (word["x0"], word["top"])
            for word in document.pages[0].extract_words()
            if word["text"].lower() == title and word["x0"] > document.pages[0].width / 3
        ]


def side_sections(look: Look) -> list[Section]:
    """Return the sections of the side column; none if there would be nothing else."""
    names = look.theme.layout.sidebar
    found = [part for part in look.document.sections if part.name in names]
    return found if len(found) < len(look.document.sections) else []


def missing(text: str, wanted: Iterable[Group]) -> list[str]:
    """Return what is not found in a text, each group after the one before it.

    Within a group, which is the head of one entry, a theme may have any order.
    """
    kept, place = squeezed(text), 0
    lost = []
    for group in wanted:
        ends = [place]
        for part in filter(None, (squeezed(part) for part in group)):
            found = kept.find(part, place)
            if found < 0:
                lost.append(part)
            else:
                ends.append(found + len(part))
        place = max(ends)
    return lost


def squeezed(text: str) -> str:
    """Return a text without blanks and bullets, and in one case, as some titles are in capitals."""
    return re.sub(r"[\s•\u00ad]+", "", text).casefold()


def expected(look: Look, *, beside: bool = False) -> Iterator[Group]:
    """Yield the texts of the main column, or of what stands beside it, in their order."""
    header = look.document.header
    if not beside:
        yield from ([header.name], [plain(header.headline)])
    # Contacts stand in the side column, if there is one, but for the first of many.
    rows = contact_lines.in_columns(look.document, look.theme)
    for contact in itertools.chain(*(rows.beside if beside else rows.below)):
        yield [contact.label if contact.kind is ContactKind.DETAIL else ""]
        yield [plain(contact.text)]
    for section in look.document.sections:
        if (section in side_sections(look)) == beside:
            yield [section.title]
            for entry in section.entries:
                yield from of_entry(entry)


def of_entry(entry: Entry) -> Iterator[Group]:
    yield [
        *(plain(inline) for inline in (entry.organization, entry.description)),
        *(plain(inline) for inline in (entry.title, entry.team)),
        plain(entry.location),
        entry.dates.text if entry.dates else "",
    ]
    for inline in (entry.level, *entry.byline, *entry.items, *entry.summary):
        yield [plain(inline)]
    for fact in entry.facts:
        yield [fact.label, plain(fact.text)]
    for bullet in entry.bullets:
        yield from of_bullet(bullet)
    for inline in (*entry.keywords, entry.link):
        yield [plain(inline)]
    for child in entry.children:
        yield from of_entry(child)


def of_bullet(bullet: Bullet) -> Iterator[Group]:
    yield [plain(bullet.text)]
    for below in bullet.bullets:
        yield from of_bullet(below)


def inked(sheet: pypdfium2.PdfPage) -> Iterator[Glyph]:
    """Yield the characters of a page that have ink."""
    text = sheet.get_textpage()
    for index in range(text.count_chars()):
        if pdfium.FPDFText_IsGenerated(text, index) == 1:
            continue
        character = chr(pdfium.FPDFText_GetUnicode(text, index))
        if not character.isspace():
            yield Glyph(index, character, *text.get_charbox(index))


def overlaps(glyphs: list[Glyph]) -> Iterator[tuple[Glyph, Glyph]]:
    """Yield pairs whose ink lies over one another by more than kerning does."""
    rows: dict[int, list[Glyph]] = {}
    for glyph in glyphs:
        for band in range(int(glyph.bottom) // 8, int(glyph.top) // 8 + 1):
            rows.setdefault(band, []).append(glyph)
    for row in rows.values():
        row.sort(key=lambda glyph: glyph.left)
        for place, one in enumerate(row):
            for other in itertools.takewhile(lambda o: o.left < one.right, row[place + 1 :]):  # noqa: B023
                width = min(one.right, other.right) - other.left
                height = min(one.top, other.top) - max(one.bottom, other.bottom)
                if width > 1 and height > 1 and not is_kerned(one, other):
                    yield one, other


def is_kerned(one: Glyph, other: Glyph) -> bool:
    """Whether two glyphs are neighbours, as an italic f reaches over and under what is next."""
    return abs(one.place - other.place) == 1


def rgb(color: tuple[float, ...] | None) -> tuple[float, float, float]:
    """Return a colour of the PDF as sRGB; of grey, three times the same."""
    if not color:
        return (0, 0, 0)
    return (color[0],) * 3 if len(color) == 1 else (color[0], color[1], color[2])


def ground_of(char: dict[str, float], picture: Image) -> tuple[float, ...]:
    """Return the colour around a character in the page's picture, at two pixels for each point."""
    box = (char["x0"] - 1, char["top"] - 1, char["x1"] + 1, char["bottom"] + 1)
    region = picture.crop(tuple(round(2 * side) for side in box))  # type: ignore[arg-type]
    (commonest, _), *_ = Counter(region.getdata()).most_common(1)
    return tuple(level / 255 for level in commonest)


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """Return the ratio of two colours' luminance (WCAG 2.2, contrast ratio)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(color: tuple[float, ...]) -> float:
    """Return the relative luminance of an sRGB colour (WCAG 2.2)."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

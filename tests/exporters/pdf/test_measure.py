"""How far a document reaches and how high its parts are, against what other engines see."""

from __future__ import annotations

import io
from itertools import pairwise
from typing import TYPE_CHECKING

import pdfplumber
import pypdfium2
import pytest

from cvkit.exporters import pdf
from cvkit.exporters.pdf.measure import measure

if TYPE_CHECKING:
    from conftest import DocumentOf
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

BULLETS = """\
basics: {name: Ada Lovelace, headline: Engineer}
work:
  - organization: Mill
    title: Engineer
    dates: 2020
    bullets:
      - Short
      - >-
        Long enough for two lines of text on a page of this width, which is far more than one may
        think it is, until one has counted every letter of it
      - text: Above
        bullets: [Below]
skills: [{name: Steam, keywords: [Boilers, Valves]}]
"""


def lowest_letter(data: bytes) -> tuple[float, float]:
    """Return where the last page's lowest letter ends, from above, and the height, in mm."""
    with pypdfium2.PdfDocument(data) as document:
        page = document[len(document) - 1]
        text = page.get_textpage()
        boxes = [text.get_charbox(index) for index in range(text.count_chars())]
        height = page.get_height()
        bottom = min(box[1] for box in boxes if box[3] > box[1])
    return (height - bottom) * 25.4 / 72, height * 25.4 / 72


def test_the_fill_is_where_the_last_letter_ends(document_of: DocumentOf, classic: Theme) -> None:
    document = document_of(BULLETS)
    lowest, height = lowest_letter(pdf.export(document, classic).data)
    measured = measure(document, classic)
    assert measured.page_height == pytest.approx(
        height - classic.page.top - classic.page.bottom, abs=0.01
    )
    seen = (lowest - classic.page.top) / measured.page_height
    assert measured.pages == 1
    assert measured.reach == pytest.approx(seen, abs=0.012)  # a line has room below its letters


def test_the_fill_of_the_last_of_several_pages_is_the_artifacts(
    fullest: Document, classic: Theme
) -> None:
    made, measured = pdf.export(fullest, classic), measure(fullest, classic)
    lowest, _ = lowest_letter(made.data)
    assert made.pages == measured.pages > 2
    assert made.fill == measured.fills[-1]
    assert made.fill == pytest.approx((lowest - classic.page.top) / measured.page_height, abs=0.02)


def test_a_part_is_as_high_as_its_lines(document_of: DocumentOf, classic: Theme) -> None:
    document = document_of(BULLETS)
    heights = measure(document, classic).heights
    with pdfplumber.open(io.BytesIO(pdf.export(document, classic).data)) as opened:
        lines = {line["text"]: line["top"] for line in opened.pages[0].extract_text_lines()}
    tops = [top for text, top in lines.items() if text.startswith(("• Long", "• Above"))]
    line = classic.styles.body.size * classic.styles.body.leading * 25.4 / 72
    short, long, nested = (heights["work", 0, "bullets", number] for number in range(3))
    assert short == pytest.approx(line, abs=0.01)
    assert long == pytest.approx(2 * line, abs=0.01)
    assert nested == pytest.approx(2 * line + classic.spaces.bullet, abs=0.01)
    assert heights["work", 0] > short + long + nested
    assert tops[-1] - tops[0] == pytest.approx((long + classic.spaces.bullet) * 72 / 25.4, abs=0.5)


def test_it_reaches_less_far_the_closer_it_is_set(fullest: Document, classic: Theme) -> None:
    measured = [measure(fullest, classic.tightened(step / 4)) for step in range(5)]
    reaches = [found.reach for found in measured]
    assert all(one >= next_one for one, next_one in pairwise(reaches))
    assert reaches[-1] < reaches[0] - 0.5


def test_what_does_not_fit_is_always_too_long_and_what_fits_never(
    fullest: Document, classic: Theme
) -> None:
    for step in (0, 0.5, 1):
        found = measure(fullest, classic.tightened(step))
        for pages in range(1, found.pages + 3):
            assert (found.excess(pages) > 0) == (found.pages > pages)

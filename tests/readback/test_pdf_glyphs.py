"""Where the letters of a page are, and which spaces are drawn."""

from __future__ import annotations

import pypdfium2
import pypdfium2.raw as pdfium

from conftest import ROOT
from cvkit import pipeline
from cvkit.readback.pdf_glyphs import cut_off, drawn_texts, pieces
from cvkit.readback.read_text import OUTSIDE, Hidden
from projects import MemoryProject
from rendered import rendered


def test_pieces_and_drawn_texts() -> None:
    _, _, artifact = rendered(ROOT / "tests/data/scripts/he.yaml", "classic", "A4")
    with pypdfium2.PdfDocument(artifact.data) as document:
        page = document[0]
        text = page.get_textpage()
        found = list(pieces(pdfium, page, text, 0))
        drawn = dict(drawn_texts(pdfium, page, text))
    name = found[0]
    assert "".join(glyph.text for glyph in name.glyphs) == "נועה לוי"[::-1]
    assert (name.page, name.mark, name.guess.strip()) == (0, 0, "נועה לוי")
    assert [*name.glyphs] == sorted(name.glyphs)
    email = next(mark for mark, one in drawn.items() if "@" in one)
    assert drawn[email] == "noa@example.org"


def test_the_blank_at_the_end_of_a_line_from_right_to_left() -> None:
    # PDFium leaves it out, so two words would be one for it.
    text = f"basics: {{name: Ada, summary: {'מהנדסת תוכנה ' * 20}}}"
    reading = pipeline.check(text.encode(), "resume.yaml", MemoryProject({}))
    made = pipeline.render(reading, ["pdf"], pipeline.RenderOptions(), MemoryProject({}))
    assert made.diagnostics == ()
    with pypdfium2.PdfDocument(made.artifacts["pdf"].data) as document:
        page = document[0]
        lines = [*pieces(pdfium, page, page.get_textpage(), 0)][-2:]
    assert lines[0].guess == " "
    assert not lines[1].guess.endswith(" ")


def test_texts_that_go_past_the_edge_of_a_page() -> None:
    _, _, artifact = rendered(ROOT / "tests/data/scripts/he.yaml", "classic", "A4")
    with pypdfium2.PdfDocument(artifact.data) as document:
        page = document[0]
        text = page.get_textpage()
        assert [*cut_off(pdfium, page, text, 1)] == []
        left, bottom, right, top = page.get_bbox()
        page.set_cropbox(left, bottom, right - 100, top)
        found = [*cut_off(pdfium, page, text, 1)]
        assert Hidden("נועה לוי", 1, "cut off") in found
        assert "noa@example.org" not in [one.text for one in found]
        page.set_cropbox(left - 1000, bottom, left, top)
        assert {one.reason for one in cut_off(pdfium, page, text, 1)} == {OUTSIDE}

"""Where the letters of a page are, and which spaces are drawn."""

from __future__ import annotations

import pypdfium2
import pypdfium2.raw as pdfium

from conftest import ROOT
from cvkit.readback.pdf_glyphs import drawn_texts, pieces
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

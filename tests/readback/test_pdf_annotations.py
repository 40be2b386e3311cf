"""What was written on the pages of a PDF later."""

from __future__ import annotations

from cvkit.readback.pdf_annotations import texts
from raw_pdf import raw_pdf, text


def test_notes_on_the_page_and_fields_that_are_filled_in() -> None:
    notes = {
        "FreeText": {"Contents": "Telefon: +49 30 1234567 ☎"},
        "Widget": {"T": "name", "V": "Ada"},
        "Button": {"V": "Yes"},
        "Text": {"Contents": "a comment of a reader"},
        "Link": {},
    }
    assert texts(raw_pdf(text(72, 700, "Ada"), notes=notes)) == ("Telefon: +49 30 1234567 ☎", "Ada")


def test_without_any() -> None:
    assert texts(raw_pdf(text(72, 700, "Ada"))) == ()

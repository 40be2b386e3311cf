"""A résumé out of lines."""

from __future__ import annotations

from cvkit.importers.reading.layout import resume
from cvkit.importers.reading.layout.structure import divide
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.reading.pdf_lines import lay_out
from cvkit.importers.reading.pdf_text import pages
from cvkit.importers.result.tidy import plain
from importers.pdf.resumes import lines
from importers.pdf.resumes import resume as pdf_of

GIVEN = [
    ("name", "Ada Lovelace"),
    ("title", "Profil"),
    ("text", "I count."),
    ("title", "Berufserfahrung"),
    ("head", "Mühle GmbH>>Mai 2015 – heute"),
    ("title", "Steckenpferde"),
    ("text", "Riding."),
    ("text", "Them."),
]


def test_sections_by_their_titles_and_dates_in_their_language() -> None:
    layout = lay_out(pages(pdf_of(lines(GIVEN))), lambda _, __: 0)
    ledger = Ledger()
    data = resume.read(layout, divide(layout, [842]), ledger)
    assert {key: plain(value) for key, value in data.items()} == {
        "basics": {"name": "Ada Lovelace", "summary": "I count."},
        "work": [{"organization": "Mühle GmbH", "dates": "2015-05 – present"}],
        "custom": [{"title": "Steckenpferde", "kind": "prose", "entries": ["Riding. Them."]}],
        "export": {"locale": "de"},
    }
    settings = ledger.close(data, layout.leaves, layout.texts).settings
    texts = [leaf.text for leaf in layout.leaves if leaf.place in settings]
    assert texts == ["Profil", "Berufserfahrung"]

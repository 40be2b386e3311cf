"""Reads a PDF by its layout."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cvkit.diagnostics import codes, words
from cvkit.errors import ImportFailedError
from cvkit.importers.pdf.columns import column_finder
from cvkit.importers.reading import pdf_lines, pdf_text
from cvkit.importers.reading.layout import emphasis, links, nesting, resume
from cvkit.importers.reading.layout.fragments import bullet_of
from cvkit.importers.reading.layout.structure import divide
from cvkit.importers.reading.ledger import Ledger

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Imported

MAX_LINES: Final = 8_000
"""The most lines that are read; a page has about fifty."""


def read_file(file: ForeignFile) -> Imported:
    """Read a PDF by its layout.

    Args:
        file: A PDF.

    Raises:
        ImportFailedError: It is broken, encrypted, too long, or has no text.
    """
    pages = pdf_text.pages(file.data)
    layout = pdf_lines.lay_out(pages, column_finder(pages))
    if len(layout.lines) > MAX_LINES:
        message = f"it has {len(layout.lines):,} lines, more than the limit of {MAX_LINES:,}"
        raise ImportFailedError(message)
    found = links.find(layout.lines, (link for page in pages for link in page.links))
    parts = divide(layout, [page.height for page in pages])
    parts = parts._replace(head=list(links.in_head(parts.head, found.shown)))
    ledger = Ledger()
    if icons := sum(page.icons for page in pages):
        ledger.note(
            codes.IMPORT_CHANGED,
            f"{words.counted(icons, 'icon')} left out, which no letter stands for",
        )
    data = emphasis.marked(resume.read(layout, parts, ledger), layout.lines, ledger)
    data = links.place(data, found.shown)
    indents = {
        line.parts[0].value.sources[0].place: line.left
        for line in layout.lines
        if bullet_of(line) is not None
    }
    data = nesting.nested(data, indents)
    return ledger.close(data, (*layout.leaves, *found.leaves), {**layout.texts, **found.texts})

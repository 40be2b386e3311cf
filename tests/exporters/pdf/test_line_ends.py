"""Separators at the ends of lines, read by Poppler's rival PDFium."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from cvkit import theme
from cvkit.errors import EngineChangedError
from cvkit.exporters import pdf
from cvkit.exporters.pdf import line_ends

if TYPE_CHECKING:
    from conftest import DocumentOf

LINKS = """
    basics: {name: Ada}
    references:
      - {name: Bea, title: A, organization: B, email: bea@example.org, phone: +1 202 555 0199}
    publications: [{name: On tides, authors: [%s], publisher: Annals, doi: 10.1000/2}]
    """


def lines(document_of: DocumentOf, authors: int) -> list[str]:
    names = ", ".join(f"Author {n}" for n in range(authors))
    document = document_of(LINKS % names)
    data = pdf.export(document, theme.built_in().load("classic", page="A5")).data
    with pypdfium2.PdfDocument(data) as opened:
        return str(opened[0].get_textpage().get_text_range()).splitlines()


@pytest.mark.parametrize("authors", range(1, 9))
def test_a_separator_stands_between_texts_only(document_of: DocumentOf, authors: int) -> None:
    found = lines(document_of, authors)
    assert any(" · " in line for line in found)
    assert [line for line in found if line.strip().endswith("·") or line.startswith("·")] == []


def test_one_behind_a_link_stays_within_a_line(document_of: DocumentOf) -> None:
    assert any("bea@example.org · +1" in line for line in lines(document_of, 1))


def test_another_engine_is_told() -> None:
    with pytest.raises(EngineChangedError, match="the ends of lines"):
        line_ends.tidy(SimpleNamespace(pages=[object()]))

"""How cvkit knows its own PDFs."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from cvkit import theme
from cvkit.exporters import pdf
from cvkit.exporters.pdf import creator

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import DocumentOf
    from cvkit.theme import Theme

UPDATE = b"1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n"


@pytest.fixture
def data(document_of: DocumentOf, classic: Theme) -> bytes:
    return pdf.export(document_of("basics: {name: Ada}"), classic).data


def test_a_pdf_is_known(data: bytes) -> None:
    assert creator.recognizes(data)


def test_one_that_was_annotated_signed_or_damaged_is_not(data: bytes) -> None:
    assert not creator.recognizes(data + UPDATE)
    assert not creator.recognizes(data[: len(data) // 2])
    assert not creator.recognizes(data[:20] + data[-40:])
    assert not creator.recognizes(b"\n" + data)
    assert not creator.recognizes(b"%PDF-1.7\nstartxref\n%%EOF\n")


def test_one_of_another_program_is_not() -> None:
    made = io.BytesIO()
    with pypdfium2.PdfDocument.new() as document:
        document.new_page(100, 100)
        document.save(made)
    assert not creator.recognizes(made.getvalue())


def test_a_theme_with_its_own_template_makes_no_difference(
    document_of: DocumentOf, tmp_path: Path
) -> None:
    folder = tmp_path / "bare"
    folder.mkdir()
    (folder / "theme.toml").write_text('description = "x"\nextends = "classic"\n')
    (folder / "resume.html.j2").write_text(
        '<meta name="generator" content="x"><title>x</title><p>{{ document.header.name }}</p>'
    )
    bare = theme.ThemeLibrary([tmp_path], []).load("bare")
    data = pdf.export(document_of("basics: {name: Ada}"), bare).data
    assert creator.recognizes(data)

"""The text of PDF files, with positions and styles."""

from __future__ import annotations

import io

import pypdf
import pytest

from cvkit.errors import ImportFailedError
from cvkit.importers.reading import pdf_text
from cvkit.importers.reading.layout.lines import Style
from tiny_pdf import Text, pdf


def texts(data: bytes) -> list[list[str]]:
    return [[piece.text for piece in page.pieces] for page in pdf_text.pages(data)]


def test_pieces_have_their_places_and_styles() -> None:
    given = pdf([[Text(72, 700, 20, "Ada Lovelace", "bold", (0, 0, 255)), Text(72, 680, 11, "x")]])
    (page,) = pdf_text.pages(given)
    name, other = page.pieces
    assert (page.width, page.height) == (612, 792)
    assert (name.text, round(name.left), round(name.baseline)) == ("Ada Lovelace", 72, 700)
    assert name.style == Style(20, "Helvetica-Bold", is_bold=True, color=(0, 0, 255))
    assert (other.style.is_bold, other.size) == (False, 11)


def test_a_wide_gap_parts_pieces_and_a_narrow_one_is_a_space() -> None:
    given = [
        Text(72, 700, 10, "Engineer"),
        Text(114, 700, 10, "Co", "bold"),
        Text(400, 700, 10, "2020"),
    ]
    (page,) = pdf_text.pages(pdf([given]))
    assert [piece.text for piece in page.pieces] == ["Engineer Co", "2020"]
    assert [run.text for run in page.pieces[0].runs] == ["Engineer ", "Co"]


def test_icons_are_no_text_but_counted() -> None:
    given = pdf([[Text(72, 700, 10, "§ +44 20 7946 0000 § Bonn")], [Text(72, 700, 10, "a")]])
    assert texts(given) == [["+44 20 7946 0000 Bonn"], ["a"]]
    assert [page.icons for page in pdf_text.pages(given)] == [2, 0]


def test_each_page_has_its_own() -> None:
    assert texts(pdf([[Text(9, 9, 9, "a")], [], [Text(9, 9, 9, "b")]])) == [["a"], [], ["b"]]


def test_metadata() -> None:
    given = pdf([[]], {"Author": "LinkedIn"})
    assert pdf_text.metadata(given)["Author"] == "LinkedIn"
    assert pdf_text.metadata(b"%PDF-1.4 nothing") == {}
    assert pdf_text.metadata(b"text") == {}


def locked(data: bytes) -> bytes:
    writer = pypdf.PdfWriter(io.BytesIO(data))
    writer.encrypt("secret", algorithm="RC4-128")
    found = io.BytesIO()
    writer.write(found)
    return found.getvalue()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (pdf([[], []]), "the PDF has no text, only pictures of it"),
        (locked(pdf([[Text(9, 9, 9, "a")]])), "the PDF is encrypted"),
        (b"%PDF-1.4\nbroken", "the PDF is broken"),
        (pdf([[]] * 101), "it has 101 pages, more than the limit of 100"),
    ],
)
def test_what_cannot_be_read(data: bytes, message: str) -> None:
    with pytest.raises(ImportFailedError) as caught:
        pdf_text.pages(data)
    assert caught.value.message == message

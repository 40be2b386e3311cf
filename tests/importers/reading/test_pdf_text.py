"""The text of PDF files, with positions and styles."""

from __future__ import annotations

import io

import pypdf
import pytest

from cvkit.errors import ImportFailedError
from cvkit.importers.reading import pdf_text
from cvkit.importers.reading.layout.lines import Script, Style
from tiny_pdf import Link, Text, pdf


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


def test_bullets_of_symbol_fonts_are_no_icons() -> None:
    given = pdf([[Text(72, 700, 10, "§", "symbol"), Text(90, 700, 10, "Wrote it")]])
    assert texts(given) == [["•", "Wrote it"]]
    assert [page.icons for page in pdf_text.pages(given)] == [0]


def test_the_letters_of_a_ligature_belong_together() -> None:
    page = [Text(72, 700, 10, "The ﬁrst", "bold"), Text(72, 680, 10, "ﬁ", "bold")]
    assert texts(pdf([page])) == [["The first", "fi"]]


def scripts(data: bytes) -> list[list[tuple[str, Script]]]:
    (page,) = pdf_text.pages(data)
    return [[(run.text, run.style.script) for run in piece.runs] for piece in page.pieces]


@pytest.mark.parametrize(
    ("rise", "size", "script"),
    [(3.3, 6.0, Script.RAISED), (4.5, 9.5, Script.RAISED), (5.0, 9.0, Script.RAISED),
     (-2.0, 7.0, Script.LOWERED), (0.0, 7.0, Script.NONE)],
)  # fmt: skip
def test_raised_letters_belong_to_their_line(rise: float, size: float, script: Script) -> None:
    given = [
        Text(72, 700, 10, "CO"),
        Text(87.1, 700 + rise, size, "2"),
        Text(90 + 0.556 * size, 700, 10, "and"),
    ]
    expected = [("CO", Script.NONE), ("2 ", script), ("and", Script.NONE)]
    assert scripts(pdf([given])) == [expected]
    (page,) = pdf_text.pages(pdf([given]))
    assert page.pieces[0].baseline == 700


def test_small_letters_of_another_line_are_not_raised() -> None:
    given = [Text(72, 700, 10, "CO"), Text(72, 705, 6, "2"), Text(120, 704, 7, "small")]
    assert [[text for text, _ in one] for one in scripts(pdf([given]))] == [
        ["CO"],
        ["2"],
        ["small"],
    ]


def test_letters_know_where_they_lead() -> None:
    given: list[Text | Link] = [
        Text(72, 700, 10, "my thesis, here"),
        Link(86, 698, 115, 710, "https://a.test"),
    ]
    (page,) = pdf_text.pages(pdf([given]))
    (piece,) = page.pieces
    assert [(run.text, run.link) for run in piece.runs] == [
        ("my ", ""), ("thesis", "https://a.test"), (", here", ""),
    ]  # fmt: skip
    assert page.links == ("https://a.test",)


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

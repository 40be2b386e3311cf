"""The text of PDFs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from conftest import ROOT
from cvkit import theme
from cvkit.errors import FileError
from cvkit.exporters import pdf as pdf_format
from cvkit.readback import pdf
from raw_pdf import raw_pdf
from rendered import rendered
from tiny_pdf import Text
from tiny_pdf import pdf as tiny_pdf

if TYPE_CHECKING:
    from conftest import DocumentOf


def test_a_pdf_of_another_tool() -> None:
    page = [Text(72, 700, 12, "Ada Lovelace"), Text(72, 680, 12, "London")]
    read = pdf.read(tiny_pdf([page, [Text(72, 700, 12, "More")]], {"Title": "CV"}))
    assert read.text == "Ada Lovelace\nLondon\fMore"
    assert (read.tagged, read.has_tags, read.language, read.title) == ("", False, "", "CV")
    assert (read.pages, read.pictures, read.links) == (2, (), ())


def test_a_tagged_pdf_in_the_order_of_its_tags() -> None:
    made = rendered(ROOT / "docs/examples/engineer.yaml", "classic", "A4")
    read = pdf.read(made.artifact.data)
    tagged = [line.strip() for line in read.tagged.splitlines() if line.strip()]
    name = "Mireille Okonkwo-Schäfer"
    assert tagged[:2] == [name, "Staff Engineer, Storage & Distributed Systems"]
    assert (read.has_tags, read.language[:2], read.title) == (True, "en", name)
    assert "mailto:mireille@example.org" in read.links


def test_characters_that_are_alone_on_their_lines(document_of: DocumentOf) -> None:
    text = """
    basics: {name: Ada, headline: "x^2^", summary: H~2~O}
    certificates: [{name: A}, {name: B}]
    """
    data = pdf_format.export(document_of(text), theme.built_in().load("sidebar")).data
    lines = [line.strip() for line in pdf.read(data).text.splitlines()]
    # What is raised or lowered stays on its line.
    assert lines == ["Ada x2", "Summary H2O", "Certificates A", "B"]


WITHOUT_A_PAGE = tiny_pdf([[Text(72, 700, 12, "Ada")]]).replace(b"/Count 1", b"/Count 5")


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 and nothing", b"PK", WITHOUT_A_PAGE])
def test_a_broken_file(data: bytes) -> None:
    with pytest.raises(FileError, match="broken, or no PDF"):
        pdf.read(data)


@pytest.mark.parametrize(
    ("content", "form", "pictures"),
    [
        ("q 612 0 0 792 0 0 cm /Photo Do Q", "", (1,)),
        ("/Form Do", "q 612 0 0 792 0 0 cm /Photo Do Q", (1,)),
        ("1 1 m 2 2 l 3 1 l f\n" * 200, "", (1,)),
        ("1 1 m 2 2 l 3 1 l f\n" * 199, "", ()),
        ("", "", ()),
    ],
    ids=["a scan", "a scan in a form", "outlines of letters", "a few lines", "blank"],
)
def test_pages_that_may_be_pictures_of_text(
    content: str, form: str, pictures: tuple[int, ...]
) -> None:
    assert pdf.read(raw_pdf(content, form=form)).pictures == pictures

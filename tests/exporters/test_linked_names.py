"""Names are what people link most: every format links them, and data about the résumé is plain."""

from __future__ import annotations

import io
import json
import re
from typing import TYPE_CHECKING

import pdfplumber
import pytest

import word_fields
from cvkit.exporters import docx, html, markdown, pdf, text

if TYPE_CHECKING:
    from conftest import DocumentOf
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

RESUME = """\
basics:
  name: Ola Nord
  details: {Portfolio: "[my site](https://nord.example/x)"}
work:
  - organization: "[Acme](https://acme.example)"
    title: "**Lead** developer"
    dates: 2020 – present
    keywords: ["[Rust](https://rust.example)"]
certificates:
  - {name: "[AWS](https://aws.example)", number: "[A_1_2](https://check.example)"}
skills:
  - {name: "*Tools*", keywords: ["**Go**"]}
"""
TARGETS = ["nord.example/x", "acme.example", "rust.example", "aws.example", "check.example"]


@pytest.fixture
def document(document_of: DocumentOf) -> Document:
    return document_of(RESUME)


def test_the_web_page_links_them_and_describes_the_person_plainly(
    document: Document, classic: Theme
) -> None:
    page = html.export(document, classic).data.decode()
    assert '<span class="lines"><a href="https://acme.example">Acme</a></span></h3>' in page
    assert '<span class="lines"><strong>Lead</strong> developer</span></h4>' in page
    assert re.findall(r'<a href="https://([^"]+)">', page) == TARGETS
    found = re.search(r"ld\+json\">(.+?)</script>", page, re.DOTALL)
    assert found
    assert json.loads(found[1])["worksFor"] == [{"@type": "Organization", "name": "Acme"}]


def test_the_pdf_links_them(document: Document, classic: Theme) -> None:
    with pdfplumber.open(io.BytesIO(pdf.export(document, classic).data)) as file:
        [page] = file.pages
        assert [link["uri"].removeprefix("https://") for link in page.hyperlinks] == TARGETS
        assert "*" not in page.extract_text()


def test_word_links_them(document: Document, classic: Theme) -> None:
    import docx as python_docx

    file = python_docx.Document(io.BytesIO(docx.export(document, classic).data))
    linked = [
        (paragraph.style.name, link.text, link.address.removeprefix("https://"))
        for paragraph in file.paragraphs
        for link in word_fields.links(paragraph)
        if paragraph.style
    ]
    assert [target for _, _, target in linked] == TARGETS
    assert ("Heading 2", "Acme", "acme.example") in linked


def test_markdown_links_them(document: Document, classic: Theme) -> None:
    lines = markdown.export(document, classic).data.decode().splitlines()
    assert "### [Acme](https://acme.example)" in lines
    assert "No. [A_1_2](https://check.example)" in lines
    assert "- ***Tools***: **Go**" in lines


def test_plain_text_has_the_addresses(document: Document, classic: Theme) -> None:
    lines = text.export(document, classic).data.decode().splitlines()
    assert "Portfolio: my site (https://nord.example/x)" in lines
    assert "Acme (https://acme.example)" in lines
    assert "Tools: Go" in lines

"""The page of a document, with what it needs beside."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2

from cvkit import theme
from cvkit.exporters import pdf
from cvkit.exporters.page import render

if TYPE_CHECKING:
    from conftest import DocumentOf
    from cvkit.theme import Theme


def test_every_address_of_the_page_has_its_resource(
    document_of: DocumentOf, classic: Theme, png: bytes
) -> None:
    document = document_of("basics: {name: Ada, photo: a.png}", photo=png)
    page = render.render(document, classic)
    asked = set(re.findall(r'url\("?([^")]+)"?\)|src="([^"]+)"', page.html))
    assert {one or other for one, other in asked} == set(page.resources)
    kinds = {resource.media_type for resource in page.resources.values()}
    assert kinds == {"font/ttf", "image/png"}


def test_the_same_page_is_made_once(document_of: DocumentOf, classic: Theme) -> None:
    one, other = (render.render(document_of("basics: {name: Ada}"), classic) for _ in range(2))
    assert one is other


def test_text_is_text_and_style_is_markup(document_of: DocumentOf, classic: Theme) -> None:
    text = "basics: {name: Ada <b>, summary: '**bold** & `code`'}"
    page = render.render(document_of(text), classic).html
    assert "Ada &lt;b&gt;" in page
    assert "<strong>bold</strong> &amp; <code>code</code>" in page


def test_titles_names_and_labels_keep_their_direction_on_a_page_from_right_to_left(
    document_of: DocumentOf, classic: Theme
) -> None:
    text = """
basics: {name: Ada Jr., details: {C++: "12"}}
custom: [{title: "* star", kind: timeline, entries: [{name: A}]}]
"""
    numbered = classic.layout.model_copy(update={"page_numbers": True})
    page = render.render(document_of(text, locale="ar"), replace(classic, layout=numbered))
    for kept in ("Ada Jr.", "C++", "* star"):
        assert f'<span dir="ltr">{kept}</span>' in page.html
    assert r'content: "Ada Jr.\200e "' in page.html  # at the foot of each page


PAPERS = """
basics: {name: Ada Lovelace}
export: {publications: {style: compact}}
publications:
%s
"""


def test_no_line_of_a_reference_ends_after_a_word_that_has_room_behind(
    document_of: DocumentOf,
) -> None:
    one = "  - {name: On tides %s and the moon above, authors: [Ada Lovelace, C. Babbage, M. S.],"
    papers = [f"{one % ('i' * count)} journal: Transactions of the Royal Society}}"
              for count in range(1, 80)]  # fmt: skip
    document = document_of(PAPERS % "\n".join(papers))
    data = pdf.export(document, theme.built_in().load("academic")).data
    with pypdfium2.PdfDocument(data) as opened:
        lines = [
            line for page in opened for line in page.get_textpage().get_text_range().split("\n")
        ]
    firsts = [line.strip() for line in lines if "Ada Lovelace," in line]
    assert len(firsts) == len(papers)
    assert [line for line in firsts if len(line) < len("Ada Lovelace, C. Babbage, M. S.")] == []

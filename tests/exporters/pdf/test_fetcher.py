"""What a page may ask the engine for: its own resources, and nothing else."""

from __future__ import annotations

import base64
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from cvkit import theme
from cvkit.errors import ThemeError
from cvkit.exporters import pdf

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import DocumentOf
    from cvkit.theme import Theme


EXTENDED = 'description = "x"\nextends = "classic"\n'


@pytest.mark.parametrize(
    ("css", "address"),
    [
        ("body { background: url(http://example.org/x.png) }", "http://example.org/x.png"),
        ("body { background: url(file:///etc/passwd) }", "file:///etc/passwd"),
        ("h1 { background: url(ftp://example.org/x) }", "ftp://example.org/x"),
        (
            "@font-face { font-family: x; src: url(file:///etc/passwd) } body { font-family: x }",
            "file:///etc/passwd",
        ),
        ("body { background: url(cvkit:font/none) }", "cvkit:font/none"),
        ("h1::before { content: url('file:///etc/passwd') }", "file:///etc/passwd"),
    ],
)
def test_a_style_sheet_that_asks_for_a_file_is_refused_though_it_was_loaded(
    css: str, address: str, classic: Theme, document_of: DocumentOf
) -> None:
    mine = replace(classic, name="mine", css=css)
    with pytest.raises(
        ThemeError, match=r"^.*resume\.html\.j2: error CV210 the theme mine asks for "
    ) as caught:
        pdf.export(document_of("basics: {name: Ada}"), mine)
    assert address in caught.value.message


def test_a_picture_within_the_style_sheet_is_shown(
    classic: Theme, document_of: DocumentOf, png: bytes
) -> None:
    address = f"data:image/png;base64,{base64.b64encode(png).decode()}"
    pictured = replace(classic, css=f"h1::before {{ content: url({address}) }}")
    with pypdfium2.PdfDocument(pdf.export(document_of("basics: {name: A}"), pictured).data) as made:
        kinds = {found.type for found in made[0].get_objects()}
    assert pdfium.FPDF_PAGEOBJ_IMAGE in kinds


def test_a_picture_within_the_style_sheet_asks_for_no_file_either(
    classic: Theme, document_of: DocumentOf
) -> None:
    address = quote(
        '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'
    )
    hostile = replace(classic, css=f"h1::before {{ content: url(data:image/svg+xml,{address}) }}")
    with pytest.raises(
        ThemeError,
        match=r"^.*resume\.html\.j2: error CV210 the theme classic asks for file:///etc/passwd",
    ):
        pdf.export(document_of("basics: {name: A}"), hostile)


@pytest.mark.parametrize(
    "element",
    [
        '<img src="file:///etc/passwd" alt="x">',
        '<object data="file:///etc/passwd"></object>',
        '<link rel="stylesheet" href="file:///etc/passwd">',
        '<link rel="attachment" href="file:///etc/passwd">',
        '<a rel="attachment" href="file:///etc/passwd">x</a>',
        '<style>@import url("file:///etc/passwd");</style>',
        '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
    ],
)
def test_a_template_that_asks_for_a_file_is_refused(
    element: str, tmp_path: Path, document_of: DocumentOf
) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/theme.toml").write_text(EXTENDED)
    (tmp_path / "mine/resume.html.j2").write_text(
        f'<!doctype html><html lang="en"><title>x</title><body><p>x</p>{element}</body></html>'
    )
    mine = theme.ThemeLibrary((tmp_path,), ()).load("mine")
    with pytest.raises(
        ThemeError,
        match=r"^.*resume\.html\.j2: error CV210 the theme mine asks for file:///etc/passwd",
    ):
        pdf.export(document_of("basics: {name: Ada}"), mine)

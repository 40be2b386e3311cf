"""What layouts share must not show: each is as if it were the only one."""

from __future__ import annotations

import ctypes
import gc
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import weasyprint  # noqa: TID253 - the judge

from conftest import ROOT
from cvkit.errors import ThemeError
from cvkit.exporters.page import render
from cvkit.exporters.pdf import joined_texts, line_ends
from cvkit.exporters.pdf import layout as pdf_layout
from cvkit.exporters.pdf.engine_internals import CutFonts
from cvkit.exporters.pdf.fetcher import MemoryFetcher

if TYPE_CHECKING:
    from conftest import DocumentOf
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

OPTIONS = {"pdf_variant": "pdf/ua-1", "pdf_identifier": b"test"}


def alone(document: Document, used: Theme) -> bytes:
    """Return the PDF that the engine makes of the page when nothing is kept or shared."""
    rendered = render.render(document, used)
    html = weasyprint.HTML(
        string=rendered.html, base_url=None, url_fetcher=MemoryFetcher(rendered.resources)
    )
    sheets = html.render(optimize_images=True)
    line_ends.tidy(sheets)
    joined_texts.join(sheets)
    sheets.fonts = CutFonts()
    data: bytes = sheets.write_pdf(**OPTIONS)
    return data


def test_a_layout_is_the_engines_own(fullest: Document, classic: Theme) -> None:
    for used in (classic, classic.tightened(0.5), classic.tightened(1)):
        assert pdf_layout.lay_out(fullest, used).paint(used, **OPTIONS).data == alone(fullest, used)


def test_a_layout_can_be_painted_twice(document_of: DocumentOf, classic: Theme) -> None:
    layout = pdf_layout.lay_out(document_of("basics: {name: Ada}"), classic)
    assert layout.paint(classic, **OPTIONS).data == layout.paint(classic, **OPTIONS).data


def test_another_resume_has_its_own_letters(document_of: DocumentOf, classic: Theme) -> None:
    for name in ("Ada Lovelace", "Łukasz Żółć", "Ада"):
        document = document_of(f"basics: {{name: {name}}}")
        layout = pdf_layout.lay_out(document, classic)
        assert layout.paint(classic, **OPTIONS).data == alone(document, classic)


def test_what_a_style_sheet_says_of_counters_holds_for_each_document(
    document_of: DocumentOf, classic: Theme
) -> None:
    counter = "@counter-style mine { system: cyclic; symbols: '§'; suffix: ' ' }"
    css = f"{counter} li::marker {{ list-style: mine }}"
    for name in ("Ada", "Grace"):
        document = document_of(f"basics: {{name: {name}, summary: '- x'}}")
        mine = replace(classic, css=classic.css + css)
        found = pdf_layout.lay_out(document, mine).paint(mine, **OPTIONS).data
        assert found == alone(document, mine)


def test_a_second_style_sheet_keeps_its_rank(document_of: DocumentOf, classic: Theme) -> None:
    block = "{% block head %}<style>.name { font-size: 50pt }</style>{% endblock %}"
    extended = '{% extends "classic/resume.html.j2" %}' + block
    templates = {
        "classic/resume.html.j2": classic.templates["resume.html.j2"],
        "resume.html.j2": extended,
    }
    mine = replace(classic, templates=templates)
    document = document_of("basics: {name: Ada}")
    found = pdf_layout.lay_out(document, mine).paint(mine, **OPTIONS).data
    assert found == alone(document, mine)
    assert found != alone(document, classic)


@pytest.mark.parametrize(
    "css",
    [
        "body { background: url(file:///etc/passwd) }",
        "@import 'file:///etc/passwd';",
        "@\\49mport 'file:///etc/passwd';",
        "@font-face { font-family: x; src: url(file:///etc/passwd) } body { font-family: x }",
    ],
)
def test_a_theme_that_asks_for_a_file_is_refused_each_time_and_no_other_for_it(
    css: str, document_of: DocumentOf, classic: Theme
) -> None:
    document = document_of("basics: {name: Ada}")
    mine = replace(classic, css=css)
    for _ in range(2):
        with pytest.raises(ThemeError, match="asks for file:///etc/passwd"):
            pdf_layout.lay_out(document, mine).paint(mine, **OPTIONS)
    assert pdf_layout.lay_out(document, classic).paint(classic, **OPTIONS).data


class MallocInfo(ctypes.Structure):
    """The result of mallinfo2(3)."""

    _fields_ = [
        (name, ctypes.c_size_t)
        for name in ("arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks",
                     "uordblks", "fordblks", "keepcost")
    ]  # fmt: skip


def test_layouts_free_what_they_took(document_of: DocumentOf, classic: Theme) -> None:
    """The engine loses a hundred kilobytes with each page, and some more with its fonts."""
    seed = document_of((ROOT / "resume.yaml").read_text(encoding="utf-8"))
    if not hasattr(libc := ctypes.CDLL(None), "mallinfo2"):
        pytest.skip("only the GNU C library says what is in use")
    libc.mallinfo2.restype = MallocInfo

    def in_use(layouts: int) -> int:
        for _ in range(layouts):
            pdf_layout.forget()
            pdf_layout.lay_out(seed, classic).paint(classic, **OPTIONS)
        pdf_layout.forget()
        gc.collect()
        found = libc.mallinfo2()
        return int(found.uordblks + found.hblkhd)

    before = in_use(8)
    assert (in_use(8) - before) / 8 < 12_000

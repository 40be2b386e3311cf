"""Lines of the same text are told apart for PDFium."""

from __future__ import annotations

import pypdfium2
import pytest

from conftest import BUILT_IN_THEMES
from cvkit import pipeline
from cvkit.exporters.pdf.repeated_lines import told_apart
from projects import MemoryProject

LINE = b"[<00010002000300040005> -20 <000600070008>] TJ"


def _lines(*heights: float, text: bytes = LINE) -> list[bytes]:
    operators = [b"BT", b"/F 10 Tf"]
    for height in heights:
        operators += [b"1 0 0 -1 100 %g Tm" % height, text]
    return [*operators, b"ET"]


def test_near_lines_of_the_same_text_have_different_sizes() -> None:
    assert [*told_apart(_lines(10, 18, 26))] == [
        b"BT",
        b"/F 10 Tf",
        b"1 0 0 -1 100 10 Tm",
        LINE,
        b"1 0 0 -1 100 18 Tm",
        b"/F 10.000050 Tf",
        LINE,
        b"/F 10 Tf",
        b"1 0 0 -1 100 26 Tm",
        b"/F 10.000100 Tf",
        LINE,
        b"/F 10 Tf",
        b"ET",
    ]


@pytest.mark.parametrize(
    "operators",
    [
        _lines(10, 40),
        [*_lines(10), *_lines(20, text=b"[<0001>] TJ")],
        _lines(10, 20, text=b"[<00010002000300040005> -20 <00060007>] TJ"),
        [b"BDC", {"MCID": 1}, *_lines(10), b"EMC"],
    ],
    ids=["far from each other", "of other texts", "narrow", "alone"],
)
def test_other_lines_stay_as_they_are(operators: list[bytes]) -> None:
    assert [*told_apart(operators)] == operators


@pytest.mark.parametrize("theme", BUILT_IN_THEMES)
@pytest.mark.parametrize(
    ("word", "locale"),
    [("لأجعج", "ar"), ("مُحَمَّد إِلْيَاس", "ar"), ("Ågren", "sv"), ("Ấộg Nguyễng", "vi")],
)
def test_pdfium_reads_each_line_of_a_long_name(word: str, locale: str, theme: str) -> None:
    name = " ".join([word] * 30)
    reading = pipeline.check(f"basics: {{name: {name}}}".encode(), "resume.yaml", MemoryProject())
    options = pipeline.RenderOptions(theme=theme, locale=locale)
    exported = pipeline.render(reading, ["pdf"], options, MemoryProject())
    assert not [one for one in exported.diagnostics if one.severity == "error"]
    with pypdfium2.PdfDocument(exported.artifacts["pdf"].data) as file:
        text = file[0].get_textpage().get_text_range()
    assert sum(map(str.isalpha, text)) >= sum(map(str.isalpha, name))

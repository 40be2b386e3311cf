"""Spaces that fill gaps, as pdfplumber finds them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pdfplumber
import pytest

from cvkit import theme
from cvkit.exporters import pdf
from cvkit.exporters.pdf.wide_spaces import WideSpaces

if TYPE_CHECKING:
    from cvkit.view.blocks import Document


@pytest.mark.parametrize(
    ("ems", "found"),
    [(0.65, (0.65 / 0.75, b"0008")), (0.05, (0.2, b"0007")), (40, (1, b"00090009"))],
)
def test_spaces_that_fit(ems: float, found: tuple[float, bytes]) -> None:
    stretched, codes = WideSpaces(b"F", {250: 7, 750: 8, 20000: 9}).fitting(ems)
    assert (round(stretched, 6), codes) == (round(found[0], 6), found[1])


@pytest.mark.parametrize("name", theme.built_in().available())
def test_no_letter_is_stretched_so_that_it_looks_large(fullest: Document, name: str) -> None:
    used = theme.built_in().load(name)
    with pdfplumber.open(io.BytesIO(pdf.export(fullest, used).data)) as document:
        letters = [letter for page in document.pages for letter in page.chars]
    stretched = {letter["matrix"][0] / letter["matrix"][3] for letter in letters}
    assert len(letters) > 2000
    assert max(stretched) < 1.5
    wide = [letter for letter in letters if letter["width"] > 3 * letter["size"]]
    assert {letter["text"] for letter in wide} == {" "}

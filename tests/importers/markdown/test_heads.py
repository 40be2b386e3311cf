"""The first lines of entries are taken apart."""

from __future__ import annotations

import pytest

from cvkit.importers.markdown import heads
from cvkit.importers.markdown.heads import BOLD, HEADING, ITALIC, PLAIN
from cvkit.importers.markdown.page import Page
from cvkit.importers.markdown.pieces import Piece
from cvkit.importers.reading.ledger import Ledger


@pytest.mark.parametrize(
    ("text", "style", "expected", "dates"),
    [
        ("Mill, Ltd – York, UK", HEADING, ["Mill, Ltd", "York, UK"], None),
        ("A — B (C – D)", HEADING, ["A", "B (C – D)"], None),
        ("Clerk at Mill", HEADING, ["Clerk", "Mill"], None),
        ("Mill || Jan 2020 - Present", HEADING, ["Mill"], "Jan 2020 - Present"),
        ("<span>Clerk</span> <span>2012 -- 2013</span>", HEADING, ["Clerk"], "2012 – 2013"),
        ("**Clerk, Mill**", BOLD, ["Clerk, Mill"], None),
        ("**Clerk:** Mill; York", BOLD, ["Clerk", "Mill; York"], None),
        ("**Prize**, *2019*", BOLD, ["Prize"], "2019"),
        ("_Clerk_ || York, UK", ITALIC, ["Clerk", "York, UK"], None),
        ("2019: Prize", PLAIN, ["Prize"], "2019"),
        ("`2019`", PLAIN, [], "2019"),
    ],
)
def test_lines(text: str, style: str, expected: list[str], dates: str | None) -> None:
    assert style == HEADING or heads.style_of(Piece(text, 0)) == style
    found = heads.read(Piece(text, 0), Page(text, Ledger()), style)
    assert [head.piece.text for head in found.heads] == expected
    assert [head.slot for head in found.heads] == [f"{style}0.{at}" for at in range(len(expected))]
    assert (found.dates.text if found.dates else None) == dates


@pytest.mark.parametrize("text", ["plain", "*a* and much more than that", "a **b**", "__init__.py"])
def test_lines_in_no_style(text: str) -> None:
    assert heads.style_of(Piece(text, 0)) == (BOLD if text.startswith("__") else PLAIN)

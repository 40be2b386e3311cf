"""Authors and journals, as cvkit writes them below a title."""

from __future__ import annotations

from typing import Any

import pytest

from cvkit.importers.markdown.citation import cited
from cvkit.importers.markdown.page import Page
from cvkit.importers.markdown.pieces import Piece
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.result.tidy import plain


@pytest.mark.parametrize(
    ("parts", "expected", "rest"),
    [
        (["A. Ada, L. van der Mill", "*Memoirs* 12(3), 4–5", "Press"],
         {"authors": ["A. Ada", "L. van der Mill"], "journal": "Memoirs", "volume": "12",
          "issue": "3", "pages": "4–5"}, ["Press"]),
        (["**Ada Øvrebø**\\*†, Bob", "*Memoirs*"],
         {"authors": [{"name": "Ada Øvrebø", "equal": "true", "corresponding": "true"}, "Bob"],
          "journal": "Memoirs"}, []),
        (["*Memoirs* 7"], {"journal": "Memoirs", "volume": "7"}, []),
        (["A. Ada", "In: *Looms*, 7"], {"authors": ["A. Ada"], "book": "Looms", "pages": "7"}, []),
        (["with 3 others", "*Memoirs*"], {"journal": "Memoirs"}, ["with 3 others"]),
        (["A. Ada", "Press"], {}, ["A. Ada", "Press"]),
        ([], {}, []),
    ],
)  # fmt: skip
def test_lines(parts: list[str], expected: dict[str, Any], rest: list[str]) -> None:
    text = " · ".join(parts)
    page = Page(text, Ledger())
    found, left = cited([Piece(part, 0, text.index(part)) for part in parts], page)
    assert plain(found) == expected
    assert [piece.text for piece in left] == rest

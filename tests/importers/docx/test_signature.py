"""Signatures."""

from __future__ import annotations

import pytest

from cvkit.importers.docx.signature import signed
from cvkit.importers.result.tidy import plain
from importers.docx.pieces import lines, strip


def test_place_date_and_name_at_the_end() -> None:
    given = [strip("Ada Müller"), strip("x"), strip("Bonn, den 9. November 2026"),
             strip("Ada Müller")]  # fmt: skip
    rest, found = signed(given, lines(given))
    assert [line.text for line in rest] == ["Ada Müller", "x"]
    assert plain(found) == {
        "signature": {"place": "Bonn", "date": "9. November 2026", "name": "Ada Müller"}
    }


@pytest.mark.parametrize(
    "texts",
    [
        ["Ada", "x", "Bonn, 2026", "Eve"],
        ["Ada", "x", "Bonn", "Ada"],
        ["Ada", "x", "Bonn, Germany", "Ada"],
        ["Ada", "Ada"],
        [],
    ],
)
def test_other_ends(texts: list[str]) -> None:
    given = [strip(text) for text in texts]
    assert signed(given, lines(given)) == (lines(given), {})

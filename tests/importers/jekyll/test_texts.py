"""Texts of Jekyll's data files."""

from __future__ import annotations

import pytest

from cvkit.importers import Leaf, Place, Value
from cvkit.importers.jekyll import texts
from cvkit.importers.reading.ledger import Ledger


def value(text: str) -> Value:
    return Value(text, (Leaf(text, Place(pointer=text)),))


@pytest.mark.parametrize(
    ("given", "expected", "notes"),
    [
        ("R&amp;D *x*", r"R&D \*x\*", []),
        ("<i>Lead</i>", "Lead", ["the HTML around “Lead” is left out"]),
    ],
)
def test_a_text_without_markup(given: str, expected: str, notes: list[str]) -> None:
    ledger = Ledger()
    found = texts.plain(value(given), ledger)
    assert found
    assert found.text == expected
    assert [note.message for note in ledger.close({}, (), {}).notes] == notes


def test_a_text_with_markup() -> None:
    found = texts.html(value("**a** &mdash; <b>b</b>"))
    assert found
    assert found.text == "<p><strong>a</strong> — <b>b</b></p>\n"


def test_dates() -> None:
    ledger = Ledger()
    found = texts.dates(value("Oct, 2013  &mdash; Present (2 years)"), ledger)
    assert found
    assert found.text == "Oct, 2013 — Present"
    (note,) = ledger.close({}, (), {}).notes
    assert note.message.startswith("how long it was is left out of")


def test_nothing() -> None:
    assert texts.plain(None, Ledger()) is None
    assert texts.html(None) is None
    assert texts.dates(None, Ledger()) is None

"""Sections are split into entries, and those into lines, texts and bullets."""

from __future__ import annotations

import pytest

from cvkit.importers.markdown.blocks import split
from cvkit.importers.markdown.entries import entries, of_item
from cvkit.importers.markdown.page import Page
from cvkit.importers.reading.ledger import Ledger


def shown(text: str, *, are_records: bool = False) -> list[list[str]]:
    page = Page(text, Ledger())
    found = entries(split(page.lines).blocks, page, are_records=are_records)
    return [[head.piece.text for part in one.parts for head in part.heads] for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("### A – B\n\n**C**\n\n- x\n\n**D**\n\n- y\n\n### E", [["A", "B", "C", "D"], ["E"]]),
        ("**A**\n*2019*\n\n- x\n\n**B**\n*2020*\n", [["A"], ["B"]]),
        ("`2019`\n__A__, B\n\n`2020`\n__C__\n", [["A", "B"], ["C"]]),
        ("A\n: *B*\n  __2019__\n\nC\n: *D*\n", [["A", "B"], ["C", "D"]]),
        ("- **A**, B\n- C\n", [["A", "B"], ["C"]]),
        ("A\n\n- x\n\nB\n\n- y\n", [["A"], ["B"]]),
        ("**A**\n  ~ 2019\n\nB\n  ~ C\n\n- x\n", [["A", "B", "C"]]),
        ("*a* and a long sentence, which is prose.\n", [[]]),
    ],
)
def test_entries(text: str, expected: list[list[str]]) -> None:
    assert shown(text) == expected


def test_headings_above_several_entries() -> None:
    text = "### 2019\n\n- A\n- B\n\n### Books\n\n1\\. **C**\n\n2\\. **D**\n"
    assert shown(text, are_records=True) == [["A"], ["B"], ["C"], ["D"]]


def test_texts_below_the_first_lines() -> None:
    text = "### A\n\nOne.\n\n**Grade:** 1\n\n- x\n\n*Keywords: k, l*\n\n[a.test](https://a.test)\n"
    page = Page(text, Ledger())
    (entry,) = entries(split(page.lines).blocks, page)
    own = entry.own
    assert [[line.text for line in lines] for lines in own.paragraphs] == [["One."]]
    assert [(label.text, said.text) for label, said in own.facts] == [("Grade", "1")]
    assert [word.text for word in own.keywords] == ["k", "l"]
    assert own.url is not None
    assert own.url.text == "https://a.test"


def test_labels_in_definitions_are_text() -> None:
    text = "A\n:   **Looms:** One\n    two\n\n:   **Cards:** Three\n\n:   Four\n"
    page = Page(text, Ledger())
    (entry,) = entries(split(page.lines).blocks, page)
    assert [head.piece.text for head in entry.own.heads] == ["A"]
    assert [[line.text for line in lines] for lines in entry.own.paragraphs] == [
        ["**Looms:** One", "two"], ["**Cards:** Three"], ["Four"],
    ]  # fmt: skip


def test_notes_are_entries() -> None:
    text = "[~P1]: **A**\n\n    **B** C\n\n[~P2]: D\n\n**E**\n"
    assert shown(text, are_records=True) == [["A"], ["D"], ["E"]]


def test_an_item_of_a_list() -> None:
    page = Page("- **A** – B, 2019\n  more\n  - x\n", Ledger())
    (listing,) = split(page.lines).blocks
    entry = of_item(listing.items[0], page)  # type: ignore[union-attr]
    assert [head.piece.text for head in entry.own.heads] == ["A", "B"]
    assert [line.text for line in entry.own.bylines] == ["more"]
    assert len(entry.own.items) == 1

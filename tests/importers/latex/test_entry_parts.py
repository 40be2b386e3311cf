"""What the arguments of an entry's macro are."""

from __future__ import annotations

import pytest

from cvkit.importers.latex.entries import Entry
from cvkit.importers.latex.entry_parts import EntryParts
from cvkit.importers.latex.scanner import Piece, Scanner
from cvkit.importers.reading.ledger import Ledger


def filled(field: str, raw: str) -> tuple[Entry, Ledger]:
    ledger = Ledger()
    entry = Entry()
    EntryParts(Scanner(raw, {}), ledger).fill(entry, field, Piece(raw, 0))
    return entry, ledger


@pytest.mark.parametrize(
    ("field", "raw", "parts"),
    [
        ("title", "Clerk", {"title": "Clerk"}),
        ("dates", "2019 | Bonn", {"dates": "2019", "place": "Bonn"}),
        ("dates", "Bonn | 2019", {"dates": "2019", "place": "Bonn"}),
        ("title", r"Loom $|$ Lua, C", {"title": "Loom"}),
        ("organization", r"\textbf{Mill}, Bonn", {"organization": "Mill", "place": "Bonn"}),
        ("organization", r"\href{https://a.test}{Mill}",
         {"organization": "Mill", "url": "https://a.test"}),
    ],
)  # fmt: skip
def test_arguments(field: str, raw: str, parts: dict[str, str]) -> None:
    entry, _ = filled(field, raw)
    assert {key: value.text for key, value in entry.parts.items()} == parts


def test_lists_and_texts() -> None:
    tools, _ = filled("title", r"Loom $|$ Lua, C")
    assert [one.text for one in tools.keywords] == ["Lua", "C"]
    text, _ = filled("summary", r"Wove \emph{cloth}")
    assert [one.text for one in text.summary] == ["Wove *cloth*"]


def test_lengths_and_icons_are_settings() -> None:
    entry, ledger = filled("", "1em")
    assert entry.parts == {}
    assert len(ledger.close({}, (), {}).settings) == 1


def test_the_order_of_a_heading_is_told_by_its_dates() -> None:
    parts = EntryParts(Scanner("", {}), Ledger())
    jake, sourabh = [("Clerk", "2019", "Mill", "Bonn"), ("Mill", "Bonn", "Clerk", "2019")]
    assert parts.is_title_first(tuple(map(Piece, jake)))
    assert not parts.is_title_first(tuple(map(Piece, sourabh)))

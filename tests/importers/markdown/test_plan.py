"""Which line says what is decided for a whole section."""

from __future__ import annotations

import pytest

from cvkit.importers.markdown import vocabulary
from cvkit.importers.markdown.heads import Head
from cvkit.importers.markdown.parts import Entry, Part
from cvkit.importers.markdown.pieces import Piece
from cvkit.importers.markdown.plan import Plan, at_commas, plan_of


def entry(**slots: str) -> Entry:
    heads = [Head(f"{name[0]}{name[1]}.{name[2]}", Piece(text, 0)) for name, text in slots.items()]
    return Entry(Part(heads))


@pytest.mark.parametrize(
    ("entries", "plan"),
    [
        ([entry(h00="Mill", h01="York", b00="Clerk")], Plan("h0.0", "b0.0")),
        ([entry(h00="Clerk", b00="Mill")], Plan("b0.0", "h0.0")),
        ([entry(h00="Mill", b00="Boss of all")], Plan("h0.0", "b0.0")),
        ([entry(h00="Clerk"), entry(h00="Driver")], Plan("", "h0.0")),
        ([entry(h00="Mill"), entry(h00="Loom")], Plan("h0.0", "")),
        ([entry(h00="Clerk, Mill")], None),
        ([entry(h00="Mill, York")], None),
        ([], Plan("", "")),
    ],
)
def test_plans(entries: list[Entry], plan: Plan | None) -> None:
    assert plan_of(entries, vocabulary.has_title) == plan


def test_commas_part_titles_from_other_words() -> None:
    given = [entry(h00="Clerk, Mill, York"), entry(h00="Driver, Loom")]
    assert at_commas(given, vocabulary.has_title) == Plan("c0.1", "c0.0", is_guessed=True)
    assert [head.piece.text for one in given for head in one.own.heads] == [
        "Clerk", "Mill, York", "Driver", "Loom"
    ]  # fmt: skip
    given = [entry(h00="Mill, Clerk")]
    assert at_commas(given, vocabulary.has_title) == Plan("c0.0", "c0.1", is_guessed=True)
    assert (
        at_commas([entry(h00="Mill, Clerk"), entry(h00="Driver, Loom")], vocabulary.has_title)
        is None
    )
    assert at_commas([entry(h00="Mill, Clerk", b00="x")], vocabulary.has_title) is None

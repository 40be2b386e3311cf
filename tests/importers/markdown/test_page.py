"""Whatever of a page is in no value is left over."""

from __future__ import annotations

from cvkit.importers.markdown.page import Page
from cvkit.importers.markdown.pieces import Piece
from cvkit.importers.reading.ledger import Ledger

MOJIBAKE = "Größe\nMill ‚Äì York"


def test_what_no_value_was_made_from_is_left() -> None:
    page = Page("# Ada *L*, born 1815 --\n\n1. **x**\n", Ledger())
    value = page.value(Piece("Ada *L*", 0, 2))
    assert [(leaf.text, leaf.place.mark) for leaf in page.leaves(value)] == [
        ("Ada *L*", (0, 2, 0, 9)),
        (", born 1815 --", (0, 9, 0, 23)),
        ("1. **x**", (2, 0, 2, 8)),
    ]


def test_pieces_of_repaired_lines_have_places_in_the_file() -> None:
    page = Page("Mill ‚Äì York, ‚Äú", Ledger())
    assert (page.is_repaired, page.lines[0][:11]) == (True, "Mill – York")
    leaf = page.leaf(Piece("York", 0, 7))
    assert (leaf.text, leaf.place.mark) == ("York", (0, 9, 0, 13))
    assert not Page("Größe – gut", Ledger()).is_repaired


def test_layout_is_no_loss() -> None:
    ledger = Ledger()
    page = Page("a {.b}\n<span>\n", ledger)
    page.set_aside(Piece("{.b}", 0, 2))
    page.lose(Piece("a", 0, 0), "why")
    imported = ledger.close({}, page.leaves({}), {})
    assert [leaf.text for leaf in imported.leaves] == ["a", "{.b}"]
    assert list(imported.reasons.values()) == ["why"]


def test_attributes_are_told() -> None:
    ledger = Ledger()
    page = Page("A [bright]{.accent} loom", ledger)
    assert page.value(Piece(page.lines[0], 0)).text == "A bright loom"
    (note,) = ledger.close({}, (), {}).notes
    assert note.message == "the attribute {.accent} is left out"

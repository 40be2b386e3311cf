"""Texts and bullets of an entry."""

from __future__ import annotations

from cvkit.importers.markdown.blocks import Item
from cvkit.importers.markdown.page import Page
from cvkit.importers.markdown.parts import Part, bullet, joined, label_of, texts
from cvkit.importers.markdown.pieces import Piece
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.result.tidy import plain
from cvkit.importers.values import Value

PAGE = Page("abcdefghij\nklmno\n", Ledger())


def test_bullets_are_nested() -> None:
    item = Item((Piece("a", 0),), (Item((Piece("b", 0, 1),)),))
    assert plain(bullet(item, PAGE)) == {"text": "a", "bullets": ["b"]}


def test_texts_become_paragraphs() -> None:
    part = Part(
        paragraphs=[(Piece("a", 0), Piece("k", 1))], facts=[(Piece("b", 0, 1), Piece("c", 0, 2))]
    )
    found = texts(part, PAGE, Value("x"), Value("y"))
    assert found is not None
    assert found.text == "x · y\n\na k\n\n**b:** c"
    assert [leaf.text for leaf in found.sources] == ["a", "k", "b", "c"]
    assert texts(Part(), PAGE) is None
    assert joined([Value("a"), Value("b")], "+").text == "a+b"


def test_labels_are_known_in_every_language() -> None:
    assert label_of(Piece("Thesis", 0), ["grade", "thesis"]) == "thesis"
    assert label_of(Piece("Note", 0), ["grade"]) == "grade"
    assert label_of(Piece("Loom", 0), ["grade"]) == ""


def test_slots_of_a_part() -> None:
    assert Part().slot("h0.0") is None
    assert not Part().is_full

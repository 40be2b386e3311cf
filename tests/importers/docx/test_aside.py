"""What a file has besides its text."""

from __future__ import annotations

from cvkit.importers.docx import aside
from cvkit.importers.docx.content import Apart
from cvkit.importers.docx.parts import Document
from cvkit.importers.reading.ledger import Ledger


def test_each_is_lost_or_set_aside_with_its_reason() -> None:
    apart = Apart(["old", "old"], ["hid den"], ["[x]"], pictures=2, embedded=1, unknown=1, struck=1,
                  underlined=2)  # fmt: skip
    document = Document((), (), (), (), ("a note",), ("a\ncomment",), apart)
    ledger = Ledger()
    found = aside.account(document, ledger)
    made = ledger.close({}, found.leaves, found.texts)
    assert found.texts == {
        "deleted text": "old\nold",
        "placeholders": "[x]",
        "notes": "a note",
        "comments": "a comment",
        "hidden text": "hid den",
    }
    assert [leaf.text for leaf in made.leaves if leaf.place in made.settings] == ["hid den"]
    assert [made.reasons.get(leaf.place, "") for leaf in made.leaves] == [
        "a tracked change deletes it",
        "a tracked change deletes it",
        "it is what the template asks for, and nothing was filled in",
        "it is a footnote or endnote",
        "it is a comment",
        "",
    ]
    assert [note.message for note in made.notes] == [
        "2 pictures are left out",
        "1 embedded document or object is left out",
        "1 sign of a symbol font that cvkit doesn’t know is left out",
        "text is underlined in 2 places, and becomes plain",
        "text is struck through in 1 place, and becomes plain",
    ]


def test_nothing_aside() -> None:
    found = aside.account(Document((), (), (), (), (), (), Apart()), Ledger())
    assert found == ((), {})

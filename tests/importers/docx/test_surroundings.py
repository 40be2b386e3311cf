"""Headers and footers."""

from __future__ import annotations

from cvkit.importers.docx import surroundings
from cvkit.importers.docx.content import Apart, Block
from cvkit.importers.docx.parts import Document
from cvkit.importers.reading.ledger import Ledger
from importers.docx.pieces import paragraph, strip


def read(
    header: list[str], footers: list[str], *, has_number: bool = False
) -> tuple[list[str], list[str], list[str], list[str]]:
    """Return the lines above and below, what is set aside, and what is lost."""

    def blocks(texts: list[str]) -> tuple[Block, ...]:
        return tuple(paragraph(text)._replace(is_page_number=has_number) for text in texts)

    document = Document((), blocks(header), (), blocks(footers), (), (), Apart())
    ledger = Ledger()
    found = surroundings.read(document, [strip("Ada Lovelace")], ledger)
    made = ledger.close({}, found.said, found.texts)
    return (
        [line.text for line in found.top],
        [line.text for line in found.end],
        [leaf.text for leaf in found.said if leaf.place in made.settings],
        [leaf.text for leaf in found.said if leaf.place in made.reasons],
    )


def test_contact_details_belong_to_the_head() -> None:
    given = read(["Bonn", "ada@a.test"], ["+49 228 471100", "Made in 2026"])
    assert given == (["Bonn", "ada@a.test"], ["+49 228 471100"], [], ["Made in 2026"])


def test_what_repeats_the_text_is_set_aside() -> None:
    given = read(["Lebenslauf", "Ada Lovelace"], ["ADA LOVELACE – Seite 1 von 2"])
    aside = ["Lebenslauf", "Ada Lovelace", "ADA LOVELACE – Seite 1 von 2"]
    assert given == ([], [], aside, [])


def test_words_beside_the_number_of_a_page() -> None:
    assert read([], ["Ada Lovelace 2 / 2ページ"], has_number=True)[2] == [
        "Ada Lovelace 2 / 2ページ"
    ]

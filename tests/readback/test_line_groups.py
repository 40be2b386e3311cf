"""Which pieces of a line show a text together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.readback import line_groups
from cvkit.readback.line_pieces import shapes_of
from drawn_lines import known, line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conftest import DocumentOf
    from cvkit.readback.known_texts import KnownTexts
    from cvkit.readback.read_text import Piece


def groups(texts: KnownTexts, pieces: Sequence[Piece]) -> list[str]:
    """Return the texts that a line shows; “?” for pieces that show none."""
    best = line_groups.best(texts, pieces, shapes_of(pieces))
    found = [best, *best.behind()][:-1]
    return [one.found.text.text if one.found and one.looks else "?" for one in found]


def test_a_text_of_several_pieces(document_of: DocumentOf) -> None:
    texts = known(document_of, "basics: {name: נועה Ada לוי}")
    assert groups(texts, line(" העונ", "Ada", "יול ")) == ["נועה ada לוי"]


def test_several_texts(document_of: DocumentOf) -> None:
    texts = known(document_of, "basics: {name: נועה, headline: Ada}")
    assert groups(texts, line("העונ", " ,", "Ada")) == ["נועה", "?", "ada"]


def test_a_text_is_shown_as_often_as_it_should_be(document_of: DocumentOf) -> None:
    # Brackets look like each other from right to left, so this could be the first text once more.
    texts = known(document_of, "basics: {name: English (C1), headline: English, pronouns: C1}")
    first, *rest = line("English (C1)", "( ", "C1", " )", "English")
    texts.shown(texts.of_shape(shapes_of([first])[0])[0])
    assert groups(texts, rest) == ["?", "c1", "?", "english"]


def test_the_beginning_of_a_text_is_the_last_on_its_line(document_of: DocumentOf) -> None:
    # The number of a record is no beginning of the text behind it.
    texts = known(document_of, "basics: {name: '1.10', headline: Ada}")
    assert groups(texts, line(".1", "Ada")) == ["?", "ada"]
    assert groups(texts, line("Ada", " ·", "1.")) == ["ada", "?", "1.10"]
    assert groups(texts, line("1.", " )")) == ["1.10", "?"]
    texts = known(document_of, "basics: {name: (Ada)}")
    assert groups(texts, line("(")) == ["?"]


def test_a_text_that_goes_on_may_be_drawn_before_its_label(document_of: DocumentOf) -> None:
    # What is drawn at once is drawn from left to right.
    texts = known(document_of, "basics: {name: נועה, headline: Ada לוי}")
    drawn = [one._replace(mark=0) for one in line("העונ", " :", "Ada")][::-1]
    assert groups(texts, drawn) == ["ada לוי", "?", "נועה"]


def test_a_wide_blank_parts_texts(document_of: DocumentOf) -> None:
    texts = known(document_of, "basics: {name: Ada King}")
    assert groups(texts, line("King", " ", "Ada")[::-1]) == ["ada king"]
    assert groups(texts, line("King", "     ", "Ada")[::-1]) == ["ada king", "?", "?"]

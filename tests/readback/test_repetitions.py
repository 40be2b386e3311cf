"""Texts that a file shows more often than the document does."""

from __future__ import annotations

from cvkit.diagnostics import Origin
from cvkit.readback.align import How, Place, align
from cvkit.readback.expected import Wanted
from cvkit.readback.letters import fold
from cvkit.readback.repetitions import of_texts
from cvkit.view.blocks import TextSlot


def _told(shown: str, *texts: str) -> list[tuple[str, bool]]:
    wanted = [Wanted(text, fold(text), text, Origin(), TextSlot.OTHER) for text in texts]
    letters = fold(shown)
    (places,) = align([[one.letters for one in wanted]], letters)
    found = of_texts([*zip(wanted, places, strict=True)], letters)
    return [(one.text, is_whole) for one, is_whole in found]


LONG = "Led a team of five engineers"


def test_a_part_beside_its_text() -> None:
    assert _told(f"{LONG} engineers Go", LONG, "Go") == [(LONG, False)]
    assert _told(f"{LONG} Go engineers", LONG, "Go") == []


def test_a_text_of_several_words_anywhere() -> None:
    assert _told(f"{LONG} Go {LONG}", LONG, "Go") == [(LONG, True)]
    assert _told(f"Go {LONG}, too: {LONG}", LONG) == [(LONG, True)]


def test_a_text_that_is_there_as_often_as_it_should_be() -> None:
    assert _told(f"{LONG} Go {LONG}", LONG, "Go", LONG) == []


def test_an_address_behind_its_text_is_none() -> None:
    text = "see a.test/x here"
    assert _told(f"{text} (https://a.test/x) Go", text, "Go") == []


def test_a_number_is_in_its_address_too() -> None:
    number = "+1-202-555-0199"
    assert _told(f"{number} Go (tel:{number})", number, "Go") == []


def test_a_title_may_be_repeated() -> None:
    wanted = Wanted(LONG, fold(LONG), LONG, Origin(), TextSlot.HEAD)
    size = len(wanted.letters.text)
    assert [*of_texts([(wanted, Place(0, size, How.IN_ORDER))], fold(f"{LONG} Go {LONG}"))] == []


def test_what_is_nowhere_covers_nothing() -> None:
    wanted = Wanted("Go", fold("Go"), "Go", Origin(), TextSlot.OTHER)
    assert [*of_texts([(wanted, Place(0, 0, How.NOWHERE))], fold("Rust"))] == []

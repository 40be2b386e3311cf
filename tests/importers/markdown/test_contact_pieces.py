"""Pieces of the header are known for what they are."""

from __future__ import annotations

from typing import Any

import pytest

from cvkit.importers.markdown.contact_pieces import contact, place
from cvkit.importers.markdown.page import Page
from cvkit.importers.markdown.pieces import Piece
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.result.tidy import plain


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("me@x.test", "email", "me@x.test"),
        ("<me@x.test>", "email", "me@x.test"),
        ("[write](mailto:me@x.test?subject=Hi)", "email", "me@x.test"),
        ("📧 me@x.test", "email", "me@x.test"),
        ("**Email:** me@x.test", "email", "me@x.test"),
        ("(801) 555-1234", "phone", "(801) 555-1234"),
        ("Tel.: +44 20 7946 0000", "phone", "+44 20 7946 0000"),
        ("[+1 202 555 0199](tel:+12025550199)", "phone", "+1 202 555 0199"),
        ("https://x.test/me", "url", "https://x.test/me"),
        ("x.test", "url", "x.test"),
        ('<a href="https://x.test">Website</a>', "url", "https://x.test"),
        ("[github.com/ada](https://github.com/ada)", "profiles",
         {"network": "GitHub", "username": "ada"}),
        ("[LinkedIn](https://www.linkedin.com/in/ada/)", "profiles",
         {"network": "LinkedIn", "username": "ada"}),
        ("GitHub: ada", "profiles", {"network": "GitHub", "username": "ada"}),
        ("she/her", "pronouns", "she/her"),
        ("Location: York", "location", "York"),
        ("Geburtsdatum: 1. Mai 1990", "birth_date", "1. Mai 1990"),
        ("Driving licence: B", "details", "B"),
    ],
)  # fmt: skip
def test_what_a_piece_is(text: str, key: str, value: Any) -> None:  # noqa: ANN401 - plain data
    found = contact(Piece(text, 0), Page(text, Ledger()))
    assert found is not None
    assert (found.key, plain(found.value)) == (key, value)


@pytest.mark.parametrize(
    ("text", "key", "notes"),
    [
        ("Recruiter: me@x.test", "email", ["the label “Recruiter” is left out"]),
        ("Portrait: https://x.test", "url", ["the label “Portrait” is left out"]),
        ("My e-mail: me@x.test", "email", []),
        ("GitHub profile: https://github.com/ada", "profiles", []),
    ],
)
def test_a_label_that_says_more_than_its_address_is_told(
    text: str, key: str, notes: list[str]
) -> None:
    page = Page(text, Ledger())
    found = contact(Piece(text, 0), page)
    assert found is not None
    assert found.key == key
    assert [one.message for one in page.ledger.close({}, (), {}).notes] == notes


def test_a_label_may_have_a_colon() -> None:
    found = contact(Piece("Licence: car: B", 0), Page("x", Ledger()))
    assert found is not None
    assert (found.key, found.label, plain(found.value)) == ("details", "Licence: car", "B")


@pytest.mark.parametrize("text", ["Weaver of programs", "31 years old", "2019", "[up](../x)"])
def test_what_is_none(text: str) -> None:
    assert contact(Piece(text, 0), Page(text, Ledger())) is None


def test_places_are_guesses() -> None:
    page = Page("x", Ledger())
    found = place(Piece("York, UK", 0), page, in_line=False)
    assert found is not None
    assert plain(found.value) == "York, UK"
    assert place(Piece("1 Mill Lane, York", 0), page, in_line=False) is None
    assert place(Piece("1 Mill Lane, York", 0), page, in_line=True) is not None


def test_a_links_text_that_has_no_place_is_told() -> None:
    ledger = Ledger()
    text = "[My page](https://x.test)"
    contact(Piece(text, 0), Page(text, ledger))
    (note,) = ledger.close({}, (), {}).notes
    assert note.message == "the link’s text “My page” is left out"

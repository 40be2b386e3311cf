"""Texts are found whatever typography they went through."""

from __future__ import annotations

import pytest

from cvkit.leaks.searchable import Needle, Searchable, digits_of, weight, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("St James’s **Square**", ["st", "james", "s", "square"]),
        ("e\u0301té o\ufb03ce Straße", ["été", "office", "strasse"]),
        ("soft\u00adware, zero\u200bwidth", ["software", "zerowidth"]),
        ("ada_b@x.example", ["ada", "b", "x", "example"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_letters_of_east_asia_tell_more() -> None:
    assert (weight("B & BE"), weight("山田")) == (3, 6)


def test_numbers_are_read_in_any_grouping() -> None:
    text = Searchable.of(["call (020) 7946-0958 or 1.5"])
    assert text.numbers == "02079460958"
    assert digits_of("٣ ３ a") == "3"
    assert Needle(digits="2079460958").is_in(text)


def test_nothing_is_found_across_the_borders_of_texts() -> None:
    text = Searchable.of(["Ada", "Lovelace"])
    assert Needle(words=" ada ").is_in(text)
    assert not Needle(words=" ada lovelace ").is_in(text)
    assert not Needle(letters="adalovelace").is_in(text)

"""What is searched to find a text, or a part of it."""

from __future__ import annotations

import pytest

from cvkit.leaks.needles import needles_of, of_word
from cvkit.leaks.searchable import Searchable

LONG = "A bullet that nobody but its author has to read before the end of time"


@pytest.mark.parametrize(
    ("secret", "text"),
    [
        ("+44 20 7946 0958", "tel:+442079460958"),
        ("+44 20 7946 0958", "020 7946-0958"),
        ("ada@example.org", "mailto:ADA@EXAMPLE.ORG"),
        ("https://www.ada.example/", "at ada.example now"),
        ("12 St James's Square", "12 St James’s Square"),
        ("with [notes](https://x.example/secret-page)", "href https://x.example/secret-page"),
        ("Codebreaker of **ships**", "Code\u00adbreaker of ships"),
        ("Codebreaker of ships", "Codebrea-\nker of ships"),
        (LONG, "… that nobody but its author has to read …"),
        ("山田太郎", "著者は山田太郎です"),
        ("London", "in London, UK"),
    ],
)
def test_a_text_is_found(secret: str, text: str) -> None:
    assert any(one.is_in(Searchable.of([text])) for one in needles_of(secret))


@pytest.mark.parametrize(
    ("secret", "text"),
    [
        ("London", "Londonderry"),
        ("+44 20 7946 0958", "7946 0958 20"),
        (LONG, "nobody but its author"),
    ],
)
def test_another_text_is_not(secret: str, text: str) -> None:
    assert not any(one.is_in(Searchable.of([text])) for one in needles_of(secret))


@pytest.mark.parametrize("text", ["B & BE", "GB", "1985", "—"])
def test_what_is_too_short_is_not_searched(text: str) -> None:
    assert needles_of(text) == ()


def test_words_of_names_are_whole() -> None:
    (needle,) = of_word("Byron")
    assert needle.is_in(Searchable.of(["lord-byron.pdf"]))
    assert not needle.is_in(Searchable.of(["Byronic"]))
    assert of_word("Ada") == ()

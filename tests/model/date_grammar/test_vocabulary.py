from __future__ import annotations

import pytest

from cvkit import languages
from cvkit.model.date_grammar import vocabulary


def test_of_two_words_that_begin_alike_the_longer_one_is_found() -> None:
    assert vocabulary.any_of(["since", "since the", "a.b"]) == r"since\ the|since|a\.b"


@pytest.mark.parametrize(
    ("locale", "text", "found"),
    [
        ("en", "2019 – present", "present"),
        ("en", "2019 to date", "to date"),
        ("en", "represent", ""),
        ("de", "2019 bis heute", "bis heute"),
        ("de", "2019 – now", "now"),
        ("zh", "2019年至今", "至今"),
        ("tr", "İlkbahar 2019 – halen", "halen"),
    ],
)
def test_an_open_end(locale: str, text: str, found: str) -> None:
    assert vocabulary.of(languages.load(locale)).open_end.at_end(text) == found


def test_tokens_have_no_fillers_and_dots() -> None:
    words = vocabulary.of(languages.load("es"))
    assert words.tokens("1 de ago.") == ["1", "ago"]


def test_a_word_at_the_start_does_not_go_on() -> None:
    since = vocabulary.of(languages.load("de")).since
    assert since.at_start("seit 2019") == "seit"
    assert since.at_start("ab2019") == "ab"
    assert not since.at_start("abends")

"""Stems of words."""

from __future__ import annotations

import pytest

from cvkit.languages import available, stemming


@pytest.mark.parametrize(
    ("language", "words", "stem"),
    [
        ("en", ["manage", "managed", "managing"], "manag"),
        ("de", ["leitete", "leiteten", "leitet"], "leit"),
        ("fr", ["dirigé", "dirigée"], "dirig"),
        ("ru", ["разработал", "разработала"], "разработа"),
        ("pl", ["kierował"], "kierował"),
        ("xx", ["anything"], "anything"),
    ],
)
def test_forms_of_a_word_have_one_stem(language: str, words: list[str], stem: str) -> None:
    assert {stemming.stemmer(language)(word) for word in words} == {stem}


def test_stemmers_are_of_languages_that_cvkit_knows() -> None:
    assert set(stemming.ALGORITHMS) <= {name.split("-")[0] for name in available()}

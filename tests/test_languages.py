"""The words of a language, and of its regions."""

from __future__ import annotations

import pytest

from cvkit import languages
from cvkit.errors import UnknownNameError


@pytest.mark.parametrize(
    ("locale", "season"),
    [
        ("en", "Fall"),
        ("en-US", "Fall"),
        ("en-GB", "Autumn"),
        ("en_gb", "Autumn"),
        ("de-AT", "Herbst"),
    ],
)
def test_a_region_may_have_words_of_its_own(locale: str, season: str) -> None:
    assert languages.load(locale).seasons["autumn"] == season


def test_both_words_are_read_everywhere() -> None:
    words = languages.load("en-GB").season_words
    assert words["fall"] == words["autumn"] == "autumn"


@pytest.mark.parametrize("locale", ["xx", "", "de-../../x", "../de"])
def test_an_unknown_locale_names_those_there_are(locale: str) -> None:
    with pytest.raises(UnknownNameError) as raised:
        languages.load(locale)
    assert "de, en, es, fr" in raised.value.help

"""The locale whose CLDR data is the nearest."""

from __future__ import annotations

import pytest

from cvkit import languages


@pytest.mark.parametrize(
    ("locale", "known"),
    [
        ("de-XX", "de"),
        ("no-NO", "nb_NO"),
        ("zh-TW", "zh_Hant_TW"),
        ("zh-HK", "zh_Hant_HK"),
        ("zh-Hant", "zh_Hant"),
        ("zh-Hant-XX", "zh_Hant"),
        ("zh", "zh"),
        ("pt_PT", "pt_PT"),
        ("iw", "he"),
        ("de-CH-x-private", "de_CH"),
    ],
)
def test_cldr_has_the_nearest_locale(locale: str, known: str) -> None:
    assert str(languages.cldr(languages.load(locale).tag)) == known


def test_no_locale_speaks_the_language_of_one_that_was_read_before() -> None:
    names = {tag: languages.cldr(tag).months for tag in ("zh", "he", "zh-Latn", "de", "ko", "ar")}
    found = {
        tag: (months["stand-alone"]["wide"][8], months["format"]["abbreviated"][8])
        for tag, months in names.items()
    }
    assert found["de"] == ("August", "Aug.")
    assert found["ko"] == ("8월", "8월")
    assert found["ar"] == ("أغسطس", "أغسطس")
    assert found["he"] == ("אוגוסט", "אוג׳")

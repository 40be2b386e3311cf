"""Dates in any language."""

from __future__ import annotations

import pytest

from cvkit.importers.reading.date_texts import DateText, dates_in, readable


@pytest.mark.parametrize(
    ("text", "expected", "locale"),
    [
        ("Jan 2020 – Present", "Jan 2020 – Present", "en"),
        ("January 2020\u00a0-\u00a0Present", "January 2020 - Present", "en"),
        ("(1998 - 2003)", "1998 - 2003", "en"),
        ("Mai 2015 – Heute", "2015-05 – present", "de"),
        ("janvier 2020 – avril 2021", "2020-01 – 2021-04", "fr"),
        ("2020年1月", "2020-01", "ja"),
    ],
)
def test_dates_in(text: str, expected: str, locale: str) -> None:
    assert dates_in(text, locale) == DateText(expected, locale)


@pytest.mark.parametrize("text", ["", "Engineer", "+49 30 1234567", "1234 Main Street", "3012"])
def test_other_texts_are_no_dates(text: str) -> None:
    assert dates_in(text) is None
    assert readable(text) == text


def test_only_one_other_language_is_tried_if_it_is_known() -> None:
    assert dates_in("Dezember 2015", "fr") is None
    assert dates_in("Dezember 2015", "de") == DateText("2015-12", "de")


def test_readable() -> None:
    assert readable("Dezember 2016") == "2016-12"

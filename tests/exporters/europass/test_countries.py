"""Codes of countries and languages."""

from __future__ import annotations

import pytest

from cvkit.exporters.europass import countries


@pytest.mark.parametrize(
    ("name", "locale", "code"),
    [
        ("GB", "en", "gb"),
        ("UK", "en", "gb"),
        ("USA", "en", "us"),
        ("Germany", "fr", "de"),
        ("Allemagne", "fr", "de"),
        ("deutschland", "de-AT", "de"),
        ("Atlantis", "en", ""),
        ("", "en", ""),
    ],
)
def test_countries(name: str, locale: str, code: str) -> None:
    assert countries.country(name, locale) == code


@pytest.mark.parametrize(
    ("name", "locale", "code"),
    [
        ("English", "en", "eng"),
        ("fr", "en", "fre"),
        ("Deutsch", "de", "ger"),
        ("Serbian", "en", "srp"),
        ("Croatian", "en", "hrv"),
        ("Greek", "en", "gre"),
        ("Portuguese", "en", "por"),
        ("Klingon speech", "en", ""),
    ],
)
def test_languages(name: str, locale: str, code: str) -> None:
    assert countries.language(name, locale) == code

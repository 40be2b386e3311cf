"""YAMLResume's names of countries; its validator is asked in test_yamlresume."""

from __future__ import annotations

import pytest

from cvkit.exporters.yamlresume.countries import country


@pytest.mark.parametrize(
    ("given", "name"),
    [("GB", "United Kingdom"), ("us", "United States"), ("CZ", "Czech Republic"),
     ("Czechia", "Czech Republic"), ("germany", "Germany"), ("EU", None), ("ZZ", None),
     ("Deutschland", None), ("USA", None)],
)  # fmt: skip
def test_codes_and_names(given: str, name: str | None) -> None:
    assert country(given) == name

"""The names of months, as people write them."""

from __future__ import annotations

import pytest

from cvkit import languages
from cvkit.model.month_names import is_month, month_number


@pytest.mark.parametrize(
    ("locale", "name", "expected"),
    [
        ("en", "august", 8),
        ("en", "sept", 9),
        ("en", "au", None),
        ("de", "märz", 3),
        ("de", "mär", 3),
        ("de", "march", 3),
        ("de-AT", "jänner", 1),
        ("fr", "fevrier", 2),
        ("fr", "jui", None),  # juin or juillet
        ("pl", "sierpnia", 8),
        ("pl", "sierpień", 8),
        ("ru", "zima", None),
    ],
)
def test_a_month_by_its_name(locale: str, name: str, expected: int | None) -> None:
    assert month_number(name, languages.load(locale)) == expected


def test_a_whole_name_is_a_month() -> None:
    assert is_month("mai", "de")
    assert is_month("févr", "fr")
    assert not is_month("ma", "de")

"""What YAMLResume accepts."""

from __future__ import annotations

import pytest

from cvkit.exporters.yamlresume import limits
from cvkit.model.dates import PartialDate


@pytest.mark.parametrize(
    ("text", "fits"),
    [("", False), ("a", False), ("ab", True), ("a" * 128, True), ("a" * 129, False),
     ("😀", False), ("😀" * 64, True), ("😀" * 65, False)],
)  # fmt: skip
def test_lengths_in_code_points_and_in_utf_16(text: str, fits: bool) -> None:  # noqa: FBT001
    assert limits.NAME.fits(text) is fits
    assert str(limits.NAME) == "2 to 128 characters"


def test_choices_have_the_same_words() -> None:
    assert limits.choice(" bachelor ", limits.DEGREES) == "Bachelor"
    assert limits.choice("BSc", limits.DEGREES) is None


@pytest.mark.parametrize(
    ("name", "known"),
    [("github", "GitHub"), ("GitLab", "Gitlab"), ("stackoverflow", "Stack Overflow"),
     ("LinkedIn", "LinkedIn"), ("mastodon", None), ("orcid", None)],
)  # fmt: skip
def test_networks(name: str, known: str | None) -> None:
    assert limits.network(name) == known


@pytest.mark.parametrize(
    ("name", "known"),
    [("de", "German"), ("German", "German"), ("fa", "Farsi"), ("Klingon", None), ("la", None)],
)
def test_languages(name: str, known: str | None) -> None:
    assert limits.language(name) == known


@pytest.mark.parametrize(
    ("text", "iso"),
    [("2020", "2020"), ("Aug 2024", "2024-08"), ("2024-08-01", "2024-08-01"),
     ("Summer 2020", None), ("c. 2020", None), ("May 2027 (expected)", None)],
)  # fmt: skip
def test_dates(text: str, iso: str | None) -> None:
    assert limits.date(PartialDate.parse(text)) == iso


def test_addresses() -> None:
    assert limits.is_email("ada@engine.test")
    assert not limits.is_email("é@engine.test")
    assert limits.is_phone("+44 20 7946 0000")
    assert not limits.is_phone("+44.20")
    assert limits.is_url("https://engine.test/a?b")
    assert not limits.is_url("tel:1")
    assert not limits.is_url("https://engine.test/" + "a" * 256)
    assert limits.units("a😀") == 3

"""Names of companies."""

from __future__ import annotations

import pytest

from cvkit.importers.reading.layout.companies import is_company


@pytest.mark.parametrize(
    "text", ["Mühle GmbH", "Korn AG, Köln", "Mill, Inc.", "University of Bonn"]
)
def test_companies(text: str) -> None:
    assert is_company(text)


@pytest.mark.parametrize(
    "text", ["Mill", "Agnes", "Incoming goods", "Clerk", "Wrote for Mill Ltd " * 9]
)
def test_others(text: str) -> None:
    assert not is_company(text)

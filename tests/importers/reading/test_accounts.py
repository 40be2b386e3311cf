"""Accounts by the addresses of their pages."""

from __future__ import annotations

import pytest

from cvkit.importers.reading.accounts import Account, account_of


@pytest.mark.parametrize(
    ("address", "account"),
    [
        ("github.com/ada", Account("GitHub", "ada")),
        ("https://www.github.com/ada/", Account("GitHub", "ada")),
        ("www.linkedin.com/in/ada-l", Account("LinkedIn", "ada-l")),
        ("engine.test", None),
        ("github.com/ada/engine", None),
        ("", None),
    ],
)
def test_account_of(address: str, account: Account | None) -> None:
    assert account_of(address) == account

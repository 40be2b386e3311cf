"""Who it is: e-mail addresses and accounts, in each form that may be written."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from cvkit.model.basics import Basics, Profile


def test_accounts_may_be_a_map() -> None:
    found = Basics.model_validate(
        {"name": "Ada", "profiles": {"github": "ada", "blog": "https://example.org"}}
    )
    assert found.profiles == (
        Profile(network="github", username="ada"),
        Profile(network="blog", url="https://example.org"),
    )


def test_an_account_has_a_name_or_a_page() -> None:
    with pytest.raises(ValidationError, match="neither username nor url"):
        Profile(network="github")


@pytest.mark.parametrize("address", ["ada", "@example.org", "ada@localhost", "a b@example.org"])
def test_what_is_no_address(address: str) -> None:
    with pytest.raises(ValidationError, match="not an e-mail address"):
        Basics.model_validate({"name": "Ada", "email": address})


def test_one_address_is_a_list_of_one() -> None:
    found = Basics.model_validate({"name": "Ada", "email": "ada@example.org"})
    assert found.email == ("ada@example.org",)

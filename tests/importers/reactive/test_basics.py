"""The person in Reactive Resume."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cvkit.importers import ForeignFile
from cvkit.importers.reactive import basics
from cvkit.importers.reading.fields import Fields
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.result.tidy import plain


def fields(data: dict[str, Any]) -> Fields:
    return Fields(ForeignFile(json.dumps(data).encode()).mapping)


@pytest.mark.parametrize(
    ("field", "details", "accounts"),
    [
        ({"name": "Licence", "value": "B"}, {"Licence": "B"}, []),
        ({"icon": "game-controller", "text": "Chess"}, {"Game controller": "Chess"}, []),
        ({"text": "Site", "link": "https://a.test"}, {},
         [{"network": "Site", "url": "https://a.test"}]),
        ({"text": "a.test/b", "link": "https://a.test/b"}, {},
         [{"network": "a.test", "url": "https://a.test/b"}]),
        ({"text": "alone"}, {}, []),
        ({"name": "Empty", "value": ""}, {}, []),
    ],
)  # fmt: skip
def test_custom_fields(field: dict[str, str], details: Any, accounts: Any) -> None:  # noqa: ANN401
    found = basics.details([fields(field)], Ledger())
    assert (plain(found[0]), plain(found[1])) == (details, accounts)


def test_an_account_that_is_there_twice() -> None:
    both = [{"network": "GitHub", "username": "ada"},
            {"network": "github.com", "url": "https://github.com/ada"}]  # fmt: skip
    values: Any = [{key: fields(one).get(key) for key in one} for one in both]
    found: Any = basics.without_twins(values)
    assert plain(found) == both[:1]
    assert len(found[0]["username"].sources) == 3


@pytest.mark.parametrize(
    ("given", "location"),
    [
        ({"location": "London, UK"}, "London, UK"),
        ({"location": {"city": "London", "country": "UK"}}, {"city": "London", "country": "GB"}),
        ({}, None),
    ],
)
def test_the_location(given: dict[str, Any], location: Any) -> None:  # noqa: ANN401
    found = basics.location(fields(given), Ledger())
    assert (found and plain(found)) == location

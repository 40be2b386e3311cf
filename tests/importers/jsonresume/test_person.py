"""The person of JSON Resume, of all generations."""

from __future__ import annotations

import json
from typing import Any

import pytest

from imports import codes_of, data_of, imported

WORK = [{"name": "Mill", "position": "Clerk"}]
PORTFOLIO = "https://a.test"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"headline": "Analyst"}, {"headline": "Analyst"}),
        ({"profiles": {"github": "ada", "engine": "https://e.test/ada"}},
         {"profiles": {"github": "ada", "engine": "https://e.test/ada"}}),
        ({"profiles": {"github": {"username": "ada", "url": "https://github.com/ada"}}},
         {"profiles": {"github": "ada"}}),
        ({"profiles": {"network": "GitHub", "username": "ada"}}, {"profiles": {"github": "ada"}}),
        ({"url": PORTFOLIO, "website": "HTTPS://A.TEST"}, {"url": PORTFOLIO}),
        ({"summary": "<p>One</p><p><strong>Two</strong></p>"}, {"summary": "One\n\n**Two**"}),
    ],
)  # fmt: skip
def test_what_people_write(given: dict[str, Any], expected: dict[str, Any]) -> None:
    text = json.dumps({"basics": {"name": "Ada", **given}, "work": WORK})
    assert data_of(text)["basics"] == {"name": "Ada", **expected}
    assert codes_of(imported(text)) == []


def test_an_account_without_a_network_is_told() -> None:
    text = json.dumps({"basics": {"name": "Ada", "profiles": [{"username": "ada"}]}, "work": WORK})
    assert data_of(text)["basics"] == {"name": "Ada"}
    assert [loss.leaf.text for loss in imported(text).account.lost] == ["ada"]


def test_the_oldest_generation() -> None:
    bio = {
        "firstName": "Ada", "lastName": "Lovelace", "summary": "Writes.",
        "email": {"work": "a@b.test", "personal": "c@d.test"}, "phone": {"work": "1"},
        "location": {"city": "London", "countryCode": "UK", "state": "Surrey"},
        "websites": {"blog": "https://blog.test", "portfolio": PORTFOLIO},
        "profiles": {"twitter": "ada", "github": {"username": "ada"}},
    }  # fmt: skip
    text = json.dumps({"bio": bio, "work": [{"company": "Mill", "position": "Clerk"}]})
    assert data_of(text)["basics"] == {
        "name": "Ada Lovelace", "email": ["a@b.test", "c@d.test"], "phone": "1",
        "url": "https://blog.test",
        "location": {"city": "London", "region": "Surrey", "country": "GB"},
        "profiles": {"twitter": "ada", "github": "ada", "portfolio": PORTFOLIO},
        "summary": "Writes.",
    }  # fmt: skip
    assert imported(text).account.lost == ()

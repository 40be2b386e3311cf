"""Contacts that RenderCV accepts as such, and those that become custom connections."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from cvkit.exporters.rendercv.contacts import contacts

if TYPE_CHECKING:
    from conftest import DocumentOf


def custom(icon: str, placeholder: str, url: str | None = None) -> dict[str, Any]:
    connection = {"fontawesome_icon": icon, "placeholder": placeholder, "url": url}
    return {"custom_connections": [connection]}


def account(network: str, username: str) -> dict[str, Any]:
    return {"social_networks": [{"network": network, "username": username}]}


@pytest.mark.parametrize(
    ("basics", "expected"),
    [
        ("location: {city: Genève, country: CH}", {"location": "Genève, Switzerland"}),
        ("email: ada@example.org", {"email": "ada@example.org"}),
        ("email: [a@example.org, b@example.org]", {"email": ["a@example.org", "b@example.org"]}),
        ("email: ada@home.local", custom("envelope", "ada@home.local")),
        ("phone: +44 20 7946 0958", {"phone": "+44 20 7946 0958"}),
        ("phone: 020 7946 0958", custom("phone", "020 7946 0958")),
        ("phone: on request", custom("phone", "on request")),
        ("url: ada.example.org", {"website": "https://ada.example.org"}),
        ("url: mailto:ada@example.org", custom("link", "ada@example.org")),
        ("pronouns: she/her", custom("user", "she/her")),
        ("nationality: British", custom("circle-info", "Nationality: British")),
        ("details: {Licence: '**B**'}", custom("circle-info", "Licence: **B**")),
        ("details: {Site: '[x](https://a.test)'}", custom("circle-info", "Site: x", "https://a.test")),
        ("profiles: {github: ada}", account("GitHub", "ada")),
        ("profiles: {twitter: '@ada'}", account("X", "ada")),
        ("profiles: {scholar: abc}", account("Google Scholar", "abc")),
        ("profiles: {mastodon: ada@social.test}", account("Mastodon", "@ada@social.test")),
        ("profiles: [{network: mastodon, username: ada, url: https://social.test/@ada}]",
         account("Mastodon", "@ada@social.test")),
        ("profiles: {youtube: '@ada'}", account("YouTube", "ada")),
        ("profiles: {stackoverflow: 12/ada}", account("StackOverflow", "12/ada")),
        ("profiles: {stackoverflow: '12'}",
         custom("user", "stackoverflow.com/users/12", "https://stackoverflow.com/users/12")),
        ("profiles: {kaggle: ada}", custom("user", "kaggle.com/ada", "https://www.kaggle.com/ada")),
        ("profiles: {github: https://github.example.test/ada}",
         custom("user", "github.example.test/ada", "https://github.example.test/ada")),
        ("profiles: {Chess: queen}", custom("user", "Chess: queen")),
    ],
)  # fmt: skip
def test_contacts(basics: str, expected: object, document_of: DocumentOf) -> None:
    document = document_of(f"basics:\n  name: Ada\n  {basics}\n")
    assert contacts(document) == expected

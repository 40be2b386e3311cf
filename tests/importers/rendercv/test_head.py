"""The person, their accounts, and custom connections."""

from __future__ import annotations

import json

import pytest

from cvkit import networks
from cvkit.foreign.rendercv import NETWORKS
from cvkit.importers import ForeignFile
from cvkit.importers.reading.fields import Fields
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.rendercv import head
from cvkit.importers.result.tidy import plain
from imports import data_of, imported


def basics(given: object) -> object:
    return plain(head.basics(Fields(ForeignFile(json.dumps(given).encode()).tree), Ledger()))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"name": "**Ada**", "label": "Analyst"}, {"name": "Ada", "headline": "Analyst"}),
        ({"email": ["a@b.test"]}, {"email": "a@b.test"}),
        ({"email": "mailto:a@b.test"}, {"email": "a@b.test"}),
        ({"phone": "tel:+1-234"}, {"phone": "+1-234"}),
        ({"phone": ["1", "2"]}, {"phone": ["1", "2"]}),
        ({"photo": "a.jpg"}, {}),
        ({"social_networks": [{"network": "X", "username": ""}, {"network": None}]}, {}),
        ({"social_networks": [{"network": "X", "username": "ada"}]},
         {"profiles": [{"network": "X", "username": "ada"}]}),
        ({"website": ["a.test", "b.test/x"]},
         {"url": "a.test", "profiles": [{"network": "b.test", "url": "b.test/x"}]}),
    ],
)  # fmt: skip
def test_the_person(given: object, expected: object) -> None:
    assert basics(given) == expected


@pytest.mark.parametrize(
    ("icon", "shown", "url", "expected"),
    [
        ("calendar", "Call", "https://a.test/", {"details": {"Call": "[a.test](https://a.test/)"}}),
        ("x", "a.test", "https://a.test/", {"profiles": [{"network": "a.test", "url": "https://a.test/"}]}),
        ("x", None, "https://codeberg.org/a",
         {"profiles": [{"network": "Codeberg", "url": "https://codeberg.org/a"}]}),
        ("x", "Kaggle", "https://kaggle.test/a",
         {"profiles": [{"network": "Kaggle", "url": "https://kaggle.test/a"}]}),
        ("car", "Licence: **B**", None, {"details": {"Licence": "**B**"}}),
        ("car-side", "Drives", None, {"details": {"car side": "Drives"}}),
        (None, "Drives", None, {"details": {"Drives": "Drives"}}),
        ("car", None, None, {}),
        ("phone", "on request", None, {"phone": "on request"}),
        ("envelope", "ada@home.local", None, {"email": "ada@home.local"}),
        ("envelope", "by post", None, {"details": {"envelope": "by post"}}),
    ],
)  # fmt: skip
def test_custom_connections(
    icon: str | None, shown: str | None, url: str | None, expected: object
) -> None:
    given = {"fontawesome_icon": icon, "placeholder": shown, "url": url}
    assert basics({"custom_connections": [given]}) == expected


def test_details_of_one_label_are_joined() -> None:
    given = [{"placeholder": "Licence: A"}, {"placeholder": "Licence: B"}]
    assert basics({"custom_connections": given}) == {"details": {"Licence": "A, B"}}


@pytest.mark.parametrize("network", NETWORKS)
def test_cvkit_knows_every_network(network: str) -> None:
    assert networks.find(network) is not None


def test_the_link_of_a_name_is_kept_or_told() -> None:
    linked = 'cv:\n  name: "[Ada](https://a.test)"\n'
    assert data_of(linked, "rendercv")["basics"] == {"name": "Ada", "url": "https://a.test"}
    finished = imported(linked + "  website: https://b.test\n", format_name="rendercv")
    assert [one.code for one in finished.reading.diagnostics] == ["CV405"]

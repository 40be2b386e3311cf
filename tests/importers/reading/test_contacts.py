"""Ways to reach a person."""

from __future__ import annotations

import pytest

from cvkit.importers import Leaf, Place, Value
from cvkit.importers.reading import contacts
from cvkit.importers.reading.ledger import Ledger


def value(text: str) -> Value | None:
    return Value(text, (Leaf(text, Place(pointer=text)),)) if text else None


@pytest.mark.parametrize(
    ("network", "username", "url", "expected"),
    [
        ("GitHub", "ada", "https://www.github.com/ada/", {"network": "GitHub", "username": "ada"}),
        ("GitHub", "ada", "", {"network": "GitHub", "username": "ada"}),
        ("GitHub", "https://github.com/ada", "", {"network": "GitHub",
                                                  "url": "https://github.com/ada"}),
        ("Engine", "ada", "https://e.test/a", {"network": "Engine", "username": "ada",
                                               "url": "https://e.test/a"}),
        ("", "", "https://www.e.test/a", {"network": "e.test", "url": "https://www.e.test/a"}),
        ("", "", "https://github.com/ada", {"network": "GitHub", "username": "ada"}),
        ("", "ada", "", None),
        ("GitHub", "", "", None),
        ("", "", "", None),
    ],
)  # fmt: skip
def test_profiles(network: str, username: str, url: str, expected: dict[str, str] | None) -> None:
    found = contacts.profile(value(network), value(username), value(url))
    texts = (
        {key: one.text for key, one in found.items() if isinstance(one, Value)} if found else None
    )
    assert texts == expected
    if found and not network and "url" in found:
        assert isinstance(found["network"], Value)
        assert found["network"].check == "the network is named by its address"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("uk", "GB"),
        ("EL", "GR"),
        ("de", "DE"),
        ("Germany", "Germany"),
        ("USA", "US"),
        ("deu", "DE"),
        ("UAE", "UAE"),
    ],
)
def test_countries(given: str, expected: str) -> None:
    found = contacts.country(value(given))
    assert found is not None
    assert found.text == expected


def test_an_email_address_has_no_scheme() -> None:
    found = contacts.email(value("MailTo: ada@e.test"))
    assert found is not None
    assert found.text == "ada@e.test"
    assert contacts.email(None) is None
    assert contacts.country(None) is None


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ("data:image/png;base64,AA==", "the photo is inside the file"),
        ("https://e.test/me.jpg", "cvkit fetches nothing from the web"),
        ("me.jpg", "the photo is a file that isn't part of this one"),
    ],
)
def test_photos_are_told(given: str, reason: str) -> None:
    ledger = Ledger()
    assert contacts.photo(value(given), ledger) is None
    (told,) = ledger.close({}, (), {}).reasons.values()
    assert told.startswith(reason)
    assert contacts.photo(None, ledger) is None

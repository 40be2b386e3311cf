"""The person in a data export."""

from __future__ import annotations

from cvkit.importers.linkedin import person
from cvkit.importers.reading.csv_table import Row
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.values import Value


def row(**cells: str) -> Row:
    return Row({name.replace("_", " "): Value(text) for name, text in cells.items()})


def test_an_address_without_a_place_is_a_location() -> None:
    given = row(first_name="Ada", address="Mill Road", zip_code="D-1", country="Germany")
    assert person.person(given, Ledger()) == {
        "name": Value("Ada"),
        "location": {
            "address": Value("Mill Road"),
            "postal_code": Value("D-1"),
            "country": Value("Germany"),
        },
    }


def test_websites_without_kinds() -> None:
    assert person.person(row(websites="[https://a.test/x, http://b.test]"), Ledger()) == {
        "url": Value("https://a.test/x"),
        "profiles": [{"network": Value("b.test"), "url": Value("http://b.test")}],
    }
    assert person.person(row(websites="[www.b.test]"), Ledger()) == {"url": Value("www.b.test")}


def test_phones_and_emails() -> None:
    assert person.phones([row(number="1"), row(extension="2")]) == [Value("1")]
    rows = [row(email_address="b@c.test", primary="No"), row(email_address="a@c.test")]
    assert person.emails(rows, Ledger()) == [Value("b@c.test"), Value("a@c.test")]


def test_messengers_without_a_network_are_told() -> None:
    ledger = Ledger()
    assert person.person(row(instant_messengers="[ada]"), ledger) == {}
    (note,) = ledger.close({}, (), {}).notes
    assert note.message == "“ada” is left out: it doesn't say which network it is on"

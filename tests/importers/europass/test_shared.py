"""What the versions of Europass have in common."""

from __future__ import annotations

import pytest

from cvkit.importers.europass import shared
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.result.tidy import plain
from cvkit.importers.values import Data, Leaf, Place, Value
from cvkit.source.yaml.tree import Mark


def value(text: str | None, line: int = 0) -> Value | None:
    place = Place(mark=Mark(line, 0, line, 1))
    return Value(text, (Leaf(text, place),)) if text is not None else None


def given(*texts: str) -> list[Value]:
    return [one for line, text in enumerate(texts) if (one := value(text, line))]


def shown(data: Data | None) -> object:
    return plain(data) if data is not None else None


@pytest.mark.parametrize(
    ("start", "end", "flag", "expected", "lost"),
    [
        ("2019-08", "2021", "false", "2019-08 – 2021", []),
        ("2019-08", None, "true", "2019-08 – present", []),
        ("2019", None, None, "2019", []),
        (None, "2020", None, "2020", []),
        ("2019", "2020", "true", "2019 – present", ["the entry says that it goes on"]),
        ("2019", "2018", None, "2019", ["the entry would end before it starts"]),
        ("2019", "soon", None, "2019", ["this end is not a date"]),
        ("once", "2020", None, "2020", ["this start is not a date"]),
        ("2019-13-45", None, None, None, ["this start is not a date"]),
        (None, None, "true", None, []),
        ("2020-01-02T00:00:00Z", None, None, "2020-01-02", []),
    ],
)
def test_periods(
    start: str | None, end: str | None, flag: str | None, expected: str | None, lost: list[str]
) -> None:
    ledger = Ledger()
    found = shared.period(value(start, 1), value(end, 2), value(flag, 3), ledger)
    assert shown(found) == expected
    assert [*ledger.close({}, (), {}).reasons.values()] == lost


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One\nTwo_x_y", {"summary": "One\n\nTwo_x_y"}),
        ("Tasks:\n- *a*\n- b", {"summary": "Tasks:", "bullets": ["\\*a\\*", "b"]}),
        ("<p>Tasks:</p><ul><li>a<ul><li>b</li></ul></li></ul>",
         {"summary": "Tasks:", "bullets": [{"text": "a", "bullets": ["b"]}]}),
        ("5 < 6", {"summary": "5 < 6"}),
        (None, {}),
    ],
)  # fmt: skip
def test_descriptions(text: str | None, expected: object) -> None:
    assert shown(shared.entry_text(value(text), Ledger())) == expected


def test_texts_of_paragraphs_and_of_one_line() -> None:
    assert shown(shared.prose(value("a\n\n b"), Ledger())) == "a\n\nb"
    assert shown(shared.prose(value("<p>a</p><p>b</p>"), Ledger())) == "a\n\nb"
    assert shown(shared.line(value("a\n b"), Ledger())) == "a b"
    assert shown(shared.line(value("<p>a</p><p>b</p>"), Ledger())) == "a b"
    assert shared.line(None, Ledger()) is None


@pytest.mark.parametrize(
    ("network", "address", "expected"),
    [
        ("linkedin", "https://www.linkedin.com/in/ada/",
         {"network": "linkedin", "username": "ada"}),
        ("linkedin", "https://www.linkedin.com/company/ada/x",
         {"network": "linkedin", "url": "https://www.linkedin.com/company/ada/x"}),
        ("skype", "ada", {"network": "skype", "username": "ada"}),
        (None, "https://x.test/a", {"network": "x.test", "url": "https://x.test/a"}),
        ("skype", None, None),
    ],
)  # fmt: skip
def test_accounts(network: str | None, address: str | None, expected: object) -> None:
    assert shown(shared.account(value(network), value(address))) == expected


def test_websites_are_told_from_accounts() -> None:
    sites = given("https://github.com/ada", "https://ada.test", "http://b.test/c")
    own, accounts = shared.split_sites(sites)
    assert shown(own) == "https://ada.test"
    assert shown(accounts) == [
        {"network": "GitHub", "username": "ada"},
        {"network": "b.test", "url": "http://b.test/c"},
    ]


@pytest.mark.parametrize(
    ("code", "expected"),
    [("eng", "en"), ("fre", "fr"), ("grc", "grc"), ("en", "en"), ("Cornish", "Cornish")],
)
def test_codes_of_languages(code: str, expected: str) -> None:
    (one,) = given(code)
    assert shared.language_code(one).text == expected


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        (["B2"] * 5, {"level": "B2"}),
        (["b1"] * 5, {"level": "B1"}),
        (["C1", "C2", None, None, "C1"], {"fluency": "C1 listening, writing; C2 reading"}),
        (["A2", "A2", None, None, None], {"fluency": "A2 listening, reading"}),
        ([None] * 5, {}),
    ],
)
def test_levels_of_languages(levels: list[str | None], expected: object) -> None:
    assert shown(shared.language_levels([value(one) for one in levels])) == expected


def test_driving_licences_are_labelled_in_the_language_of_the_file() -> None:
    assert shown(shared.driving_licence(given("B", "BE"), "fr")) == {"Permis de conduire": "B, BE"}
    assert shown(shared.driving_licence(given("B"), "ja")) == {"Driving licence": "B"}
    assert shared.driving_licence([], "de") == {}


def test_links_are_an_address_and_bullets() -> None:
    links = given("https://a.test", "https://b.test/(x)", "no address")
    assert shown(shared.with_links({}, links)) == {
        "url": "https://a.test",
        "bullets": ["https://b.test/(x)", "no address"],
    }
    (first,) = given("https://a.test")
    assert shown(shared.with_links({"url": first}, links[:1])) == {"url": "https://a.test"}
    more = given("https://c.test")
    assert shown(shared.with_links({"url": first, "bullets": []}, more)) == {
        "url": "https://a.test",
        "bullets": ["[https://c.test](https://c.test)"],
    }


def test_places_and_comparisons() -> None:
    street, code, city, country = given("1 Road", "1000", "Ljubljana", "uk")
    assert shown(shared.location([street, None], code, city, None, country)) == {
        "address": "1 Road",
        "postal_code": "1000",
        "city": "Ljubljana",
        "country": "GB",
    }
    assert shared.location([], None, None) == {}
    assert shared.is_same(*given("a", "A"))
    assert not shared.is_same(None, None)
    assert shown(shared.joined([None, *given("a", "b")])) == "a b"

"""Labelled details."""

from __future__ import annotations

import pytest

from cvkit.importers.reading.layout.personal import (
    Personal,
    is_label,
    names_person,
    without_label,
)
from cvkit.importers.result.tidy import plain
from cvkit.importers.values import Value


def taken(*texts: str) -> tuple[Personal, list[str]]:
    """Return what labels name, and the texts that are left."""
    personal = Personal()
    return personal, [text for text in texts if not personal.take(Value(text))]


def test_details() -> None:
    personal, rest = taken(
        "Name: Ada Müller", "Geburtsdatum: 10.12.1985", "Place of birth: Bonn",
        "Nationalité: belge", "Familienstand: ledig", "Anschrift: Bonn", "E-Mail: a@b.test",
        "Website: a.test", "https://a.test", "Bonn", "Born: long ago",
    )  # fmt: skip
    assert rest == ["E-Mail: a@b.test", "Website: a.test", "https://a.test", "Bonn"]
    assert plain(personal.data()) == {
        "birth_date": "10.12.1985",
        "birth_place": "Bonn",
        "nationality": "belge",
        "details": {"Familienstand": "ledig", "Born": "long ago"},
    }
    name, place = personal.name(), personal.place
    assert name is not None
    assert place is not None
    assert (name.text, place.text) == ("Ada Müller", "Bonn")


def test_a_name_in_two_parts() -> None:
    name = taken("Nachname: Müller", "Vorname: Ada")[0].name()
    assert name is not None
    assert name.text == "Ada Müller"


def test_what_is_named_twice_is_kept() -> None:
    personal, rest = taken("Hobby: a", "Hobby: b")
    assert (plain(personal.data()), rest) == ({"details": {"Hobby": "a"}}, ["Hobby: b"])


@pytest.mark.parametrize(
    ("text", "bare"),
    [("Telephone(s): 0228 1", "0228 1"), ("Familienstand: x", "Familienstand: x"), ("x", "x")],
)
def test_labels_of_ways_to_reach_somebody(text: str, bare: str) -> None:
    assert without_label(Value(text)).text == bare


def test_labels() -> None:
    assert is_label("E-Mail")
    assert is_label("Anything:")
    assert not is_label("Mill")
    assert names_person("Full name: Ada")
    assert not names_person("Mill: Ada")

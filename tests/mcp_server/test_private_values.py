"""What is private in a file is found; in doubt, it is private."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.mcp_server import private_values
from cvkit.model.basics import Hideable
from cvkit.source.editing.yaml_text import yaml_text

if TYPE_CHECKING:
    from cvkit.mcp_server.private_values import PrivateValues

NONE: frozenset[Hideable] = frozenset()


def _find(
    text: str, details: frozenset[Hideable] = NONE, ids: tuple[str, ...] = ()
) -> PrivateValues:
    page = yaml_text(text)
    assert page is not None
    return private_values.find("a/b.yaml", page, details, ids)


@pytest.mark.parametrize(
    ("written", "is_private"),
    [
        ("true", True), ("yes", True), ("1", True), ("ON", True), ("maybe", True), ("[x]", True),
        ("false", False), ("No", False), ("0", False), ("off", False), ("", False), ("~", False),
    ],
)  # fmt: skip
def test_how_private_is_written(written: str, *, is_private: bool) -> None:
    found = _find(f"work:\n  - organization: Mill\n    private: {written}\n")
    assert found.routes == ((("work", 0),) if is_private else ())


def test_lines_texts_ids_and_files() -> None:
    found = _find("""\
work:
  - id: mill
    private: true
    summary: |
      Corn and
      rye
    bullets: {from: secret.yaml}

  - organization: Tower
""")
    assert found.lines >= {2, 3, 4, 5, 6, 7}
    assert 9 not in found.lines
    assert "Corn and\nrye" in found.texts
    assert found.ids == {"mill"}
    assert found.files == {"a/secret.yaml"}


@pytest.mark.parametrize(
    ("detail", "text", "routes"),
    [
        (Hideable.PHONE, "basics: {phone: 1, email: a}", [("basics", "phone")]),
        (Hideable.LOCATION, "basics: {location: Rome}", [("basics", "location")]),
        (Hideable.ADDRESS, "basics: {location: Rome}", []),
        (Hideable.ADDRESS, "basics: {location: Via 1}", [("basics", "location")]),
        (
            Hideable.ADDRESS,
            "basics: {location: {address: Via 1, postal_code: 2, city: Rome}}",
            [("basics", "location", "address"), ("basics", "location", "postal_code")],
        ),
        (Hideable.REFERENCES, "references: [A]\nwork: []", [("references",)]),
        (Hideable.SIGNATURE, "letter: {signature: a.png, date: 2020}", [("letter", "signature")]),
        (
            Hideable.PHONE,
            "export: {variants: {a: {replace: {basics: {phone: 1}}}}}",
            [("export", "variants", "a", "replace", "basics", "phone")],
        ),
        (Hideable.PHONE, "phone: 1\nreferences: [{phone: 2}]", []),
    ],
)  # fmt: skip
def test_details_of_the_person(
    detail: Hideable, text: str, routes: list[tuple[str | int, ...]]
) -> None:
    assert list(_find(text + "\n", frozenset({detail})).routes) == routes


def test_new_wording_for_something_private() -> None:
    text = "replace: {mill: x, tower: y}\nadd: {mill: [z]}\nother: {mill: a}\n"
    assert _find(text, ids=("mill",)).routes == (("replace", "mill"), ("add", "mill"))


def test_the_details_that_a_file_names() -> None:
    page = yaml_text("basics: {private: [phone, Birth-Date, nonsense]}\n")
    assert page is not None
    assert private_values.hidden_details(page) == {Hideable.PHONE, Hideable.BIRTH_DATE}
    assert _find(page.text).settings == (("basics", "private"),)
    assert _find("basics: {name: A}\n").settings == ()


def test_an_alias_of_something_private_is_private_too() -> None:
    found = _find("work: [&x {title: A, private: true}]\nvolunteer: [*x]\n")
    assert found.routes == (("work", 0), ("volunteer", 0))

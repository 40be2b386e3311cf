"""Sections of Reactive Resume."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cvkit.importers import ForeignFile
from cvkit.importers.reactive import sections
from cvkit.importers.reading.fields import Fields
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.result.tidy import plain


def fields(data: dict[str, Any]) -> Fields:
    return Fields(ForeignFile(json.dumps(data).encode()).mapping)


@pytest.mark.parametrize(
    ("part", "hidden"),
    [
        ({"hidden": True}, "true"),
        ({"hidden": False}, None),
        ({"visible": False}, "false"),
        ({"visible": True}, None),
        ({"visible": "no"}, None),
        ({}, None),
    ],
)
def test_what_hides(part: dict[str, Any], hidden: str | None) -> None:
    found = sections.is_hidden(fields(part))
    assert (found and found.text) == hidden


@pytest.mark.parametrize(
    ("type_", "item", "kind", "entry"),
    [
        ("", {"name": "a", "summary": ""}, "records", {"name": "a"}),
        ("", {"summary": "<p>a</p>"}, "prose", {"summary": "a"}),
        ("", {"name": "a", "keywords": ["b"]}, "groups", {"name": "a", "keywords": ["b"]}),
        ("experience", {"company": "a", "roles": [{"position": "b"}, {"position": "c"}]},
         "timeline", {"organization": "a", "title": "b"}),
        ("education", {"school": "a", "degree": "b", "grade": "1"}, "timeline",
         {"organization": "a", "title": "b", "outcome": "1"}),
        ("languages", {"language": "a", "fluency": "b"}, "groups", {"name": "a", "level": "b"}),
        ("references", {"name": "a", "phone": "1", "description": "<p>b</p>"}, "prose",
         {"name": "a", "summary": "b"}),
        ("profiles", {"network": "a", "username": "b"}, "records", {"name": "a", "title": "b"}),
    ],
)  # fmt: skip
def test_custom_sections(type_: str, item: dict[str, Any], kind: str, entry: Any) -> None:  # noqa: ANN401
    found: Any = plain(sections.custom(fields({"type": type_, "items": [item]}), Ledger(), None))
    assert (found["kind"], found["entries"][0]) == (kind, entry)


def test_each_role_is_an_entry_of_a_custom_section() -> None:
    item = {"company": "a", "roles": [{"position": "b"}, {"position": "c"}]}
    found: Any = plain(
        sections.custom(fields({"type": "experience", "items": [item]}), Ledger(), None)
    )
    assert found["entries"] == [
        {"organization": "a", "title": "b"},
        {"organization": "a", "title": "c"},
    ]

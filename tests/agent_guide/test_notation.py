"""What a key takes is written in a few characters."""

from __future__ import annotations

from typing import Any

import pytest

from cvkit.agent_guide.notation import keys_of, value

SCALAR = ["string", "number", "boolean"]
DEFS: dict[str, Any] = {
    "Text": {"anyOf": [{"type": SCALAR, "minLength": 1}, {"type": "object"}]},
    "Texts": {"anyOf": [{"type": "array", "items": {"$ref": "#/$defs/Text"}}, {"type": "object"}]},
    "Role": {"properties": {"title": {}}},
    "Skill": {"anyOf": [{"type": SCALAR}, {"properties": {"name": {}}}]},
    "Size": {"enum": ["A4", "A5"], "type": "string"},
    "Kind": {"anyOf": [{"enum": ["book"], "type": "string"}, {"type": "string"}]},
}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{name}"}


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        (_ref("Text"), "text"),
        ({**_ref("Text"), "examples": ["https://example.org"]}, "url"),
        (_ref("Texts"), "[text]"),
        ({"anyOf": [_ref("Text"), _ref("Texts")]}, "text+"),
        ({"type": "array", "items": _ref("Role")}, "[Role]"),
        ({"anyOf": [{"type": "array", "items": _ref("Role")}, _ref("Skill")]}, "[Role] | Skill"),
        (_ref("Size"), "A4 | A5"),
        (_ref("Kind"), "book"),
        ({"type": "boolean"}, "bool"),
        ({"type": "integer", "minimum": 1, "maximum": 50}, "1..50"),
        ({"type": ["string", "integer"], "examples": ["2024"]}, "date"),
        ({"type": ["string", "integer"], "examples": ["2023 – 2024"]}, "dates"),
        ({"type": "object", "additionalProperties": _ref("Text")}, "{name: text}"),
        ({"type": "object", "additionalProperties": True}, "{…}"),
        ({"type": SCALAR, "pattern": "^10"}, "text"),
        ({}, "any"),
    ],
)
def test_a_value(field: dict[str, Any], expected: str) -> None:
    assert value(field, DEFS) == expected


def test_a_text_that_may_have_markup() -> None:
    assert value({"anyOf": [_ref("Text"), _ref("Texts")]}, DEFS, "rich") == "rich+"


def test_the_keys_of_what_can_also_be_a_text() -> None:
    assert list(keys_of(DEFS["Skill"])["properties"]) == ["name"]
    assert keys_of(DEFS["Size"]) == {}

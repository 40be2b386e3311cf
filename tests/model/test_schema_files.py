"""The JSON Schema allows values from other files, and describes these files."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest

from cvkit.model.json_schema import FileKind, json_schema

WHOLE = {"basics": {"name": "Ada"}}


def is_valid(value: object, kind: FileKind = FileKind.RESUME) -> bool:
    return bool(jsonschema.Draft202012Validator(json_schema(kind)).is_valid(value))


@pytest.mark.parametrize(
    "value",
    [
        {"include": ["work.yaml"]},
        {"include": "work.yaml"},
        {"work": {"from": "work.yaml"}},
        {"work": {"from": ["a.yaml", "b.yaml"], "select": "own"}},
        {"work": [{"title": "A", "bullets": {"from": "bullets.yaml"}, "tags": {"from": "a.yaml"}}]},
        {"work": [{"title": "A", "bullets": {"en": ["B"]}}]},
        {"export": {"extends": "house.yaml", "variants": {"acme": {"from": "acme.yaml"}}}},
        {"export": {"variants": {"acme": {"drop": "a", "replace": {"b": "C", "d": {"e": "F"}}}}}},
        {"export": {"variants": {"acme": {"add": {"a": ["B"]}, "order": {"work": ["a"]}}}}},
    ],
)
def test_values_from_files_are_allowed(value: dict[str, Any]) -> None:
    assert is_valid(WHOLE | value)


@pytest.mark.parametrize(
    "value",
    [{"work": {"form": "work.yaml"}}, {"include": {"from": "a"}}, {"export": {"extends": ["a"]}}],
)
def test_other_keys_are_not(value: dict[str, Any]) -> None:
    assert not is_valid(WHOLE | value)


def test_a_part_needs_no_key_and_has_no_others() -> None:
    assert is_valid({}, FileKind.PART)
    assert is_valid({"basics": {"headline": "A"}, "work": [{"title": "B"}]}, FileKind.PART)
    assert not is_valid({"wrok": []}, FileKind.PART)


def test_a_file_of_a_variant_has_the_keys_of_a_variant() -> None:
    assert is_valid({"resume": "ada.yaml", "theme": "modern", "drop": ["a"]}, FileKind.VARIANT)
    assert not is_valid({"basics": {"name": "Ada"}}, FileKind.VARIANT)

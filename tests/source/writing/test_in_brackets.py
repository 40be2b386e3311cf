"""Values on one line, as YAML reads them again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
import yaml

from cvkit.source.writing.in_brackets import in_brackets, in_json

if TYPE_CHECKING:
    from cvkit.source.yaml.tree import Plain


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Mill", "Mill"),
        ("Mill, the", "'Mill, the'"),
        (["a", "b: c", "d]"], "[a, 'b: c', 'd]']"),
        ({"name": "A", "tags": ["x"], "of": {"k,": "v"}}, "{name: A, tags: [x], of: {'k,': v}}"),
        ([], "[]"),
        ({}, "{}"),
        (None, "null"),
        ("two\nlines", '"two\\nlines"'),
    ],
)  # fmt: skip
def test_a_value(value: Plain, expected: str) -> None:
    assert in_brackets(value) == expected
    assert yaml.safe_load(expected) == value


@pytest.mark.parametrize(
    "value", ["Mill", "a: b", 'a"b\\', "x\x85y\u2028z", "é 😀", ["a", {"k": None}], {}, "a\nb\tc"]
)
def test_json_is_yaml(value: Plain) -> None:
    written = in_json(value)
    assert json.loads(written) == value
    assert yaml.safe_load(written) == value

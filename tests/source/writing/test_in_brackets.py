"""Values on one line, as YAML reads them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from cvkit.source.writing.in_brackets import in_brackets

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

"""YAML in which a star starts a text."""

from __future__ import annotations

import pytest

from cvkit.importers import ForeignFile
from cvkit.importers.rendercv import starred_yaml
from cvkit.source.yaml.tree import Scalar, Sequence, to_plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: *b c*", {"a": "*b c*"}),
        ("a: [*b c*, d]", {"a": ["*b c*", "d"]}),
        ("a:\n- ***b***\n- 'c *d*'\n- |\n  *e*", {"a": ["***b***", "c *d*", "*e*"]}),
        ("*a*: *b*", {"*a*": "*b*"}),
        ("a: &x b\nc: *x\nd: *xy z*", {"a": "b", "c": "b", "d": "*xy z*"}),
        ("a: b", {"a": "b"}),
        ("a: **b**: c", None),
        ("- *b c*", None),
        ("a: *b c*\nd: !e f", None),
    ],
)
def test_stars_are_text(text: str, expected: object) -> None:
    found = starred_yaml.document(ForeignFile(text.encode()))
    assert (to_plain(found) if found else None) == expected


def test_places_stay_the_same() -> None:
    found = starred_yaml.document(ForeignFile(b"a:\n  - *b c*\n"))
    assert found is not None
    items = found.entries["a"].node
    assert isinstance(items, Sequence)
    (scalar,) = items.items
    assert isinstance(scalar, Scalar)
    assert tuple(scalar.mark) == (1, 4, 1, 9)

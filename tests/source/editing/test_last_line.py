"""A value ends on the last line that has a character of it."""

from __future__ import annotations

import pytest

from cvkit.source.editing.last_line import last_line
from cvkit.source.editing.yaml_text import yaml_text


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: b\n\n# c\n", 0),
        ("a: [b,\n  c]\n\n", 1),
        ("a:\n  - b\n  - c: |\n      d\n\n\n# e\n", 3),
        ("a: |+\n  b\n\n", 1),
        ("a:\nb:\n", 1),
        ("x: &x {k: 1}\nb:\n  <<: *x\n  c: 2\n", 3),
    ],
)
def test_the_last_line(text: str, line: int) -> None:
    page = yaml_text(text)
    assert page is not None
    assert last_line(page, page.root) == line

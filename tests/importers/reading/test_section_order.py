"""The order of sections."""

from __future__ import annotations

import pytest

from cvkit.importers.reading.section_order import order
from cvkit.importers.result.tidy import plain


@pytest.mark.parametrize(
    ("names", "has_summary", "expected"),
    [
        (["work", "education"], False, []),
        (["education", "work"], False, ["education", "work"]),
        (["education", "work"], True, ["summary", "education", "work"]),
        (["work", "Looms", "skills"], False, ["work", "Looms", "skills"]),
        (["work", "skills", "Looms"], True, []),
        (["skills", "work", "work"], False, []),
        ([], True, []),
    ],
)
def test_orders(names: list[str], expected: list[str], *, has_summary: bool) -> None:
    assert plain(list(order(names, has_summary=has_summary))) == expected

"""Where the entries of a file of CSL-JSON are."""

from __future__ import annotations

import pytest

from cvkit.importers import ForeignFile
from cvkit.importers.csl.items import items_of


@pytest.mark.parametrize(
    ("text", "pointers"),
    [
        ('[{"id": 1}, 2, {"id": 3}]', ["/0", "/2"]),
        ('{"id": 1}', [""]),
        ('{"items": [{"id": 1}]}', ["/items/0"]),
        ("references: [{id: 1}, {id: 2}]", ["/references/0", "/references/1"]),
        ('"id"', []),
        ("[", []),
    ],
)
def test_entries(text: str, pointers: list[str]) -> None:
    assert [one.pointer for one in items_of(ForeignFile(text.encode()))] == pointers

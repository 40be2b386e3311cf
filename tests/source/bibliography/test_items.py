"""Data with places, as if it had been written in the résumé."""

from __future__ import annotations

from cvkit.source.bibliography.items import mapping
from cvkit.source.yaml.tree import Mark, to_plain

PLACE = Mark(1, 0, 1, 5)


def test_empty_values_are_left_out_and_all_are_counted() -> None:
    node = mapping(
        PLACE, "p.bib", {"name": (PLACE, "T"), "authors": (PLACE, ("A", "B")), "x": (PLACE, "")}
    )
    assert to_plain(node) == {"name": "T", "authors": ["A", "B"]}
    assert (node.size, node.file) == (5, "p.bib")

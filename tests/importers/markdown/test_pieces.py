"""Stretches of lines keep their places."""

from __future__ import annotations

import re

from cvkit.importers.markdown.pieces import Piece

LINE = Piece("  a, bc ,  d ", 4, 10)


def test_a_part_has_its_place_without_blanks() -> None:
    assert LINE.cut(0, 4) == Piece("a,", 4, 12)
    assert LINE.cut(4) == Piece("bc ,  d", 4, 15)
    assert LINE.cut(4).end == 22


def test_parts_between_signs() -> None:
    assert LINE.split(re.compile(",")) == [
        Piece("a", 4, 12), Piece("bc", 4, 15), Piece("d", 4, 21)
    ]  # fmt: skip


def test_groups_of_a_match() -> None:
    found = re.search(r"(?P<a>b.)(?P<b>x)?", LINE.text)
    assert found
    assert LINE.group(found, "a") == Piece("bc", 4, 15)
    assert not LINE.group(found, "b")

"""The texts in a piece, and the signs around them."""

from __future__ import annotations

import pytest

from cvkit.readback.line_pieces import (
    has_words,
    is_between_texts,
    is_signs,
    parts,
    shapes_of,
    text_of,
)
from drawn_lines import ADVANCE, piece


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada", ["Ada"]),
        (" Ada ", [" Ada "]),
        ("a b: c · ", ["a b", ": ", "c", " · "]),
        (" · ", [" · "]),
        ("2019 – 2020", ["2019", " – ", "2020"]),
        ("C (1)", ["C", " (", "1", ")"]),
        (" )Ada", [" )", "Ada"]),
        (" ,(a", [" ,", "(", "a"]),
        ("a ", ["a "]),
        ("  ", ["  "]),
    ],
)
def test_parts(text: str, expected: list[str]) -> None:
    found = [*parts(piece(text))]
    assert [text_of(part) for part in found] == [part.guess for part in found] == expected
    assert found[-1].glyphs[-1].right == ADVANCE * len(text)


def test_signs_alone() -> None:
    assert is_signs(piece(" | "))
    assert not is_signs(piece("a |"))
    assert is_signs(piece("( "))
    assert [has_words(piece(text)) for text in (" | ", "( ", "1.", "ع")] == [
        False,
        False,
        True,
        True,
    ]


def test_wide_blanks_stand_between_texts() -> None:
    assert is_between_texts(piece("     "))
    assert not is_between_texts(piece(" "))
    assert not is_between_texts(piece("  a  "))


def test_shapes() -> None:
    assert [one.letters for one in shapes_of([piece("a b"), piece(" ")])] == [2, 0]

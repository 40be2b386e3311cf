"""The texts in a piece, and the signs around them."""

from __future__ import annotations

import pytest

from cvkit.readback.line_pieces import (
    at_signs,
    has_words,
    is_between_texts,
    is_signs,
    shapes_of,
    text_of,
)
from drawn_lines import piece


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada", ["Ada"]),
        (" Ada", [" ", "Ada"]),
        ("a b: c · ", ["a b", ": ", "c", " · "]),
        (" · ", [" · "]),
        ("2019 – 2020", ["2019", " – ", "2020"]),
    ],
)
def test_parts_from_left_to_right(text: str, expected: list[str]) -> None:
    assert [text_of(part) for part in at_signs(piece(text), is_rtl_page=False)] == expected
    assert [part.guess for part in at_signs(piece(text), is_rtl_page=False)] == expected


def test_parts_from_right_to_left() -> None:
    parts = at_signs(piece("Ada :ןכדוע"), is_rtl_page=True)
    assert [part.guess for part in parts] == ["עודכן", ": ", "Ada"]
    assert [part.glyphs[0].left for part in parts] == [25.0, 15.0, 0.0]


def test_signs_alone() -> None:
    assert is_signs(piece(" | "))
    assert not is_signs(piece("a |"))
    assert not is_signs(piece("( "))
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

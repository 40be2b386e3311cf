"""The texts in a piece, and the signs around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.readback.line_pieces import (
    has_words,
    is_apart,
    is_between_texts,
    is_signs,
    parts,
    shapes_of,
    text_of,
)
from drawn_lines import ADVANCE, line, piece

if TYPE_CHECKING:
    from cvkit.readback.read_text import Glyph


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


def test_what_is_apart_from_all_others() -> None:
    first, second, third = line("Ada", "Go", "Rust")
    far = [one._replace(glyphs=tuple(_moved(glyph) for glyph in one.glyphs)) for one in (third,)]
    assert is_apart([first], [])
    assert not is_apart([first], [second])
    assert is_apart([first, second], far)
    assert is_apart(far, [first, second])


def _moved(glyph: Glyph) -> Glyph:
    return glyph._replace(left=glyph.left + 500, right=glyph.right + 500)

"""Where painted text stands, read back from the operators of the page."""

from __future__ import annotations

import pytest

from cvkit.exporters.pdf.engine_internals import PaintedFont
from cvkit.exporters.pdf.text_pieces import TextPiece, text_pieces

FONT = PaintedFont("x", {1: 500, 2: 250}, {1: "a", 2: " "}, frozenset(), bitmap=False)
FONTS = {b"F": FONT}


def test_a_piece_has_the_place_of_its_letters() -> None:
    operators = [
        b"BT",
        b"/F 10 Tf",
        b"1 0 0 -1 100 50 Tm",
        b"[<000200010001> 500 <0001>] TJ",
        b"ET",
    ]
    (piece,) = text_pieces(operators, FONTS)
    # A blank of 2.5, two letters of 5, back by 5, and a letter over the second.
    assert (piece.place, piece.size, piece.y) == (0, 10, 50)
    assert (piece.left, piece.right) == (102.5, 112.5)
    assert (piece.before, piece.after) == (1, 0)


def test_blanks_alone_are_no_piece() -> None:
    operators = [b"BT", b"/F 10 Tf", b"1 0 0 -1 0 0 Tm", b"[<0002>] TJ"]
    assert list(text_pieces(operators, FONTS)) == []


def piece(y: float, left: float, right: float) -> TextPiece:
    return TextPiece(place=0, size=10, y=y, left=left, right=right, before=0, after=0)


@pytest.mark.parametrize(
    ("other", "gap", "beside"),
    [
        (piece(0, 30, 40), 10, True),
        (piece(4, 15, 40), -5, True),
        (piece(6, 30, 40), 10, False),
    ],
)
def test_pieces_of_a_line(other: TextPiece, gap: float, *, beside: bool) -> None:
    one = piece(0, 10, 20)
    assert one.gap(other) == other.gap(one) == gap
    assert one.is_beside(other) is beside

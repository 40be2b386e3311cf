"""Where Word would end a line with a separator."""

from __future__ import annotations

from cvkit import theme
from cvkit.exporters.docx.line_ends import dangling
from cvkit.exporters.text_width import widths
from cvkit.model.text import TextSpan

LOOK = theme.built_in().load("classic")
STYLE = LOOK.styles.byline.model_copy(update={"size": 10.0})


def breaks(*pieces: str, room: float, lead: str = "") -> frozenset[int]:
    inlines = [(TextSpan(piece),) for piece in pieces]
    return dangling(inlines, LOOK, STYLE, room, lead)


def width(text: str) -> float:
    return widths(LOOK, STYLE, (text,))[0]


def test_what_fits_on_a_line_needs_no_break() -> None:
    assert breaks("warps", "wefts", "looms", room=100) == frozenset()


def test_a_piece_that_has_no_room_begins_a_line() -> None:
    assert breaks("warps", "wefts", room=width("warps · wefts") * 0.9) == {1}
    assert breaks("warps", "wefts", room=width("warps · wefts") * 1.1) == frozenset()


def test_one_that_breaks_behind_its_first_word_doesn_t() -> None:
    room = width("warps · wefts") * 1.1
    assert breaks("warps", "wefts of wool", room=room) == frozenset()


def test_a_fit_by_a_hair_is_not_trusted() -> None:
    assert breaks("warps", "wefts", room=width("warps · wefts") * 1.005) == {1}


def test_the_words_before_take_room() -> None:
    room = width("Keywords: warps · wefts") * 0.9
    assert breaks("warps", "wefts", room=room) == frozenset()
    assert breaks("warps", "wefts", room=room, lead="Keywords: ") == {1}


def test_each_break_is_a_new_line() -> None:
    room = width("warps · wefts") * 1.1
    assert breaks("warps", "wefts", "looms", "wools", room=room) == {2}


def test_each_word_has_its_own_weight() -> None:
    """A line with one bold name isn't as wide as one of bold names."""
    names = (
        TextSpan("A. Weaver-Wool, B. Weaver-Wool, C. Weaver-Wool, "),
        TextSpan("Ada", strong=True),
    )
    volume, link = (TextSpan("Annals 60, 555"),), (TextSpan("doi.example.org"),)
    line = f"{names[0].text}Ada · Annals 60, 555 ·"
    assert dangling([names, volume, link], LOOK, STYLE, width(line) * 1.01) == {2}

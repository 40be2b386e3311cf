"""What lines of both directions look like."""

from __future__ import annotations

import pytest

from cvkit.readback.displayed import DisplayedText, seen, shape_of
from cvkit.readback.read_text import Glyph


@pytest.mark.parametrize(
    ("text", "base", "expected"),
    [
        ("שלום Ada עולם", "R", "םלוע ada םולש"),
        ("שלום Ada עולם", "L", "םולש ada םלוע"),
        ("ב-35%.", "R", ".35% ב"),  # hyphens are gaps
        ("نص 03-555 نص", "R", "صن 555 03 صن"),
        ("(x) אב", "R", "בא (x("),  # brackets look like each other
    ],
)
def test_what_a_text_looks_like(text: str, base: str, expected: str) -> None:
    one = DisplayedText.of(text, base)
    shown = next(one.displays(0, len(text)))
    assert " ".join(shown.words(0, len(shown.text))) == expected


def test_what_is_around_a_line_may_turn_its_signs() -> None:
    line = "אב Ada,"
    text = DisplayedText.of(f"{line} Bob", "R")
    assert {shown.text for shown in text.displays(0, len(line))} == {",adaבא", "ada,בא"}


def test_the_shape_of_letters_in_any_order() -> None:
    assert shape_of("a b") == shape_of("B-A") != shape_of("ac")
    assert shape_of("قً").letters == 1  # a letter and a mark


def test_the_lines_of_a_text() -> None:
    text = DisplayedText.of("ab c", "L")
    assert [(shape.letters, end) for shape, end in text.lines(0)] == [(1, 1), (2, 3), (3, 4)]
    assert text.after(0, 2) == 3


def test_glyphs_are_seen_from_left_to_right() -> None:
    glyphs = [Glyph(20, 25, "c"), Glyph(0, 5, "a"), Glyph(5, 10, "b"), Glyph(25, 30, "לא")]
    found = seen(glyphs)
    assert found.words(0, len(found.text)) == ["ab", "cאל"]

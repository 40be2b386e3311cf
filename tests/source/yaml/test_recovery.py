"""What can be read of a file with syntax errors, and which lines are taken out."""

from __future__ import annotations

import pytest

from cvkit.source.yaml.recovery import MOST_ERRORS, MOST_LINES, recover


def recovered(text: str, line: int) -> tuple[str, list[int]]:
    """Return the text that is left, and the line of each error."""
    found = recover(tuple(text.split("\n")), line)
    assert found
    return found.text, [one.position[0] for one in found.errors]


@pytest.mark.parametrize(
    ("text", "left", "errors"),
    [
        ("a: {b} c\nd: e", "a: ~\nd: e", [1]),
        ("a:\n  b: [c] d\n  e: f", "a:\n  b: ~\n  e: f", [2]),
        ("a:\n- [b] c\n- d\n- 'e' f", "a:\n\n- d\n", [2, 4]),
        ("a:\n  - b: @c\n    d: e\n", "a:\n  - b: ~\n    d: e\n", [2]),
        ("a:\n  - b:\n    - @c\n    - d\n    - '%e' f", "a:\n  - b:\n\n    - d\n", [3, 5]),
        ('a: "b\nc: "d"', 'a: ~\nc: "d"', [1]),
        ("a: [b, c\nd: e\nf: {g", "a: ~\nd: e\nf: ~", [1, 3]),
        ("a:\n  b: c\n d: e\nf: g", "a:\n  b: c\n\nf: g", [3]),
        ("a: @b\n---\nc: @d", "a: ~\n\n", [1]),
    ],
)
def test_as_little_as_possible_is_taken_out(text: str, left: str, errors: list[int]) -> None:
    assert recovered(text, errors[0] - 1) == (left, errors)


def test_lines_that_may_belong_to_another_key_are_taken_out() -> None:
    text = "a:\n  - b: c\n@x\n  - d: e\nf: g"
    assert recovered(text, 2) == ("a:\n  - b: c\n\n\nf: g", [3])


def test_a_text_in_quotes_may_have_lines_that_look_like_keys() -> None:
    assert recovered('a: "b\nc: d"\ne: @f', 2) == ('a: "b\nc: d"\ne: ~', [3])


@pytest.mark.parametrize("text", ["- a\nb: c", "{a: b", "a\nb: c: d", ""])
def test_a_file_that_is_not_in_block_style_is_not_divided(text: str) -> None:
    assert recover(tuple(text.split("\n")), 0) is None


def test_the_number_of_lines_and_errors_is_limited() -> None:
    assert recover(("a: @b", *["c:"] * MOST_LINES), 0) is None
    found = recover(tuple(f"a{number}: @b" for number in range(2 * MOST_ERRORS)), 0)
    assert found
    assert len(found.errors) == MOST_ERRORS
    assert not found.text.splitlines()[-1]

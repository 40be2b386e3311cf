"""Lines as they are written."""

from __future__ import annotations

import pytest

from cvkit.source.yaml import raw_lines


@pytest.mark.parametrize(
    ("line", "start", "column"),
    [("a: b", 3, 0), ("  - b", 4, 4), ("  - a: b", 7, 4), ('"a b": c', 7, 0), ("a:b", 0, 0),
     ("", 0, 0)],
)  # fmt: skip
def test_where_a_value_and_its_key_start(line: str, start: int, column: int) -> None:
    assert raw_lines.value_start(line) == start
    assert raw_lines.key_column(line) == column


@pytest.mark.parametrize("line", ["name: Rosa", "https://x.org", "name:", "a b:c", "- at 10:30"])
def test_no_space_is_missing(line: str) -> None:
    assert raw_lines.missing_space(line) is None


def test_a_missing_space() -> None:
    line = "  - name:Rosa  "
    colon = raw_lines.missing_space(line)
    assert colon == (0, 4, 0, 9)
    assert raw_lines.with_space(line, colon) == "name: Rosa"


@pytest.mark.parametrize(
    ("line", "expected"),
    [("a: b #c", 5), ("a: b#c", None), ("a: 'b' #c", None), ("a: [b] #c", None), ("# a", None)],
)
def test_a_comment_after_a_plain_value(line: str, expected: int | None) -> None:
    assert raw_lines.comment_after_plain(line) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["[a #b, c]"], (0, 3, 0, 9)),
        (["[a, # b, c", "d"], None),
        (['["a #b", c # d]'], (0, 11, 0, 15)),
        (["[a's, 'b #c'", "d #e]"], (1, 2, 1, 5)),
    ],
)
def test_a_comment_in_brackets(lines: list[str], expected: tuple[int, ...] | None) -> None:
    assert raw_lines.comment_in(lines, 0, 0, 9) == expected


def test_an_unclosed_bracket() -> None:
    assert raw_lines.unclosed_bracket(["a: [b, {c}", "  d"], 1) == (0, 3, 0, 4)
    assert raw_lines.unclosed_bracket(["a: [b]", "  d"], 1) is None

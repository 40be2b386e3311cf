"""What can be read of a file in braces with syntax errors, and which lines are taken out."""

from __future__ import annotations

import pytest

from cvkit import source
from cvkit.source.yaml.flow_recovery import recover
from cvkit.source.yaml.recovery import MOST_ERRORS, MOST_LINES


@pytest.mark.parametrize(
    ("text", "left", "errors"),
    [
        ('{"a": "b" "c", "d": "e"}', '{"a": ~      , "d": "e"}', [1]),
        ('{"a": ["b" "c", "d"]}', '{"a": [ ~     , "d"]}', [1]),
        ('{"a": 1,\n"b": {"c": @x}}', '{"a": 1,\n"b": {"c": ~ }}', [2]),
        ('{"a": @x,\n"b": %y}\n', '{"a": ~ ,\n"b": ~ }\n', [1, 2]),
        ('# {"\n{"a": @x}  # ]\n', '# {"\n{"a": ~ }  # ]\n', [2]),
        ("{a: don't, b: '[', c: {d} e}", "{a: don't, b: '[', c: ~    }", [1]),
        ('{"a": {"b": [1] [2]}, "c": 3}', '{"a": {"b": ~      }, "c": 3}', [1]),
        ('{"a": {"b": 1}\n"c": 3, "d": 4}', '{"a": ~       \n      , "d": 4}', [1]),
    ],
)
def test_the_innermost_part_is_taken_out(text: str, left: str, errors: list[int]) -> None:
    found = recover(tuple(text.split("\n")))
    assert found
    assert (found.text, [one.position[0] for one in found.errors]) == (left, errors)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a: b",
        "[a, @b]",
        '{"a": [@b}',
        '{"a": [@b}]',
        '{"a": @b',
        '{"a": @b}}',
        '{"a": "b,\n"c": @d}',
        '{"a": @b} c',
        '{"a": ' + "[" * 2000 + "@b" + "]" * 2000 + "}",
    ],
)
def test_a_file_whose_brackets_are_not_clear_is_not_divided(text: str) -> None:
    assert recover(tuple(text.split("\n"))) is None


def test_the_number_of_lines_and_errors_is_limited() -> None:
    assert recover(("{", *['"a": @b,'] * MOST_LINES, "}")) is None
    assert recover(("{", *[f'"a{at}": @b,' for at in range(MOST_ERRORS + 1)], "}")) is None


def test_the_other_mistakes_of_the_file_are_reported() -> None:
    text = """\
{
  "basics": {"nmae": "Ada"},
  "work": [
    {"organization": "A", "dates": "2020-13"},
    {"organization": "B" "title": "C", "dates": "nonsense"},
    {"organization": "D", "dates": "2020 – 2019"}
  ],
  "education": [
    {"area": "X"
     "study": ["Y"]},
    {"study": "Y"}
  ]
}
"""
    assert [
        f"{one.position[0]} {one.code}" for one in source.read(text.encode(), "x").diagnostics
    ] == ["2 CV010", "4 CV014", "5 CV001", "6 CV015", "9 CV001", "11 CV010"]

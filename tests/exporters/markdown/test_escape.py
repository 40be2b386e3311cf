"""What would be markup is escaped, and nothing else."""

from __future__ import annotations

import pytest

from cvkit.exporters.markdown import commonmark
from cvkit.model.text import TextSpan


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("C++", "C++"),
        ("a_b_c", "a_b_c"),
        ("5 * 3", "5 * 3"),
        ("$5", "$5"),
        ("2 < 3 & 4", "2 < 3 & 4"),
        ("#read(1)", r"\#read(1)"),
        ("no. #1", "no. #1"),
        ("- dash", r"\- dash"),
        ("-5 °C", "-5 °C"),
        ("---", r"\---"),
        ("+ plus", r"\+ plus"),
        ("> quote", r"\> quote"),
        ("1. one", r"1\. one"),
        ("1.10", "1.10"),
        ("| pipe |", r"\| pipe \|"),
        ("*x*", r"\*x\*"),
        ("_x_", r"\_x\_"),
        ("`x`", r"\`x\`"),
        ("<b>", r"\<b>"),
        ("&amp;", "&amp;amp;"),
        ("[x](y)", r"\[x\](y)"),
        ("a [x] b", "a [x] b"),
        (r"C:\new\*", r"C:\new\\\*"),
        ("{{ 7*7 }} {% x %}", r"{\{ 7\*7 }} {&#37; x %}"),
    ],
)
def test_escapes_only_what_would_be_markup(text: str, expected: str) -> None:
    assert commonmark.line((TextSpan(text),)) == expected


def text(value: str) -> tuple[TextSpan, ...]:
    return (TextSpan(value),)

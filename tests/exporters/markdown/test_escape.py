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
        ("---", r"\-\--"),
        ("--help", r"\--help"),
        ("a << b >> c", r"a \<< b \>> c"),
        ("a ^ b", "a ^ b"),
        ("^", "&#94;"),
        (":-:", r"\:-:"),
        ("$$x$$", r"\$\$x\$$"),
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
        ("a [x]: b", "a [x&#93;: b"),
        (r"C:\new\*", r"C:\new\\\*"),
        ("{{ 7*7 }} {% x %}", r"{\{ 7\*7 }} {&#37; x %}"),
    ],
)
def test_escapes_only_what_would_be_markup(text: str, expected: str) -> None:
    assert commonmark.line((TextSpan(text),)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("http://a.b/c_d is here", "http://a.b/c_d is here"),
        ("at www.a.b, too", "at www.a.b, too"),
        ("http://a.b/~c, too", "<http://a.b/~c>, too"),
        ("see http://a.b/<i>", r"see <http://a.b/>\<i>"),
        ("(http://a.b/_c_(d)).", "(<http://a.b/_c_(d)>)."),
        # GitHub would take the backslash of a line break, or a delimiter, for a part of it.
        ("see http://a.b.", "see <http://a.b>."),
        ("see www.a.b/~c", r"see [www.a.b/\~c](http://www.a.b/~c)"),
        ("http://a.b/c%20d", "[http://a.b/c%20d](http://a.b/c%20d)"),
        # What cannot stand in a link as it is makes no link.
        ("http://a.b/{{c}}", r"http\://a.b/{\{c}}"),
        ("http://a.b/`c`", r"http\://a.b/\`c\`"),
        ("http://a.b/?c&copy;", r"http\://a.b/?c&amp;copy;"),
        ("www.a.b/|c", r"www\.a.b/\|c"),
        ("a!www.b.c", r"a!www\.b.c"),
        ("xhttp://a.b/~c", r"xhttp\://a.b/\~c"),
    ],
)
def test_bare_urls_stay_whole(text: str, expected: str) -> None:
    assert commonmark.line((TextSpan(text),)) == expected


def test_a_url_ends_where_another_style_begins() -> None:
    spans = (TextSpan("http://a.b"), TextSpan("c", strong=True))
    assert commonmark.line(spans) == "<http://a.b>**c**"


def test_link_texts_have_no_ends_of_definitions_and_addresses() -> None:
    assert commonmark.line((TextSpan("[a]: b[c](d)", href="x:y"),)) == (
        r"[\[a&#93;: b\[c&#93;(d)](x:y)"
    )


@pytest.mark.parametrize("code", ["{{ x }}", "{% x %}"])
def test_liquid_runs_in_code_so_it_is_plain_text(code: str) -> None:
    written = commonmark.line((TextSpan(code, code=True),))
    assert written == commonmark.line((TextSpan(code),))


def text(value: str) -> tuple[TextSpan, ...]:
    return (TextSpan(value),)

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvkit.model import RichText, TextSpan
from cvkit.model.text import offset_of


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '#read("/etc/passwd")',
        "{{ 7*7 }}",
        "5 * 3",
        "C++",
        "a_b_c",
        "$5",
        "~~struck~~",
        "# heading",
        "- item",
        "1. item",
        "| cell |",
        "&amp; &lt;",
        "<https://example.org>",
        "**unclosed",
        "`unclosed",
        "[a][b]",
        "https://example.org",
        "back\\slash",
        "operator[]()",
        "[nowhere]()",
        "[x](javascript:alert(1))",
        "[x](mailto:a@b.org?bcc=c@d.org)",
        "[x](MAILTO:a@b.org?subject=x&Cc=c@d.org)",
        "[x](mailto:a@b.org?%62cc=c@d.org)",
        "[x](mailto:a@b.org?bcc)",
        "[x](JaVaScript:alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x](data:text/html,1)",
        "[x](vbscript:1)",
        "[x](file:///etc/passwd)",
        "[x](//example.org)",
        "Wrote __init__.py and __main__ hooks",
        "__all__",
        "__b c__",
        "2*3*4",
        "a*b*c",
        "mid**word**bold",
        "mid_word_em",
        "**2**x",
        "**unclosed *both",
        "** spaced **",
        "*args and **kwargs",
        "def f(*a, **k)",
        "कि*हि*ति",
        "文件_名_版",
    ],
)
def test_what_is_not_markup_stays_as_it_is(text: str) -> None:
    assert RichText(text).spans == (TextSpan(text),)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("**b**", [TextSpan("b", strong=True)]),
        ("*e*", [TextSpan("e", emphasis=True)]),
        ("_e_", [TextSpan("e", emphasis=True)]),
        ("`**c**`", [TextSpan("**c**", code=True)]),
        ("***both***", [TextSpan("both", strong=True, emphasis=True)]),
        (
            "a **b *c***",
            [
                TextSpan("a "),
                TextSpan("b ", strong=True),
                TextSpan("c", strong=True, emphasis=True),
            ],
        ),
        ("[l](https://a.b/?c=d&e)", [TextSpan("l", href="https://a.b/?c=d&e")]),
        ("[**l**](mailto:a@b.c)", [TextSpan("l", strong=True, href="mailto:a@b.c")]),
        ("[l](tel:+15550100199)", [TextSpan("l", href="tel:+15550100199")]),
        (r"\*literal\*", [TextSpan("*literal*")]),
        ("![a](https://x.y)", [TextSpan("!"), TextSpan("a", href="https://x.y")]),
        ("", []),
        (
            "我是**重要**的人",
            [TextSpan("我是"), TextSpan("重要", strong=True), TextSpan("的人")],
        ),
        ("**题：**文", [TextSpan("题：", strong=True), TextSpan("文")]),
        ("用*重要*API", [TextSpan("用"), TextSpan("重要", emphasis=True), TextSpan("API")]),
        ("คน*ดี*มาก", [TextSpan("คน"), TextSpan("ดี", emphasis=True), TextSpan("มาก")]),
        ("**중요**한", [TextSpan("중요", strong=True), TextSpan("한")]),
        ("*Nature*’s", [TextSpan("Nature", emphasis=True), TextSpan("’s")]),
        ("*a**b*", [TextSpan("a**b", emphasis=True)]),
        (
            "**A**/**B**",
            [TextSpan("A", strong=True), TextSpan("/"), TextSpan("B", strong=True)],
        ),
    ],
)
def test_the_inline_subset(text: str, spans: list[TextSpan]) -> None:
    assert list(RichText(text).spans) == spans


def test_the_plain_text_has_no_markup() -> None:
    assert RichText(r"[**Acme**](https://acme.org) \*and* `co`").plain == "Acme *and* co"


def test_line_breaks_are_blanks() -> None:
    assert RichText("one\n  two\n\nthree\n").spans == (TextSpan("one two three"),)


def test_no_break_spaces_stay() -> None:
    assert RichText("10\u00a0km – 3\u202f%").spans == (TextSpan("10\u00a0km – 3\u202f%"),)


@given(st.text())
def test_any_text_has_spans(text: str) -> None:
    spans = RichText(text).spans
    assert all(span.text for span in spans)


@given(st.text(alphabet="ab <>{}$#&;:/.()!?|%@=+-", min_size=1))
def test_text_without_marks_is_never_changed(text: str) -> None:
    said = "".join(span.text for span in RichText(text).spans)
    assert said == " ".join(part for part in text.split(" ") if part)


@pytest.mark.parametrize(
    ("value", "position", "found"),
    [
        ("plain", 2, "ain"),
        ("**one** two", 4, "two"),
        ("*one* `code`\n\n  two", 9, "two"),
        ("**one** and **two", 8, "**two"),
        ("[here](https://a.org/there) and there", 9, "there"),
        ("one", 3, "e"),
    ],
)
def test_where_a_printed_character_is_written(value: str, position: int, found: str) -> None:
    assert value[offset_of(value, position) :] == found


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("H~2~O", ["H", ("2", "sub"), "O"]),
        ("10^3^.", ["10", ("3", "super"), "."]),
        ("^14^C", [("14", "super"), "C"]),
        ("SO~4~^2-^", ["SO", ("4", "sub"), ("2-", "super")]),
        ("C~6~H~12~O~6~", ["C", ("6", "sub"), "H", ("12", "sub"), "O", ("6", "sub")]),
        ("E~пот~", ["E", ("пот", "sub")]),
        ("x^n+1^, y^1/2^", ["x", ("n+1", "super"), ", y", ("1/2", "super")]),
        ("1^st^ floor", ["1", ("st", "super"), " floor"]),
        (r"H\~2\~O and 10\^3\^", ["H~2~O and 10^3^"]),
    ],
)
def test_sub_and_superscripts(written: str, parts: list[str | tuple[str, str]]) -> None:
    found = [
        (span.text, span.script) if span.script else span.text for span in RichText(written).spans
    ]
    assert found == parts


@pytest.mark.parametrize(
    "text",
    [
        "~5 km and ~6 km", "~~struck~~", "x^2 + y^2", "x^2+y^2", "e^x+e^y", "2^10-2^5", "a^2b^2",
        "~/bin/~", "https://x.edu/~ada/~bob", "~ada~", "3~5 or 4~6", "5~10~15", "^_^", "C++ ^ ~",
        "2018~2019、2020~2021", "3月~5月、7月~9月", "a^^b^^", "a ~b~ c", "x^ 2^", "a~b c~",
    ],
)  # fmt: skip
def test_other_tildes_and_carets_are_literal(text: str) -> None:
    assert RichText(text).spans == (TextSpan(text),)


def test_a_script_has_the_style_around_it() -> None:
    assert RichText("**CO~2~** [m^2^](https://a.org)").spans == (
        TextSpan("CO", strong=True),
        TextSpan("2", strong=True, script="sub"),
        TextSpan(" "),
        TextSpan("m", href="https://a.org"),
        TextSpan("2", href="https://a.org", script="super"),
    )

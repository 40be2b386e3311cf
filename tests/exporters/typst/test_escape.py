"""Texts in Typst: nothing in them is markup but their styles."""

from __future__ import annotations

import pytest

from cvkit.exporters.typst import escape
from cvkit.model.text import RichText, TextSpan


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("#1 $2 @x <y> a_b *c* `d` ~e", r"\#1 \$2 \@x \<y\> a\_b \*c\* \`d\` \~e"),
        ("[x] \\ {y}", r"\[x\] \\ {y}"),
        ("-- --- -? -1 a-b -", r"\-- \-\-- \-? \-1 a-b -"),
        ("... ..", r"\... .."),
        ("https://a.example // /* */", r"https:\//a.example \// \/\* \*\/"),
        ("1\u00a0000", "1~000"),
        ('"it\'s"', '"it\'s"'),
        ("a\n b\u2028c", "a b c"),
    ],
)
def test_a_text(text: str, written: str) -> None:
    assert escape.text(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("= x", r"\= x"),
        ("- x", r"\- x"),
        ("+49 30", r"\+49 30"),
        ("/ x", r"\/ x"),
        ("12. x", r"12\. x"),
        ("x = y", "x = y"),
        ("2012 x", "2012 x"),
    ],
)
def test_the_start_of_a_line_is_no_heading_or_item(text: str, written: str) -> None:
    assert escape.at_start(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("**bold** and *slanted*", "*bold* and _slanted_"),
        ("***both***", "*_both_*"),
        ("**bold***(x)*", r"*bold*\*(x)\*"),
        ("x**山**y", "x#strong[山]y"),
        ("`a_b -- c`", "`a_b -- c`"),
        ("`` a`b ``", '#raw("a`b")'),
        ("H~2~O", "H#sub[2]O"),
        ("10^3^.", "10#super[3];."),
        ("[- x](https://a.example/~y)", '#link("https://a.example/~y")[\\- x]'),
        ("[x](https://a.example)(y)", '#link("https://a.example")[x];(y)'),
        ("- x", r"\- x"),
    ],
)
def test_styles(text: str, written: str) -> None:
    assert escape.inline(RichText(text).spans) == written


def test_styles_that_touch_are_calls() -> None:
    spans = (TextSpan("a", strong=True), TextSpan("(b)", emphasis=True), TextSpan("c", code=True))
    assert escape.inline(spans) == '#strong[a]#emph[(b)]#raw("c")'


@pytest.mark.parametrize(
    ("value", "written"), [("a", '"a"'), ('"x" \\n', '"\\"x\\" \\\\n"'), ("a\nb", '"a b"')]
)
def test_a_string(value: str, written: str) -> None:
    assert escape.string(value) == written

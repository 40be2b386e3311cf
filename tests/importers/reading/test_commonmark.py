"""CommonMark becomes the Markdown of résumés."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvkit.importers.reading.commonmark import converted, written
from cvkit.model.text import RichText, TextSpan


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("plain, C++ & 5 * 3", "plain, C++ & 5 * 3"),
        ("**a** *b* __c__ _d_ ***e*** `f`", "**a** *b* **c** *d* ***e*** `f`"),
        ("[a](https://x.test/(b)) <https://y.test>",
         "[a](<https://x.test/(b)>) [https://y.test](https://y.test)"),
        ("[a][b] www", "[a](https://z.test) www"),
        ("H<sub>2</sub>O 10<sup>3</sup> <b>x</b>", "H~2~O 10^3^ **x**"),
        ("\\*a\\* \\_b\\_ \\[c\\]", "\\*a\\* \\_b\\_ \\[c\\]"),
        ("&lt;b&gt; \\<script>", "<b> <script>"),
        ("a\\\nb  \nc", "a b c"),
        ("x <!-- y --> z", "x z"),
    ],
)  # fmt: skip
def test_texts(source: str, expected: str) -> None:
    assert converted(source, {"b": "https://z.test"}).text == expected


def test_what_has_no_counterpart_is_named() -> None:
    found = converted("![p](x.png) [a](/up) <u>b</u> [c](javascript:x)")
    assert found.text == "p a b c"
    assert found.dropped == ("the picture x.png", "the link to /up", "the link to javascript:x")
    assert found.tags == ("<u>", "</u>")


SPANS = st.builds(
    TextSpan,
    st.text("ab *_`[]\\~^1é", min_size=1, max_size=6),
    strong=st.booleans(),
    emphasis=st.booleans(),
)


@given(st.lists(SPANS, max_size=5))
def test_no_character_is_lost(spans: list[TextSpan]) -> None:
    text = " ".join("".join(span.text for span in spans).split())
    assert RichText(written(spans)).plain == text


_PIECES = st.sampled_from(
    ["**", "*", "`", "[", "](https://a.test/b-1)", " ", "  ", "\n", "a", "Bc 1", "é", "中文", ".",
     ",", "(", ")", "'", "-", "\u00a0", "+", "x_y", "http://"]
)  # fmt: skip


@given(st.lists(_PIECES, min_size=1, max_size=14).map("".join))
def test_simple_texts_are_the_same_as_if_they_were_parsed(source: str) -> None:
    parsed = converted(f"{source} &amp;").text  # an entity is always parsed
    if "\u00a0" not in source:
        assert converted(source).text == parsed.removesuffix("&").rstrip(" ")


@pytest.mark.parametrize("sign", ["*a ", "**a ", "[a](", "`a", "*a* ", "**a** b ", "**a b "])
def test_long_texts_take_time_that_grows_with_their_length(sign: str) -> None:
    assert converted(sign * 2000).text

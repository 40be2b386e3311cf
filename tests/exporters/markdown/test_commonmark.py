"""Markdown, read by a parser that did not write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt  # noqa: TID253 - the reader of these tests

from cvkit.exporters.markdown import commonmark, escape
from cvkit.model.text import RichText, TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

PARSER = MarkdownIt("commonmark")

Styled = tuple[str, bool, bool, bool, str | None]
"""A character, and whether it is strong, emphasized, code; and where it leads."""


def styled_characters(token: Token) -> Iterator[Styled]:
    strong = emphasis = False
    href: str | None = None
    for child in token.children or ():
        match child.type:
            case "strong_open" | "strong_close":
                strong = child.nesting == 1
            case "em_open" | "em_close":
                emphasis = child.nesting == 1
            case "link_open" | "link_close":
                href = str(child.attrs["href"]) if child.nesting == 1 else None
            case "text" | "code_inline":
                code = child.type == "code_inline"
                yield from ((c, strong, emphasis, code, href) for c in child.content)
            case "html_inline":
                assert child.content in {"<sub>", "</sub>", "<sup>", "</sup>"}
            case kind:
                assert kind in {"hardbreak", "softbreak"}, kind
                yield " ", False, False, False, None


def blanks_without_style(characters: list[Styled]) -> list[Styled]:
    plain = (False, False, False, None)
    return [(c[0], *plain) if c[0].isspace() else c for c in characters]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**bold** and *italic*", "**bold** and *italic*"),
        ("**a *b* c**", "**a *b* c**"),
        ("***both***", "***both***"),
        ("半**粗体**字", "半**粗体**字"),
        ("**题：**文", "**题：**&#25991;"),
        ("half**bold**word", r"half\*\*bold\*\*word"),
        ("2*3*4", r"2\*3\*4"),
        ("__init__.py", r"\_\_init\_\_.py"),
        ("`` a`b ``", "``a`b``"),
        ("`[x]:`", "`[x]:`"),
        ("Look! [here](https://example.org/a)", "Look! [here](https://example.org/a)"),
        ("[a](<https://example.org/(b)>)", "[a](<https://example.org/(b)>)"),
    ],
)
def test_rich_text_comes_out_as_it_was_written(text: str, expected: str) -> None:
    assert commonmark.line(RichText(text).spans) == expected


def test_blanks_stand_outside_of_delimiters() -> None:
    spans = (TextSpan("a"), TextSpan(" b ", strong=True), TextSpan("c"))
    assert commonmark.line(spans) == "a **b** c"


def test_a_mark_before_a_link_makes_no_picture() -> None:
    spans = (TextSpan("Look!"), TextSpan("here", href="https://example.org"))
    assert commonmark.line(spans) == r"Look\![here](https://example.org)"


def test_a_heading_keeps_its_last_hashes() -> None:
    assert commonmark.heading((TextSpan("1. In C #"),)) == r"1. In C \#"
    assert commonmark.heading((TextSpan("F#"),)) == "F#"


MARKUP = st.lists(
    st.sampled_from([*"ab1é€ *_`[]()<>!#&;\\|~$^{}%:.-+=\"'«—\u00a0\u0301", "&amp;", "](", "1. "])
).map("".join)
PRINTABLE = st.text(st.characters(exclude_categories=("C", "Zl", "Zp")))
TEXTS = (MARKUP | PRINTABLE).filter(str.strip)
HREFS = st.sampled_from([None, None, "https://example.org/a_b", "https://example.org/(c)*&amp;"])
SPANS = st.lists(
    st.builds(TextSpan, TEXTS, st.booleans(), st.booleans(), st.booleans(), HREFS), min_size=1
)
PLACES = {
    "": ["paragraph_open"],
    "- ": ["bullet_list_open", "list_item_open", "paragraph_open"],
    "1. ": ["ordered_list_open", "list_item_open", "paragraph_open"],
    "a\\\n": ["paragraph_open"],
    "a  \n": ["paragraph_open"],
    "# ": ["heading_open"],
}


URLS = st.lists(
    st.sampled_from(["http://a.b/", "www.a.b", "https:", "//", *"c1. ~_*<>()[]{}\\`&|,;"])
).map("".join)


@given(TEXTS | URLS.filter(str.strip), st.sampled_from(sorted(PLACES)))
@example("#", "# ")
@example("---", "a\\\n")
def test_any_text_comes_back(text: str, place: str) -> None:
    write = commonmark.heading if place == "# " else commonmark.line
    tokens = PARSER.parse(place + write((TextSpan(text),)))
    assert [token.type for token in tokens if token.nesting == 1] == PLACES[place]
    (inline,) = (token for token in tokens if token.type == "inline")
    got = "".join(c[0] for c in styled_characters(inline))
    assert got.removeprefix("a " if place.startswith("a") else "") == text.strip()


@given(SPANS)
@example([TextSpan("0"), TextSpan("\\0"), TextSpan(":", emphasis=True)])
@example([TextSpan("a", emphasis=True), TextSpan("b", strong=True, emphasis=True),
          TextSpan("0", strong=True), TextSpan("€", strong=True, emphasis=True)])  # fmt: skip
def test_any_style_comes_back(spans: list[TextSpan]) -> None:
    # Code that would end a link's text, or that Liquid would run, loses its style only.
    spans = [s for s in spans
             if not s.code or escape.can_be_code(s.text, in_link=s.href is not None)]  # fmt: skip
    expected = [(c, s.strong, s.emphasis, s.code, s.href) for s in spans for c in s.text]
    while expected and expected[0][0].isspace():
        expected.pop(0)
    while expected and expected[-1][0].isspace():
        expected.pop()
    inlines = [t for t in PARSER.parse(commonmark.line(tuple(spans))) if t.type == "inline"]
    got = [c for inline in inlines for c in styled_characters(inline)]
    assert blanks_without_style(got) == blanks_without_style(expected)


def text(value: str) -> tuple[TextSpan, ...]:
    return (TextSpan(value),)


@pytest.mark.parametrize(
    ("written", "markdown"),
    [
        ("H~2~O at 10^3^ °C", "H<sub>2</sub>O at 10<sup>3</sup> °C"),
        ("**CO~2~**-free", "**CO<sub>2</sub>**-free"),
        ("*R*~0~ < 1", "*R*<sub>0</sub> < 1"),
        ("[m^2^](https://a.org)", "[m<sup>2</sup>](https://a.org)"),
        ("x^*^", r"x<sup>\*</sup>"),
    ],
)
def test_sub_and_superscripts_are_html(written: str, markdown: str) -> None:
    assert commonmark.line(RichText(written).spans) == markdown

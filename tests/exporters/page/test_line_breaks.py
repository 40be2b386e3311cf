"""Where lines do not break: before a last short word, and within compounds and ranges."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit import theme
from cvkit.exporters.page import line_breaks, render
from cvkit.model.text import TextSpan

if TYPE_CHECKING:
    from conftest import DocumentOf

LONG = "Optimized the online inference of language models for throughput on "


def ends(*spans: TextSpan) -> str:
    before, last = line_breaks.last_words(spans)
    assert "".join(span.text for span in (*before, *last)) == "".join(span.text for span in spans)
    return "".join(span.text for span in last)


@pytest.mark.parametrize(
    ("text", "together"),
    [
        (f"{LONG}many GPUs", "many GPUs"),
        (f"{LONG}GPU supercomputers", ""),
        ("Oiled the gears", ""),
        (LONG.strip().replace(" ", "-"), ""),
    ],
)
def test_two_short_last_words_stay_together(text: str, together: str) -> None:
    assert ends(TextSpan(text)) == together


@pytest.mark.parametrize(
    "last", [TextSpan("of a page", href="https://example.org"), TextSpan("of a b", code=True)]
)
def test_links_and_code_are_left_as_they_are(last: TextSpan) -> None:
    assert ends(TextSpan(LONG), last) == ""


def test_of_styled_text_only_the_last_run_counts() -> None:
    bold = TextSpan("on very many GPUs", strong=True)
    before, last = line_breaks.last_words((TextSpan(LONG), bold))
    assert before == (TextSpan(LONG), TextSpan("on very ", strong=True))
    assert last == (TextSpan("many GPUs", strong=True),)
    assert line_breaks.last_words(()) == ((), ())


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a state-of-the-art method", ["state-of-the-art"]),
        ("Network-Based Computing", ["Network-Based"]),
        ("X.Org-Server and e-mail", ["X.Org-Server", "e-mail"]),
        ("Example-Łukasiewicz", ["Example-Łukasiewicz"]),
        ("5-7 and - or -x", []),
        ("pages 666–731, S12–S19 and 2019–2020", ["666–731", "S12–S19", "2019–2020"]),
        ("666 – 731, London–Paris, A–Z and 123456789012–3", []),
        ("a-word-that-is-much-too-long-for-it", []),
    ],
)
def test_compounds_are_found(text: str, kept: list[str]) -> None:
    parts = list(line_breaks.compounds(text))
    assert "".join(part for part, _ in parts) == text
    assert [part for part, is_compound in parts if is_compound] == kept


def test_where_directions_meet_compounds_are_left_alone(document_of: DocumentOf) -> None:
    text = "basics:\n  name: A\n  summary: {}\nexport: {{locale: {}}}\n"
    classic = theme.built_in().load("classic")
    hebrew = render.render(document_of(text.format("חוקרת ב-Kaiser Wilhelm", "he")), classic).html
    english = render.render(
        document_of(text.format("a state-of-the-art method", "en")), classic
    ).html
    assert '<span class="together">state-of-the-art</span>' in english
    assert 'class="together"' not in hebrew


def test_words_that_may_be_longer_than_a_line() -> None:
    long = "x" * 41
    assert [*line_breaks.long_words(f"in {long} and {'y' * 40}")] == [
        ("in ", False),
        (long, True),
        (f" and {'y' * 40}", False),
    ]
    assert [*line_breaks.long_words("")] == []
    assert line_breaks.has_long_word(f"a {long}")
    assert not line_breaks.has_long_word("y" * 40)

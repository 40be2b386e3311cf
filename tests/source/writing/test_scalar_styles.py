"""Texts in YAML: without quotes where they can be, and always read as the same text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvkit.source.writing.scalar_styles import one_line, over_lines
from cvkit.source.yaml.composition import composed
from cvkit.source.yaml.data import read, to_data
from cvkit.source.yaml.encoding import CONTROL

TEXTS = st.text(
    st.one_of(
        st.sampled_from(" :#-?,[]{}&*!|>'\"%@`\\~\n\t"),
        st.characters(exclude_categories=["Cs"]).filter(lambda one: not CONTROL.match(one)),
    ),
    max_size=60,
)
"""Without control characters, which no résumé may have."""


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Engine", "Engine"),
        ("2020-01 – present", "2020-01 – present"),
        ("+44 20 7946 0000", "+44 20 7946 0000"),
        ("C#", "C#"),
        ("5 # people", "'5 # people'"),
        ("Led: a team", "'Led: a team'"),
        ("- dash", "'- dash'"),
        ("it's: so", "'it''s: so'"),
        ("*a*", "'*a*'"),
        ("null", "'null'"),
        ("~", "'~'"),
        ("", "''"),
        ("no", "no"),
        ("007", "007"),
        ("bell \x07", '"bell \\u0007"'),
        ("a\ttab", "'a\ttab'"),
    ],
)
def test_quotes_only_where_yaml_needs_them(text: str, written: str) -> None:
    assert one_line(text) == written


def test_what_brackets_need() -> None:
    assert one_line("Hamburg, Germany", in_brackets=True) == "'Hamburg, Germany'"
    assert one_line("Hamburg, Germany") == "Hamburg, Germany"


@given(TEXTS)
def test_any_text_is_read_as_itself(text: str) -> None:
    for source in (f"k: {one_line(text)}\n", f"k: [{one_line(text, in_brackets=True)}]\n"):
        root = read(source)
        assert root is not None, source
        given = to_data(root)
        found = given["k"]  # type: ignore[call-overload, index]
        assert (found[0] if isinstance(found, list) else found) == composed(text)


@given(TEXTS)
def test_any_text_over_lines_is_read_as_itself(text: str) -> None:
    lines = over_lines(text, first=5, indent=4, width=20)
    root = read("\n".join([f"  k: {lines[0]}", *lines[1:]]) + "\n")
    assert root is not None, lines
    assert to_data(root) == {"k": composed(text)}


def test_long_texts_are_folded_at_spaces() -> None:
    lines = over_lines("Led a team of five people", first=3, indent=2, width=16)
    assert lines == ["Led a team of", "  five people"]


def test_a_long_text_that_needs_quotes_is_a_folded_block() -> None:
    lines = over_lines("Led: a team of five people", first=3, indent=2, width=16)
    assert lines == [">-", "  Led: a team of", "  five people"]


def test_paragraphs_are_a_literal_block() -> None:
    assert over_lines("One.\n\nTwo.", first=9, indent=2, width=80) == ["|-", "  One.", "", "  Two."]


def test_chinese_and_japanese_are_not_folded_between_their_letters() -> None:
    text = "開発 チーム を 率いる ことが できる"
    assert over_lines(text, first=0, indent=2, width=10) == [text]

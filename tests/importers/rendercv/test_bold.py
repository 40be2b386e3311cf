"""Words that RenderCV prints in bold wherever they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.rendercv import bold
from cvkit.importers.values import Value, text_of
from cvkit.model.text import RichText
from imports import assert_accounts_for, data_of, imported

RESUME = """
cv:
  name: Python Lovelace
  sections:
    summary: [Wrote Python and **Rust**.]
    experience:
      - company: Python Mill
        position: Lead
        highlights: [Taught Python - in `Python`, "[Python](https://python.org/Python)"]
    skills:
      - {label: Languages, details: "Python, Pythonic C"}
settings:
  bold_keywords: [Python, Cobol, Python]
"""


def test_words_are_bold_in_sentences_and_lists() -> None:
    data = data_of(RESUME)
    assert data["basics"] == {
        "name": "Python Lovelace",
        "summary": "Wrote Python and **Rust**.",
    }
    assert data["work"] == [
        {
            "organization": "Python Mill",
            "title": "Lead",
            "bullets": [
                {"text": "Taught Python", "bullets": ["in `Python`"]},
                "[Python](https://python.org/Python)",
            ],
        }
    ]
    assert data["skills"] == [{"name": "Languages", "keywords": ["**Python**", "Pythonic C"]}]
    assert data["export"]["keywords"] == {"bold": ["Python", "Cobol", "Python"]}


def test_each_word_is_accounted_for() -> None:
    finished = imported(RESUME)
    assert_accounts_for(
        finished,
        ["Python Lovelace", "Wrote Python and **Rust**.", "Python Mill", "Lead",
         "Taught Python - in `Python`", "[Python](https://python.org/Python)", "Languages",
         "Python, Pythonic C", "Python", "Cobol", "Python"],
    )  # fmt: skip
    assert [loss.leaf.text for loss in finished.account.lost] == []
    assert [
        one.message for one in finished.reading.diagnostics if "is set in bold" in one.message
    ] == ["“Python” is set in bold in 1 text: `bold_keywords`"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("C++, C and Visual C++", "**C++**, **C** and **Visual C++**"),
        ("*C* and _C_", "*C* and _C_"),
        ("A\n\nC\n\n- C", "A\n\n**C**\n\n- **C**"),
        ("CC, C_x, C-section", "CC, C_x, **C**-section"),
    ],
)
def test_what_is_a_word(text: str, expected: str) -> None:
    keywords = [Value("C"), Value("C++"), Value("Visual C++")]
    made = bold.applied({"reference": Value(text)}, keywords, Ledger())
    assert text_of(made["reference"]) == expected


@given(st.text("aC *_`[]()\\~", max_size=30), st.sampled_from(["C", "a C", "*", "C a"]))
def test_no_other_character_is_printed(text: str, word: str) -> None:
    made = bold.applied({"reference": Value(text)}, [Value(word)], Ledger())
    assert RichText(text_of(made["reference"])).plain == RichText(text).plain

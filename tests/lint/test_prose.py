"""Sentences and words."""

from __future__ import annotations

import pytest

from cvkit.lint import prose
from cvkit.lint.content import Content
from cvkit.model import Resume


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Led a team of twelve", 5),
        ("Cut costs by 1,400.50 € — the crew’s well-known idea", 8),
        ("**Led** the *crew*", 3),
        ("営業部", 2),
        ("Rust で書いた", 3),
        ("Руководил группой", 2),
    ],
)
def test_words_are_counted(text: str, count: int) -> None:
    assert prose.word_count(text) == count


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("Led a crew", ["Led a crew"]),
        ("Led a crew. Wrote 1.5 books", ["Led a crew", "Wrote 1.5 books"]),
        ("One goal: speed; it fell – at last", ["One goal", "speed", "it fell", "at last"]),
        ("(A first.) A second", ["(A first", "A second"]),
        ("設計した。書いた。", ["設計した", "書いた"]),
    ],
)
def test_a_text_is_split_into_sentences(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in prose.sentences(text)] == parts


def test_ones_own_sentences_are_bullets_and_summaries() -> None:
    resume = Resume.model_validate(
        {
            "basics": {"name": "Ada", "summary": "Sums.", "location": {"text": "Ware"}},
            "work": [{"organization": "Mill", "description": "A mill", "bullets": ["Wove"]}],
            "talks": [{"name": "Looms", "summary": "On looms."}],
        }
    )
    assert [text.value for text in prose.own_sentences(Content(resume))] == ["Sums.", "Wove"]

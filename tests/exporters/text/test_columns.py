"""Lines of Chinese and Japanese, which have no blanks to break at."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvkit.exporters.text import columns
from cvkit.exporters.text.columns import width, wrap


def test_chinese_breaks_between_its_letters() -> None:
    text = "大规模语言模型的推理优化"
    assert wrap(text, first="- ", rest="  ", columns=12) == [
        "- 大规模语言",
        "  模型的推理",
        "  优化",
    ]


def test_no_line_begins_with_a_comma_or_ends_with_a_bracket() -> None:
    assert wrap("東京、大阪", columns=4) == ["東", "京、", "大阪"]
    assert wrap("東京（大阪）", columns=6) == ["東京", "（大", "阪）"]
    assert wrap("データ", columns=2) == ["デー", "タ"]


def test_a_foreign_word_stays_whole() -> None:
    assert wrap("使用Python、C++开发", columns=8) == ["使用", "Python、", "C++开发"]


def test_korean_breaks_at_its_blanks() -> None:
    assert wrap("대규모 언어 모델", columns=8) == ["대규모", "언어", "모델"]


@given(st.text(st.sampled_from("東京データ、。（）「」ab1 .,"), max_size=60), st.integers(8, 40))
def test_nothing_is_lost_and_lines_are_not_too_wide(text: str, limit: int) -> None:
    lines = wrap(text, columns=limit)
    assert "".join("".join(lines).split()) == "".join(text.split())
    longest = max((len(word) for word in text.split()), default=0)
    assert all(width(line) <= max(limit, 2 * longest) for line in lines)


@pytest.mark.parametrize(
    ("text", "columns"),
    [("Ada", 3), ("東京", 4), ("e\u0301", 1), ("👩‍🚀", 2), ("👍🏽", 2), ("🇩🇪", 2), ("", 0)],
)
def test_the_columns_of_a_terminal(text: str, columns: int) -> None:
    assert width(text) == columns


@given(
    st.text(st.characters(exclude_categories=["C"], max_codepoint=0x2FFF)),
    st.integers(min_value=1, max_value=40),
)
def test_wrapping_keeps_every_word(value: str, limit: int) -> None:
    lines = columns.wrap(value, first="- ", rest="  ", columns=limit)
    assert " ".join(line[2:] for line in lines).split() == value.split()
    for line in lines:
        assert columns.width(line) <= limit or " " not in line[2:]


@pytest.mark.parametrize(
    ("value", "expected"), [("abc", 3), ("注記", 4), ("e\u0301", 1), ("💼", 2), ("Ελλάδα", 6)]
)
def test_width_is_in_columns(value: str, expected: int) -> None:
    assert columns.width(value) == expected


def test_a_blank_that_forbids_a_break_is_kept() -> None:
    assert columns.wrap("10\u00a0km and on", columns=5) == ["10\u00a0km", "and", "on"]

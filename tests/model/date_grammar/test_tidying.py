from __future__ import annotations

import pytest

from cvkit.model.date_grammar.tidying import duration, tidy


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  Aug   2024 ", "Aug 2024"),
        ("２０２４年８月", "2024年8月"),
        ("2019--2021", "2019–2021"),
        ("2019－2021", "2019–2021"),
        ("٢٠٢٤", "2024"),
        ("Oct ’19", "Oct 2019"),
        ("Oct '50", "Oct 1950"),
        ("d’agost de 2024", "d'agost de 2024"),
        ("2024-08-01T12:30:00+02:00", "2024-08-01"),
        ("2024-08-01 12:30", "2024-08-01"),
        ("2019 – 2020 (1 year, 2 months)", "2019 – 2020"),
        ("2027 (expected)", "2027 (expected)"),
    ],
)
def test_one_form(text: str, expected: str) -> None:
    assert tidy(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019 (5 months)", " (5 months)"),
        ("2019 · 1 yr 3 mos", " · 1 yr 3 mos"),
        ("2019年（5か月）", ""),
        ("2019年 (5か月)", " (5か月)"),
        ("2019 (2 años y 3 meses)", " (2 años y 3 meses)"),
        ("2019 (2020)", ""),
        ("2019 (part-time)", ""),
        ("(5 months)", ""),
    ],
)
def test_durations(text: str, expected: str) -> None:
    assert duration(text) == expected

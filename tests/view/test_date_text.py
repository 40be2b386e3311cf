"""Dates in parts: the whole, and each period with the separator after it."""

from __future__ import annotations

from cvkit.view.date_text import DatePart, DateText

WHEN = DateText(
    (
        DatePart("Summer 2019", "2019"),
        DatePart("; ", parts_periods=True),
        DatePart("Jan 2021", "2021-01"),
        DatePart(" – "),
        DatePart("Present"),
    )
)


def test_the_whole() -> None:
    assert WHEN.text == "Summer 2019; Jan 2021 – Present"


def test_each_period() -> None:
    assert ["".join(part.text for part in period) for period in WHEN.periods] == [
        "Summer 2019;",
        "Jan 2021 – Present",
    ]

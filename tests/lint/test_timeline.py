"""When things were, as far as the résumé says."""

from __future__ import annotations

from datetime import date

import pytest

from cvkit import languages
from cvkit.lint import timeline
from cvkit.lint.timeline import DatedSpan
from cvkit.model import Dates, Resume

ENGLISH = languages.load("en")


def span(text: str) -> DatedSpan:
    found = DatedSpan.of(Dates.parse(text, ENGLISH))
    assert found
    return found


def test_a_year_is_all_of_its_days() -> None:
    assert span("2020 – Mar 2021") == (
        date(2020, 1, 1), date(2020, 12, 31), date(2021, 3, 1), date(2021, 3, 31),
    )  # fmt: skip


def test_what_goes_on_has_no_last_day() -> None:
    assert span("2020 – present").latest_end == date.max


def test_several_periods_are_one_time() -> None:
    assert span("2018, 2020 & 2019")[::3] == (date(2018, 1, 1), date(2020, 12, 31))


def test_without_dates_there_is_no_time() -> None:
    assert DatedSpan.of(None) is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2021 – 2022", "2019 – 2020", True),
        ("2019 – 2020", "2021 – 2022", False),
        ("2020", "2020", False),
        ("2021", "2020 – 2021", False),
    ],
)
def test_only_what_is_surely_later_is_after(one: str, other: str, *, expected: bool) -> None:
    assert span(one).is_after(span(other)) is expected


def test_a_job_is_there_for_each_of_its_roles() -> None:
    work = [{"organization": "Mill", "roles": [{"title": "Lead"}, {"dates": "2020"}]}]
    resume = Resume.model_validate({"basics": {"name": "Ada"}, "work": work})
    found = [(one.name, one.when_route) for one in timeline.items(resume, "work")]
    assert found == [
        ("Lead", ("work", 0, "roles", 0, "dates")),
        ("Mill", ("work", 0, "roles", 1, "dates")),
    ]


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (date(2020, 1, 15), date(2020, 3, 15), 2),
        (date(2020, 1, 15), date(2020, 3, 14), 1),
        (date(2019, 12, 1), date(2020, 1, 1), 1),
        (date(2020, 1, 1), date(2020, 1, 31), 0),
    ],
)
def test_months_between_two_days(start: date, end: date, months: int) -> None:
    assert timeline.whole_months(start, end) == months

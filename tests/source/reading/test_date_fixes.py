"""Which pairs of dates get a fix that joins them."""

from __future__ import annotations

import pytest

from cvkit import source
from cvkit.source import editing


def fixed(job: str) -> str:
    """Return a job on one line after all fixes."""
    text = f"basics: {{name: Ada}}\nwork: [{{organization: A, {job}}}]\n"
    made = editing.apply_fixes(
        text, lambda text: source.read(text.encode(), "resume.yaml").diagnostics
    )
    return made.text.partition("organization: A, ")[2].partition("}")[0]


@pytest.mark.parametrize(
    ("job", "joined"),
    [
        ("startDate: 2019-01, endDate: 2020-05", "dates: 2019-01 – 2020-05"),
        ("endDate: 2020-05, title: B, startDate: 2019-01", "title: B, dates: 2019-01 – 2020-05"),
        ("start_date: May 2019, end_date: present", "dates: May 2019 – present"),
        ("from: 2019, to: 2020", "dates: 2019 – 2020"),
        ("start: '2019', end: '2020'", "dates: '2019 – 2020'"),
    ],
)
def test_a_start_and_an_end_become_a_period(job: str, joined: str) -> None:
    assert fixed(job) == joined


@pytest.mark.parametrize(
    "job",
    [
        "startDate: 2019-01",
        "endDate: 2019-01",
        "startDate: 2019, endDate: 2018",
        "startDate: 2019, endDate: ",
        "startDate: 2019, endDate: someday",
        "startDate: 2017 – 2018, endDate: 2019",
        "startDate: 2017 & 2018, endDate: 2019",
        "startDate: 2019, end_date: 2020, endDate: 2021",
        "startDate: 2019, endDate: 2020, dates: 2019 – 2020",
        "startDate: [2019], endDate: 2020",
    ],
)
def test_what_is_not_surely_one_period_stays(job: str) -> None:
    assert fixed(job) == job


def test_where_a_single_date_belongs_nothing_is_joined() -> None:
    text = "basics: {name: Ada}\nawards: [{title: A, startDate: 2019, endDate: 2020}]\n"
    found = source.read(text.encode(), "resume.yaml").diagnostics
    assert [one.fix for one in found] == [None, None]

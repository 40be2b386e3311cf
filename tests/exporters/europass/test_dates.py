"""Dates as Europass has them."""

from __future__ import annotations

import pytest

from cvkit.exporters.europass import dates
from cvkit.exporters.europass.dates import Written
from cvkit.exporters.europass.xml_elements import document
from cvkit.model.dates import Dates, PartialDate


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("2019-08 – present", Written("2019-08", "", goes_on=True)),
        ("2019-08-01/2020", Written("2019-08-01", "2020")),
        ("2019", Written("2019", "2019")),
        ("until 2019", Written("", "2019")),
        ("Summer 2020", Written("2020", "2020", reason="is only the year 2020 in Europass")),
        (
            "c. 2015",
            Written(
                "2015", "2015", reason="is 2015 in Europass, without a word that it isn’t sure"
            ),
        ),
        (
            "2010, 2012 & 2014",
            Written("2010", "2014",
                    reason="is one period in Europass, from the first date to the last"),
        ),
    ],
)  # fmt: skip
def test_periods(given: str, expected: Written) -> None:
    assert dates.written(Dates.parse(given)) == expected


def test_single_dates_and_none() -> None:
    assert dates.written(PartialDate.parse("May 2020")) == Written("2020-05", "2020-05")
    assert dates.written(None) == Written()
    assert dates.employment(Written()) is None
    assert dates.attendance(Written()) is None


def lines(written: Written, name: str) -> list[str]:
    made = dates.employment(written) if name == "EmploymentPeriod" else dates.attendance(
        written, name
    )  # fmt: skip
    assert made
    return [line.strip() for line in document(made).decode().splitlines()[2:-1]]


def test_elements() -> None:
    assert lines(Written("2019", "2020"), "EmploymentPeriod") == [
        "<eures:StartDate>",
        "<hr:FormattedDateTime>2019</hr:FormattedDateTime>",
        "</eures:StartDate>",
        "<eures:EndDate>",
        "<hr:FormattedDateTime>2020</hr:FormattedDateTime>",
        "</eures:EndDate>",
        "<hr:CurrentIndicator>false</hr:CurrentIndicator>",
    ]
    start = ["<StartDate>", "<hr:FormattedDateTime>2019</hr:FormattedDateTime>", "</StartDate>"]
    assert lines(Written("2019", "", goes_on=True), "AttendancePeriod") == [
        *start,
        "<Ongoing>true</Ongoing>",
    ]
    assert lines(Written("2019", "2019"), "Date") == [*start, "<Ongoing>false</Ongoing>"]
    assert len(lines(Written("2019", "2019"), "AttendancePeriod")) == 7

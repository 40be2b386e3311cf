"""Addresses and dates in the few forms that formats of data have."""

from __future__ import annotations

import pytest

from cvkit.exporters.jsonresume import simple_values
from cvkit.model.dates import Dates


@pytest.mark.parametrize(
    ("written", "span"),
    [
        ("2020", ("2020", "2020", True)),
        ("2020-05-17 – present", ("2020-05-17", "", True)),
        ("until 2019", ("", "2019", True)),
        ("Summer 2020", ("2020", "2020", False)),
        ("Summer 2020 & 2022", ("2020", "2022", False)),
        ("2018, 2010 – present", ("2010", "", False)),
        ("2019/20", ("2019", "2020", False)),
        ("c. 2014", ("2014", "2014", False)),
        ("2023 – May 2027 (expected)", ("2023", "2027-05", False)),
    ],
)
def test_dates_are_one_period(written: str, span: tuple[str, str, bool]) -> None:
    assert simple_values.span(Dates.parse(written)) == span


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("a.b+c@d-e.test", "a.b+c@d-e.test"),
        ("a@ü.test", "a@xn--tda.test"),
        ("ü@b.test", ""),
        ("a..b@c.test", ""),
        ("a@-b.test", ""),
        ("a@" + "ü" * 70 + ".test", ""),
    ],
)
def test_email_addresses_are_in_ascii(given: str, written: str) -> None:
    assert simple_values.email(given) == written


def test_addresses_are_those_of_the_standard() -> None:
    assert simple_values.url('https://ä.test/ü|"x"?a=1#b%20') == (
        "https://%C3%A4.test/%C3%BC%7C%22x%22?a=1#b%20"
    )

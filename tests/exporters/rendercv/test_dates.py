"""Dates as RenderCV has them."""

from __future__ import annotations

import pytest

from cvkit import languages
from cvkit.exporters.rendercv.dates import dates
from cvkit.model import Dates, PartialDate
from cvkit.view.blocks import DatePart, DateText

EN = languages.load("en")
PRINTED = DateText((DatePart("printed"),))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020", {"date": 2020}),
        ("2020-08", {"date": "2020-08"}),
        ("2020-08-01", {"date": "2020-08-01"}),
        ("Aug 2024 – present", {"start_date": "2024-08", "end_date": "present"}),
        ("2019 – 2020-05-31", {"start_date": 2019, "end_date": "2020-05-31"}),
        ("Summer 2020", {"date": "printed"}),
        ("2010 & 2012", {"date": "printed"}),
        ("c. 2010", {"date": "printed"}),
        ("2023 – May 2027 (expected)", {"date": "printed"}),
        ("until 2019", {"date": "printed"}),
        ("2020-05 – 2020", {"date": "printed"}),
    ],
)
def test_periods(text: str, expected: object) -> None:
    assert dates(Dates.parse(text, EN), PRINTED, as_text=False, ends=True) == expected


def test_a_publication_has_no_end() -> None:
    value = Dates.parse("2019 – 2020", EN)
    assert dates(value, PRINTED, as_text=False, ends=False) == {"date": "printed"}


def test_a_language_that_rendercv_lacks() -> None:
    value = Dates.parse("2019-01", EN)
    assert dates(value, PRINTED, as_text=True, ends=True) == {"date": "printed"}


def test_one_date_or_none() -> None:
    value = PartialDate.parse("2019-01", EN)
    assert dates(value, PRINTED, as_text=False, ends=True) == {"date": "2019-01"}
    assert dates(None, PRINTED, as_text=False, ends=True) == {"date": "printed"}
    assert dates(None, None, as_text=False, ends=True) == {}

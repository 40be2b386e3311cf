from __future__ import annotations

import pytest

from cvkit import languages
from cvkit.model.iso_dates import tidy_date


@pytest.mark.parametrize(
    ("text", "tidy"),
    [
        ("08/2024", "2024-08"),
        ("8/2024", "2024-08"),
        ("08.2024", "2024-08"),
        ("1.8.2024", "2024-08-01"),
        ("1. 8. 2024", "2024-08-01"),
        ("2024-8", "2024-08"),
        ("06/99", "1999-06"),
        ("13.01.19", "2019-01-13"),
        ("06/2019–08/2020", "2019-06–2020-08"),
        ("2024-8-1", "2024-08-01"),
        ("05/2010 – 07/2010", "2010-05 – 2010-07"),
        ("05/2010 -- present", "2010-05 -- present"),
        ("2020-6/2020-11", "2020-06/2020-11"),
        ("2020-6/..", "2020-06/.."),
        ("Summer 2020 & 8/2021", "Summer 2020 & 2021-08"),
        ("since 8/2021", "since 2021-08"),
        ("13/08/2024", "2024-08-13"),
        ("8/13/2024", "2024-08-13"),
        ("10-2019", "2019-10"),
        ("06/19 – 08/20", "2019-06 – 2020-08"),
        ("2019/06", "2019-06"),
        ("c. 6/2015", "c. 2015-06"),
        ("05/2027 (expected)", "2027-05 (expected)"),
    ],
)
def test_numbers_become_iso(text: str, tidy: str) -> None:
    assert tidy_date(text) == tidy
    assert tidy_date(tidy) is None


@pytest.mark.parametrize(
    "text",
    [
        "2024",
        "2024-08",
        "2024-08-01",
        "Aug 2024",
        "Summer 2020 & 2021",
        "2010/2012",
        "06–08/2019",
        "2001-06/08",
        "2010-2012",
        "2019–20",
        "1/8/2024",
        "13/2024",
        "2019/20",
        "2010/11",
        "Winter 2020/21",
        "2019-20",
        "31.2.2024",
        "08/2024 – 05/2024",
        "soon, 08/2024 or so",
        "",
    ],
)
def test_the_rest_stays(text: str) -> None:
    assert tidy_date(text) is None


def test_words_of_the_resumes_language_stay() -> None:
    german = languages.load("de")
    assert tidy_date("1.8.2024 – heute", german) == "2024-08-01 – heute"
    assert tidy_date("1.8.2024 – heute", languages.load("en")) is None

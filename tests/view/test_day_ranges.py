from __future__ import annotations

import pytest

from cvkit import languages
from cvkit.model import Dates
from cvkit.view.wording import Wording


@pytest.mark.parametrize(
    ("tag", "written", "printed"),
    [
        ("en", "2019-06-05/12", "Jun 5 – 12, 2019"),
        ("en-GB", "2019-06-05/12", "5–12 Jun 2019"),
        ("de", "2019-06-05/12", "05.–12.06.2019"),
        ("cs", "2019-06-05/12", "5.–12. 6. 2019"),
        ("hu", "2019-06-05/12", "2019. jún. 5–12."),
        ("ja", "2019-06-05/12", "2019年6月5日～12日"),
        # CLDR has another format there than that of a single day.
        ("ru", "2019-06-05/12", "5 июня 2019 – 12 июня 2019"),
        ("it", "2019-06-05/12", "5 giu 2019 – 12 giu 2019"),
        # A word instead of a dash.
        ("zh", "2019-06-05/12", "2019年6月5日 – 2019年6月12日"),
        ("en", "2019-06-05/2019-07-12", "Jun 5, 2019 – Jul 12, 2019"),
        ("en", "2018-06-05/2019-06-12", "Jun 5, 2018 – Jun 12, 2019"),
        ("en", "2019-06-05 – 2019-06-12 (expected)", "Jun 5, 2019 – Jun 12, 2019 (expected)"),
        ("en", "2019-06-05/12, 2020", "Jun 5 – 12, 2019; 2020"),
    ],
)
def test_days_of_one_month(tag: str, written: str, printed: str) -> None:
    dates = Dates.parse(written, languages.load(tag))
    text = Wording.of(tag).dates.dates(dates)
    assert text
    assert text.text == printed
    assert Dates.parse(printed, languages.load(tag)) == dates


def test_each_day_has_its_own_date() -> None:
    text = Wording.of("en").dates.dates(Dates.parse("2019-06-05/12"))
    assert text
    assert [(part.text, part.iso) for part in text.parts] == [
        ("Jun 5", "2019-06-05"),
        (" – ", None),
        ("12, 2019", "2019-06-12"),
    ]

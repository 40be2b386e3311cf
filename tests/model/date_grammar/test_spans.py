from __future__ import annotations

import pytest

from cvkit import languages
from cvkit.model.date_grammar import spans
from cvkit.model.date_grammar.point import AmbiguousDateError

ENGLISH = languages.load("en")


def test_open_and_one_sided() -> None:
    year = {"year": 2019}
    for text in ("2019-", "since 2019", "2019 onwards", "2019 to present", "2019/.."):
        assert spans.read(text, ENGLISH) == [(year, None)]
    for text in ("– 2019", "until 2019", "../2019"):
        assert spans.read(text, ENGLISH) == [(None, year)]
    assert spans.read("until now", ENGLISH) == [(None, None)]


@pytest.mark.parametrize("text", ["present", "..", "present – 2019", "../.."])
def test_a_period_needs_a_start(text: str) -> None:
    with pytest.raises(ValueError, match=r"^a period needs a start"):
        spans.read(text, ENGLISH)


def test_each_summer_is_a_period() -> None:
    found = spans.read("Summers 2018–2020", ENGLISH)
    assert [start["year"] for start, _ in found if start] == [2018, 2019, 2020]


def test_a_side_with_two_readings_is_told() -> None:
    with pytest.raises(AmbiguousDateError, match=r"^“01-06-2019” can be read as two dates"):
        spans.read("01-06-2019-31-08-2020", ENGLISH)


def test_many_hyphens_take_no_time() -> None:
    with pytest.raises(ValueError, match="-"):
        spans.read("a-" * 499, ENGLISH)

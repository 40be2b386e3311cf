from __future__ import annotations

import pytest

from cvkit import languages
from cvkit.model.date_grammar import named
from cvkit.model.date_grammar.point import NotADateError


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("en", "Aug 2024", {"year": 2024, "month": 8}),
        ("en", "22nd of August 2024", {"year": 2024, "month": 8, "day": 22}),
        ("en", "Winter 2020/21", {"year": 2020, "part": "winter", "into_next_year": True}),
        ("en", "2020 Q1", {"year": 2020, "part": "q1"}),
        ("de", "1. Halbjahr 2020", {"year": 2020, "part": "h1"}),
        ("fr", "semestre d'automne 2021", {"year": 2021, "part": "autumn_semester"}),
    ],
)
def test_dates_with_words(locale: str, text: str, expected: dict[str, object]) -> None:
    assert named.read(text, languages.load(locale)) == expected


@pytest.mark.parametrize("text", ["May 2020/21", "Winter 2020/22", "Foo 2020", "1 2 May 2020", "x"])
def test_what_is_none(text: str) -> None:
    with pytest.raises(NotADateError):
        named.read(text, languages.load("en"))


def test_academic_years_with_words() -> None:
    expected = {"year": 2010, "into_next_year": True}
    for text in ("academic year 2010/11", "AY 2010-11", "2010–2011 academic year"):
        assert named.read_academic(text, languages.load("en")) == expected
    assert named.read_academic("AY 2010-12", languages.load("en")) is None

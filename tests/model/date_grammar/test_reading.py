"""The parts of a date, by what was written; ``test_dates`` has what people write."""

from __future__ import annotations

import pytest

from cvkit import languages
from cvkit.model import date_grammar
from cvkit.model.date_grammar import HOW_TO_WRITE

ENGLISH = languages.load("en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024", {"year": 2024}),
        ("2024-08-01", {"year": 2024, "month": 8, "day": 1}),
        ("Aug 2024", {"year": 2024, "month": 8}),
        ("1. 8. 2024", {"year": 2024, "month": 8, "day": 1}),
        ("Summer 2024", {"year": 2024, "part": "summer"}),
    ],
)
def test_one_date(text: str, expected: dict[str, object]) -> None:
    parts = date_grammar.parse_date(text, ENGLISH)
    assert {name: value for name, value in parts.items() if value is not None} == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "a date is missing"),
        ("soon", "“soon” is not a date"),
        ("2024-13", "“2024-13” is not a date: there is no month 13"),
        ("2024-02-30", "“2024-02-30” is not a date: February 2024 has only 29 days"),
        ("1815", "the year 1815 is not between 1900 and 2100"),
    ],
)
def test_what_is_no_date_is_told(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}"):
        date_grammar.parse_date(text, ENGLISH)


def test_the_year_of_the_last_is_that_of_the_first() -> None:
    (ends,) = date_grammar.parse_periods("Jan – Mar 2020", ENGLISH)
    assert [(end["year"], end["month"]) for end in ends if end] == [(2020, 1), (2020, 3)]


@pytest.mark.parametrize("text", ["&" * 200_000, "2020, " * 50_000, "1" * 1001])
def test_what_is_too_long_is_not_even_read(text: str) -> None:
    for parse in (date_grammar.parse_date, date_grammar.parse_periods):
        with pytest.raises(ValueError, match=r"^this is too long for a date; write it like"):
            parse(text, ENGLISH)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2010, 2012 & later", f"“later” is not a date; {HOW_TO_WRITE}"),
        ("2010, & ", f"a date is missing; {HOW_TO_WRITE}"),
        ("soon", f"“soon” is not a date; {HOW_TO_WRITE}"),
        ("Foo 2020", f"“Foo 2020” is not a date: there is no month “foo”; {HOW_TO_WRITE}"),
        (
            "mai 2020",
            (
                "“mai 2020” is not a date: “mai” is German, French or Norwegian Bokmål; "
                "set `export.locale` to its language"
            ),
        ),
        (
            "2020 – heute",
            "“heute” is German; set `export.locale` to its language",
        ),
        (
            "Sumer 2022",
            "“Sumer 2022” is not a date: there is no month “sumer”; did you mean “Summer 2022”?",
        ),
        (
            "Janury 2020 – now",
            "“Janury 2020” is not a date: there is no month “janury”; did you mean “January 2020”?",
        ),
        ("2020 – presnt", "“presnt” is not a date; did you mean “present”?"),
        (
            "03/04/2020",
            (
                "“03/04/2020” can be read as two dates; "
                "write 2020-04-03 for 3 April or 2020-03-04 for 4 March"
            ),
        ),
        (
            "2020-21",
            "“2020-21” can be read as two dates; write Spring 2020 or 2020–2021 for the years",
        ),
        (
            "2010/11",
            (
                "“2010/11” can be read as two dates; "
                "write 2010-11 for November 2010 or 2010–2011 for the two years"
            ),
        ),
        ("32/04/2020", f"“32/04/2020” is not a date; {HOW_TO_WRITE}"),
        ("", f"a date is missing; {HOW_TO_WRITE}"),
        ("2020 & ", f"a date is missing; {HOW_TO_WRITE}"),
        ("2024-13", "“2024-13” is not a date: there is no month 13"),
        ("2024-00", "“2024-00” is not a date: there is no month 0"),
        ("2023-02-29", "“2023-02-29” is not a date: February 2023 has only 28 days"),
        ("31 Apr 2024", "“31 Apr 2024” is not a date: April 2024 has only 30 days"),
        ("1899", "the year 1899 is not between 1900 and 2100"),
        ("2101-01", "the year 2101 is not between 1900 and 2100"),
        ("present", "a period needs a start, such as “Aug 2024 – present”"),
        ("present – 2020", "a period needs a start, such as “Aug 2024 – present”"),
        ("../..", "a period needs a start, such as “Aug 2024 – present”"),
        ("~~~", "a period needs a start, such as “Aug 2024 – present”"),
        ("- -", "a period needs a start, such as “Aug 2024 – present”"),
        ("~/~", "a period needs a start, such as “Aug 2024 – present”"),
        ("20240", f"“20240” is not a date; {HOW_TO_WRITE}"),
        ("2024-08-01T25", f"“2024-08-01T25” is not a date; {HOW_TO_WRITE}"),
    ],
)
def test_what_is_not_a_date(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        date_grammar.parse_periods(text, ENGLISH)
    assert str(caught.value) == reason


@pytest.mark.parametrize(
    ("text", "locale", "meant"),
    [("Febuar 2020", "de", "Februar 2020"), ("Somer 2020", "de", "Sommer 2020"),
     ("2020 – heutte", "de", "heute"), ("Agusto 2020", "es", "agosto 2020")],
)  # fmt: skip
def test_what_was_meant_in_another_language(text: str, locale: str, meant: str) -> None:
    with pytest.raises(ValueError, match=f"did you mean “(?i:{meant})”"):
        date_grammar.parse_periods(text, languages.load(locale))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Aug 2024 – present", True), ("2010, 2012 & 2014", True), ("Engineer", False), ("", False)],
)
def test_is_period(text: str, expected: bool) -> None:  # noqa: FBT001
    assert date_grammar.is_period(text, ENGLISH) is expected

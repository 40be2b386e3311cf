"""When works appeared, as the files of reference managers say it."""

from __future__ import annotations

import pytest

from cvkit.source.bibliography import dates


@pytest.mark.parametrize(
    ("month", "date"),
    [
        ("sep", "2020-09"),
        ("Sept.", "2020-09"),
        ("9", "2020-09"),
        ("13", ""),
        ("5 September", "2020-09-05"),
        ("September 5th", "2020-09-05"),
        ("5-7 jun", "2020-06-05/2020-06-07"),
        ("jun 5\N{EN DASH}7", "2020-06-05/2020-06-07"),
        ("June 28 to July 2", "2020-06-28/2020-07-02"),
        ("jul and aug", "2020-07/2020-08"),
        ("feb 30", ""),
        ("jan/feb/mar", ""),
        ("jan 5 - feb", ""),
        ("5-7", ""),
        ("jan 5 6", ""),
        ("fall", "Fall 2020"),
        ("Michaelmas", ""),
        ("", ""),
    ],
)
def test_months(month: str, date: str) -> None:
    assert dates.of_year("2020", month) == date


@pytest.mark.parametrize(
    ("date", "found"),
    [
        ("2019-21", "Spring 2019"),
        ("2019-22/2019-24", "Summer 2019 – Winter 2019"),
        ("2019-05/2019-06", "2019-05/2019-06"),
        ("2019-21-03", "2019-21-03"),
    ],
)
def test_seasons_of_edtf(date: str, found: str) -> None:
    assert dates.in_words(date) == found


@pytest.mark.parametrize(
    ("said", "word"),
    [("1", "Spring"), ("13", "Spring"), ("24", "Winter"), ("FALL", "Fall"), ("5", ""), ("x", "")],
)
def test_seasons(said: str, word: str) -> None:
    assert dates.season(said) == word


@pytest.mark.parametrize(("number", "word"), [("1", ""), ("12", ""), ("14", "Summer"), ("17", "")])
def test_seasons_in_the_place_of_months(number: str, word: str) -> None:
    assert dates.season_of_month(number) == word


@pytest.mark.parametrize(
    ("date", "found"),
    [
        ("2019-05/2020", "2019-05"),
        ("Spring 2019", "2019"),
        ("c. 2001", "2001"),
        ("2019-05-06T10:00", "2019-05-06"),
        ("in press", ""),
    ],
)
def test_the_order(date: str, found: str) -> None:
    assert dates.for_sorting(date) == found

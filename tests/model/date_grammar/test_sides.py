"""What the sides of a period share; ``tests/cases/dates.txt`` has what people write."""

from __future__ import annotations

import pytest

from cvkit import languages
from cvkit.model.date_grammar import AmbiguousDateError, sides
from cvkit.model.date_grammar.point import NotADateError

ENGLISH = languages.load("en")


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Jan", "Mar 2020", ("Jan 2020", "Mar 2020")),
        ("10", "12 June 2019", ("10 June 2019", "12 June 2019")),
        ("June 10", "12, 2019", ("June 10, 2019", "June 12, 2019")),
        ("06", "08/2019", ("06.2019", "08/2019")),
        ("2019.6", "8", ("2019.6", "2019.8")),
        ("2019 Jan", "Mar", ("2019 Jan", "Mar 2019")),
        ("May 2020", "June", ("May 2020", "June 2020")),
        ("Q1 2020", "Q3", ("Q1 2020", "Q3 2020")),
        ("Spring 2020", "Fall", ("Spring 2020", "Fall 2020")),
        # These may be of the next year, or of no year at all.
        ("Dec 2020", "Jan", ("Dec 2020", "Jan")),
        ("Fall 2020", "Spring", ("Fall 2020", "Spring")),
        ("2020", "June", ("2020", "June")),
        ("Q1 2020", "June", ("Q1 2020", "June")),
        ("May 2020", "5 June", ("May 2020", "5 June")),
        ("10", "Dec 2019", ("10", "Dec 2019")),
    ],
)
def test_a_year_that_is_named_once(left: str, right: str, expected: tuple[str, str]) -> None:
    assert sides.filled(left, right, ENGLISH) == expected


@pytest.mark.parametrize("left", ["2001", "2001-06-01", "May 2001", "1.6.2001"])
def test_a_short_year_needs_the_same_form_before_it(left: str) -> None:
    with pytest.raises(NotADateError, match="06/08"):
        sides.filled(left, "06/08", ENGLISH)


def test_a_short_year_after_another_form_of_its_kind() -> None:
    assert sides.filled("12/2019", "01/20", ENGLISH) == ("12/2019", "01/20")
    assert sides.filled("12/19", "01/20", ENGLISH) == ("12/19", "01/20")


def test_seasons_over_two_years() -> None:
    found = sides.settle(
        "Fall/Spring 2019/20",
        "Fall 2019",
        {"year": 2019, "part": "autumn"},
        {"year": 2019, "part": "spring", "into_next_year": True},
    )
    assert found == (
        {"year": 2019, "part": "autumn"},
        {"year": 2020, "part": "spring", "into_next_year": False},
    )


def test_seasons_in_the_wrong_order() -> None:
    with pytest.raises(AmbiguousDateError) as caught:
        sides.settle(
            "Fall–Spring 2019",
            "Fall 2019",
            {"year": 2019, "part": "autumn"},
            {"year": 2019, "part": "spring"},
        )
    assert str(caught.value) == (
        "“Fall–Spring 2019” can be read as two dates; "
        "write Fall 2018 – Spring 2019 or Fall 2019 – Spring 2020"
    )


def test_a_month_before_a_plain_year() -> None:
    with pytest.raises(AmbiguousDateError) as caught:
        sides.settle("Jan – 2019", "Jan 2019", {"year": 2019, "month": 1}, {"year": 2019})
    assert str(caught.value) == (
        "“Jan – 2019” can be read as two dates; write Jan 2019 or Jan 2018 – 2019 for a period"
    )

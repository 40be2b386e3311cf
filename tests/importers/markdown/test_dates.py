"""Dates are found in and around other words."""

from __future__ import annotations

import pytest

from cvkit.importers.markdown import dates
from cvkit.importers.markdown.page import Page
from cvkit.importers.markdown.pieces import Piece
from cvkit.importers.reading.ledger import Ledger


def page(text: str, locale: str = "en") -> Page:
    found = Page(text, Ledger())
    found.locale = locale
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*Aug 2024 – Present*", "Aug 2024 – Present"),
        ("`1995-1998`", "1995-1998"),
        ("(May 2020)", "May 2020"),
        ("__2004--2005__", "2004 – 2005"),
        ("2010-2014 (expected)", "2010-2014 (expected)"),
        ("Jan 2020 - May 2020 (5 months)", "Jan 2020 - May 2020"),
        ("| 2019 |", "2019"),
        ("Windows 2000 or so", None),
        ("`June 1661 - death`", "June 1661 - death"),
        ("`--flag 2000`", None),
        ("May", None),
        ("2020-13-45", None),
    ],
)
def test_a_piece_that_is_dates(text: str, expected: str | None) -> None:
    found = dates.whole(Piece(text, 0), page(text))
    assert (found.text if found else None) == expected


def test_dates_of_other_languages() -> None:
    text = "Mär. 2020 – heute"
    assert dates.whole(Piece(text, 0), page(text)) is None
    found = dates.whole(Piece(text, 0), page(text, "de"))
    assert found is not None
    assert found.text == text


@pytest.mark.parametrize(
    ("text", "rest", "expected"),
    [
        ("Best paper, 2019", "Best paper", "2019"),
        ("Mill (Jan 2020 – Present)", "Mill", "Jan 2020 – Present"),
        ("**Prize**, *Spring 2013*", "**Prize**", "Spring 2013"),
        ("Mill  2019–2021", "Mill", "2019–2021"),
        ("Route 66", "Route 66", None),
        ("Python 3, 4", "Python 3, 4", None),
    ],
)
def test_dates_at_the_end(text: str, rest: str, expected: str | None) -> None:
    found = dates.at_end(Piece(text, 0), page(text))
    assert (found.rest.text, found.dates.text if found.dates else None) == (rest, expected)


@pytest.mark.parametrize(
    ("text", "rest", "expected"),
    [
        ("2019: Best paper", "Best paper", "2019"),
        ("2019 – 2020: Best paper", "Best paper", "2019 – 2020"),
        ("Jan 2019 – Mar 2020, London", "London", "Jan 2019 – Mar 2020"),
        ("May 2019 - present | London, UK", "London, UK", "May 2019 - present"),
        ("Room 2019: Best paper", "Room 2019: Best paper", None),
        ("2019, ", "2019, ", None),
    ],
)
def test_dates_at_the_start(text: str, rest: str, expected: str | None) -> None:
    found = dates.at_start(Piece(text, 0), page(text))
    assert (found.rest.text, found.dates.text if found.dates else None) == (rest, expected)

"""The width of the column of dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit import languages, theme
from cvkit.exporters import date_column
from cvkit.exporters.text_width import widths

if TYPE_CHECKING:
    from conftest import DocumentOf

TWO = "2022-09 – 2023-12 & 2024-02 – 2024-11"


def job(dates: str) -> str:
    return f"basics: {{name: Ada}}\nwork: [{{organization: Mill, title: Weaver, dates: {dates}}}]"


@pytest.mark.parametrize("name", ["academic", "modern"])
@pytest.mark.parametrize("locale", languages.available())
def test_each_period_fits_in_every_language(
    name: str, locale: str, document_of: DocumentOf
) -> None:
    look = theme.built_in().load(name)
    document = document_of(job(TWO), locale=locale)
    dates = document.sections[0].entries[0].dates
    assert dates
    fitted = date_column.fitted(document, look)
    lines = date_column.lines(dates, fitted)
    assert len(lines) == 2
    column = fitted.layout.date_column
    assert column >= look.layout.date_column
    assert max(widths(look, look.styles.dates, lines)) + date_column.GAP < column


def test_short_dates_leave_the_column_as_the_theme_has_it(document_of: DocumentOf) -> None:
    look = theme.built_in().load("academic")
    document = document_of(job("2022 – 2023"))
    assert date_column.fitted(document, look).layout.date_column == look.layout.date_column
    dates = document.sections[0].entries[0].dates
    assert dates
    assert date_column.lines(dates, look) == ("2022 – 2023",)


def test_two_short_periods_share_a_line(document_of: DocumentOf) -> None:
    look = theme.built_in().load("academic")
    dates = document_of(job("2020 & 2021")).sections[0].entries[0].dates
    assert dates
    assert date_column.lines(dates, look) == ("2020 & 2021",)


def test_it_grows_to_three_eighths_of_the_line(document_of: DocumentOf) -> None:
    look = theme.built_in().load("modern", page="A5")  # 116 mm between the margins
    wide = date_column.fitted(document_of(job(TWO), locale="ca"), look)
    assert wide.layout.date_column == pytest.approx(0.375 * 116)


def test_a_period_that_is_even_wider_takes_several_lines(document_of: DocumentOf) -> None:
    look = theme.built_in().load("modern", page="A5")
    document = document_of(job("2020-09 – 2021-12, bullets: [Wove]"), locale="ca")
    wide = date_column.fitted(document, look)
    (entry,) = document.sections[0].entries
    assert entry.dates
    lines = date_column.lines(entry.dates, wide)
    assert lines == ("setembre de 2020 –", "desembre de 2021")
    assert date_column.beside(entry, wide) == 1


def test_nothing_follows_the_last_line_of_such_a_period(document_of: DocumentOf) -> None:
    look = theme.built_in().load("modern", page="A5")
    document = document_of(job("2020-09 – 2021-12 & 2022"), locale="ca")
    (entry,) = document.sections[0].entries
    assert entry.dates
    lines = date_column.lines(entry.dates, date_column.fitted(document, look))
    assert lines == ("setembre de 2020 –", "desembre de 2021;", "2022")


def test_word_has_room_for_the_spaces_it_adds_in_japanese(document_of: DocumentOf) -> None:
    look = theme.built_in().load("modern")
    document = document_of(job("2019-10 – 2022-03"), locale="ja")
    column = date_column.fitted(document, look).layout.date_column
    spaced = date_column.fitted(document, look, spaced=True).layout.date_column
    em = look.styles.dates.size * 25.4 / 72
    # 2019|年|10|月～|2022|年|3|月
    assert spaced - column == pytest.approx(7 * em / 4)
    english = date_column.fitted(document_of(job("2019-10 – 2022-03")), look, spaced=True)
    assert english.layout.date_column == look.layout.date_column


def test_themes_without_a_column_stay_as_they_are(document_of: DocumentOf) -> None:
    look = theme.built_in().load("classic")
    assert date_column.fitted(document_of(job(TWO)), look) is look


@pytest.mark.parametrize(
    ("more", "count"),
    [
        ("", 0),
        ("bullets: [Wove]", 1),
        ("bullets: [Wove, Dyed]", 2),
        ("bullets: [Wove, Dyed, Spun]", 2),
        ("employment: contract, summary: Wool.", 2),
    ],
)
def test_as_many_lines_stand_beside_what_follows_as_surely_fit(
    document_of: DocumentOf, more: str, count: int
) -> None:
    look = theme.built_in().load("modern")
    dates = f"{TWO} & 2025-02 – 2025-03 & 2025-05 – 2025-06"
    document = document_of(job(f"{dates}, {more}" if more else dates))
    fitted = date_column.fitted(document, look)
    (entry,) = document.sections[0].entries
    assert entry.dates
    assert len(date_column.lines(entry.dates, fitted)) == 4
    assert date_column.beside(entry, fitted) == count
    assert date_column.beside(entry, theme.built_in().load("classic")) == 0


def test_one_line_of_dates_stands_beside_the_title_only(document_of: DocumentOf) -> None:
    look = theme.built_in().load("modern")
    (entry,) = document_of(job("2022, bullets: [Wove]")).sections[0].entries
    assert date_column.beside(entry, look) == 0

"""Dates in words: what is written in the file, and what is printed in each language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.errors import UnknownNameError
from cvkit.view.blocks import DatePart

if TYPE_CHECKING:
    from conftest import DocumentOf
    from cvkit.view.blocks import DateText


def when(document_of: DocumentOf, dates: str, locale: str = "en-US") -> DateText:
    text = f"basics: {{name: Ada}}\nwork: [{{organization: X, dates: {dates}}}]\n"
    (entry,) = document_of(text, locale=locale).sections[0].entries
    assert entry.dates
    return entry.dates


@pytest.mark.parametrize(
    ("written", "english", "german", "french", "spanish"),
    [
        ("2024", "2024", "2024", "2024", "2024"),
        ("2024-08", "Aug 2024", "Aug. 2024", "août 2024", "ago 2024"),
        ("2024-08-01", "Aug 1, 2024", "01.08.2024", "1 août 2024", "1 ago 2024"),
        ("Fall 2019", "Fall 2019", "Herbst 2019", "automne 2019", "otoño 2019"),
        (
            "Summer 2020 & 2021",
            "Summer 2020 & 2021",
            "Sommer 2020 & 2021",
            "été 2020 et 2021",
            "verano 2020 y 2021",
        ),
        (
            "Aug 2024 – present",
            "Aug 2024 – Present",
            "Aug. 2024 – heute",
            "août 2024 – aujourd’hui",
            "ago 2024 – actualidad",
        ),
        (
            "2020-01-15/2020-02",
            "Jan 15, 2020 – Feb 2020",
            "15.01.2020 – Feb. 2020",
            "15 janv. 2020 – févr. 2020",
            "15 ene 2020 – feb 2020",
        ),
    ],
)
def test_each_language_has_its_own_way(  # noqa: PLR0913, PLR0917 - a table
    document_of: DocumentOf, written: str, english: str, german: str, french: str, spanish: str
) -> None:
    printed = [when(document_of, written, tag).text for tag in ("en-US", "de", "fr", "es")]
    assert printed == [english, german, french, spanish]


@pytest.mark.parametrize(
    ("locale", "printed"),
    [
        ("en", "Aug 1, 2024"),
        ("en-GB", "1 Aug 2024"),
        ("en_GB", "1 Aug 2024"),
        ("de-AT", "01.08.2024"),
        ("fr-CA", "1 août 2024"),
        ("de-XX", "01.08.2024"),
    ],
)
def test_the_region_decides_the_order(document_of: DocumentOf, locale: str, printed: str) -> None:
    assert when(document_of, "2024-08-01", locale).text == printed


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Summer & Fall 2020", "Summer 2020 & Fall 2020"),
        ("May 2020 & May 2021", "May 2020 & May 2021"),
        ("2019 – 2020", "2019 – 2020"),
        ("Winter 2018 – Spring 2019", "Winter 2018 – Spring 2019"),
        ("../2020", "until 2020"),
        ("until Summer 2020 & May 2021", "until Summer 2020 & May 2021"),
        ("until mid-2019", "until mid-2019"),
        ("until May 2027 (expected)", "until May 2027 (expected)"),
        ("until now", "– Present"),
        ("2019 & 2021 – present", "2019 & 2021 – Present"),
        ("'Summer 2019, 2020 & 2021'", "Summer 2019, 2020 & 2021"),
        ("'2015, 2017 & 2019'", "2015, 2017 & 2019"),
    ],
)
def test_terms_and_open_ends(document_of: DocumentOf, written: str, printed: str) -> None:
    assert when(document_of, written).text == printed


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Summer 2019 & 2020, Jan 2021 – present", "Summer 2019 & 2020; Jan 2021 – Present"),
        ("Jan 2018, Summer 2019, 2020 & 2021", "Jan 2018; Summer 2019, 2020 & 2021"),
        ("Summer 2019, 2020, Fall 2021 & 2022", "Summer 2019 & 2020; Fall 2021 & 2022"),
        ("2010 – 2011, 2013 & 2015 – 2016", "2010 – 2011; 2013; 2015 – 2016"),
        ("2020-01-02 & 2020-02-03 & 2020-03-04", "Jan 2, 2020; Feb 3, 2020; Mar 4, 2020"),
    ],
)
def test_no_period_seems_to_begin_or_end_another(
    document_of: DocumentOf, written: str, printed: str
) -> None:
    assert when(document_of, f'"{written}"').text == printed
    assert when(document_of, f'"{printed}"').text == printed


def test_a_date_carries_its_form_for_machines(document_of: DocumentOf) -> None:
    found = when(document_of, "Summer 2020 & Aug 2021 – present")
    assert found.parts == (
        DatePart("Summer 2020"),
        DatePart(" & "),
        DatePart("Aug 2021", "2021-08"),
        DatePart(" – "),
        DatePart("Present"),
    )
    assert (found.start, found.end) == ("2020-22", None)


def test_a_repeated_season_names_only_its_year_for_machines_too(document_of: DocumentOf) -> None:
    assert when(document_of, "Summer 2020 & 2021").parts == (
        DatePart("Summer 2020"),
        DatePart(" & "),
        DatePart("2021", "2021"),
    )


@pytest.mark.parametrize(
    ("locale", "written", "parts"),
    [
        ("de", "until 2019-05", (DatePart("bis "), DatePart("Mai 2019", "2019-05"))),
        ("ja", "until 2019-05", (DatePart("2019年5月", "2019-05"), DatePart("まで"))),
        ("ru", "until 2019-05", (DatePart("до "), DatePart("мая 2019", "2019-05"))),
        ("ru", "until Summer 2019", (DatePart("до "), DatePart("лета 2019"))),
        # No case of “beginning”, and of what a language lacks a name for in that case.
        ("ru", "until early 2019", (DatePart("– "), DatePart("начало 2019"))),
        ("hu", "until Summer 2019", (DatePart("– "), DatePart("2019 nyara"))),
        (
            "tr",
            "until May 2019 (expected)",
            (DatePart("– "), DatePart("May 2019", "2019-05"), DatePart(" (beklenen)")),
        ),
    ],
)
def test_a_period_without_a_start_ends_in_words(
    document_of: DocumentOf, locale: str, written: str, parts: tuple[DatePart, ...]
) -> None:
    found = when(document_of, f'"{written}"', locale)
    assert found.parts == parts
    assert found.start is None
    assert found.is_ongoing == found.is_expected


@pytest.mark.parametrize(
    ("locale", "written", "printed"),
    [
        ("ru", "early Aug 2015", "начало августа 2015"),
        ("cs", "late Summer 2015", "konec léta 2015"),
        ("fi", "mid-Aug 2015", "elokuun 2015 puoliväli"),
        ("el", "early Summer 2015", "αρχές καλοκαιριού 2015"),
        ("pl", "c. Winter 2015", "ok. zimy 2015"),
        ("fr", "'until AY 2019/20'", "jusqu’à l’année universitaire 2019/20"),
        ("ru", "Michaelmas term 2015 (early)", "начало Michaelmas term 2015"),
    ],
)
def test_a_date_takes_the_case_that_words_around_it_ask_for(
    document_of: DocumentOf, locale: str, written: str, printed: str
) -> None:
    assert when(document_of, written, locale).text == printed


def test_what_is_not_exact_is_no_time_for_machines(document_of: DocumentOf) -> None:
    found = when(document_of, "c. 2015 – May 2027 (expected)")
    assert found.parts == (
        DatePart("c. 2015"),
        DatePart(" – "),
        DatePart("May 2027", "2027-05"),
        DatePart(" (expected)"),
    )
    assert (found.start, found.end) == ("2015~", "2027-05")
    assert found.is_ongoing
    assert found.is_expected


@pytest.mark.parametrize(
    ("written", "start", "end", "ongoing"),
    [
        ("2019/20", "2019", "2020", False),
        ("Q1 2020", "2020-33", "2020-33", False),
        ("Winter 2020/21", "2020-24", "2020-24", False),
        ("until 2019", None, "2019", False),
        ("until now", None, None, True),
        ("Expected May 2027", "2027-05", "2027-05", False),
        ("Expected 2026 – 2027 (expected)", "2026", "2027", False),
        ("2010 – 2012", "2010", "2012", False),
    ],
)
def test_starts_and_ends(
    document_of: DocumentOf, written: str, start: str | None, end: str | None, *, ongoing: bool
) -> None:
    found = when(document_of, written)
    assert (found.start, found.end, found.is_ongoing) == (start, end, ongoing)


def test_records_take_periods(document_of: DocumentOf) -> None:
    text = """\
        basics: {name: Una Bare}
        awards: [{title: Dean’s List, date: 2018–2020}, {title: Prize, date: "2018, 2019"}]
        talks: [{name: Workshop, date: 10–12 June 2019}]
        certificates: [{name: First aid, date: 2019–2022}]
        publications: [{name: Notes, date: May/June 2020}]
        """
    printed = [
        entry.dates.text
        for section in document_of(text).sections
        for entry in section.entries
        if entry.dates
    ]
    assert sorted(printed) == [
        "2018 & 2019",
        "2018 – 2020",
        "2019 – 2022",
        "Jun 10 – 12, 2019",
        "May 2020 – Jun 2020",
    ]


def test_no_thin_blank_is_printed(document_of: DocumentOf) -> None:
    for locale in ("en-US", "de", "fr", "es"):
        text = when(document_of, "Aug 2019 – Sep 2020", locale).text
        assert not set(text) & set("\u2009\u202f\u00a0")


def test_single_dates_are_printed_like_others(document_of: DocumentOf) -> None:
    text = """\
        basics: {name: Ada}
        publications: [{name: Notes, date: Sep 1943}]
        certificates: [{name: Boiler, date: 2012-03, expires: 2032-03-01}]
        """
    papers, certificates = document_of(text, locale="de").sections
    assert papers.entries[0].dates
    assert papers.entries[0].dates.text == "Sept. 1943"
    assert [span.text for piece in certificates.entries[0].byline for span in piece] == [
        "gültig bis 01.03.2032"
    ]


@pytest.mark.parametrize("locale", ["tlh", "xx-US", "de-../../x", "e"])
def test_a_language_without_words_is_refused(document_of: DocumentOf, locale: str) -> None:
    with pytest.raises(UnknownNameError, match=f"^There is no locale “{locale}”.$"):
        document_of("basics: {name: Ada}", locale=locale)

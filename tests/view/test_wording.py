"""Every locale: what is printed in it, and that what is printed can be read."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from conftest import FULLEST
from cvkit import languages
from cvkit.exporters import markdown, text
from cvkit.languages.date_words import PARTS
from cvkit.model import Dates, PartialDate, Period
from cvkit.model.basics import Profile
from cvkit.theme import built_in
from cvkit.view.wording import Wording, profile_page

if TYPE_CHECKING:
    from conftest import DocumentOf
    from cvkit.view.blocks import Document

SCRIPTS_OF_ENGLISH = {"en-Dsrt", "en-Dsrt-US", "en-Shaw", "en-Shaw-GB"}
"""Deseret and Shavian, which no résumé is written in."""


def _tags() -> list[str]:
    from babel import localedata

    known = {name.replace("_", "-") for name in localedata.locale_identifiers()}
    written = {tag for tag in known if tag.partition("-")[0] in languages.available()}
    return sorted((written | {"no"}) - SCRIPTS_OF_ENGLISH)


TAGS = _tags()
"""Each locale of CLDR, with regions, whose language cvkit has."""


@pytest.mark.parametrize(
    ("network", "username", "page"),
    [
        ("github", "ada", "https://github.com/ada"),
        ("GitHub", "@ada", "https://github.com/ada"),
        ("Stack Overflow", "12345/ada", "https://stackoverflow.com/users/12345/ada"),
        ("google_scholar", "aBc", "https://scholar.google.com/citations?user=aBc"),
        ("YouTube", "@ada", "https://www.youtube.com/@ada"),
        ("Mastodon", "@ada@social.example.org", "https://social.example.org/@ada"),
        ("mastodon", "ada", None),
        ("bluesky", "ada.bsky.social", "https://bsky.app/profile/ada.bsky.social"),
        ("github", "a?b#c", None),
        ("Chess", "queen", None),
    ],
)
def test_the_page_of_a_profile(network: str, username: str, page: str | None) -> None:
    assert profile_page(Profile(network=network, username=username)) == page


def printed(tag: str, dates: Dates) -> str:
    when = Wording.of(tag).dates.dates(dates)
    assert when
    return when.text


def points() -> st.SearchStrategy[PartialDate]:
    years = st.integers(1950, 2050)
    months = st.integers(1, 12)
    parts = st.sampled_from(PARTS)
    bare = st.one_of(
        st.builds(PartialDate, years),
        st.builds(PartialDate, years, months),
        st.builds(PartialDate, years, months, st.integers(1, 28)),
        st.builds(PartialDate, years, part=parts),
        st.builds(PartialDate, years, part=st.none() | parts, into_next_year=st.just(value=True)),
    )
    said = st.builds(
        replace,
        bare,
        stage=st.sampled_from((None, "early", "mid", "late")),
        approximate=st.booleans(),
        expected=st.booleans(),
    )
    return bare | said


def periods() -> st.SearchStrategy[Period]:
    single = points().map(lambda point: Period(point, point))
    pairs = st.builds(Period, points(), st.one_of(points(), st.none()))
    until = st.builds(Period, st.none(), points())
    # From a date to the same date is that date.
    return st.one_of(single, until, pairs.filter(lambda p: not p.is_reversed and p.start != p.end))


def is_told_apart(dates: tuple[Period, ...]) -> bool:
    """Whether no plain year follows a name: “summer 2020, 2021” means summer twice."""
    singles = [period.start if period.start == period.end else None for period in dates]
    return not any(
        one and other and (one.month or one.part) and not (other.month or other.part)
        for one, other in pairwise(singles)
    )


TO_A_DAY = Period(PartialDate(1950), PartialDate(1950, 1, 1))
"""With a comma within: “1950 – 01 Jan,1950” in Zimbabwe, “01 Jan, 1950” in Latin Hindi."""


@settings(deadline=None)  # the first date of each locale waits for its data
@example("en-ZW", (TO_A_DAY, TO_A_DAY, TO_A_DAY))
@example("hi-Latn", (TO_A_DAY, TO_A_DAY, TO_A_DAY))
@given(
    st.sampled_from(TAGS),
    st.lists(periods(), min_size=1, max_size=3).map(tuple).filter(is_told_apart),
)
def test_what_is_printed_is_read_as_the_same(tag: str, spans: tuple[Period, ...]) -> None:
    dates = Dates(spans)
    assert Dates.parse(printed(tag, dates), languages.load(tag)) == dates


YEARS = [PartialDate(2023)]
MONTHS = [PartialDate(2023, month) for month in range(1, 13)]
DAYS = [PartialDate(2023, month, 17) for month in range(1, 13)]
PARTS_OF_2023 = [PartialDate(2023, part=part) for part in PARTS]


@pytest.mark.parametrize("tag", TAGS)
def test_each_month_and_season_is_read_in_each_locale(tag: str) -> None:
    for point in (*YEARS, *MONTHS, *DAYS, *PARTS_OF_2023):
        for end in (point, None):
            dates = Dates((Period(point, end),))
            assert Dates.parse(printed(tag, dates), languages.load(tag)) == dates


def test_there_are_many_locales() -> None:
    assert len(TAGS) > 300
    assert {"ar-EG", "de-AT", "en-GB", "pt-PT", "zh-Hant-HK"} <= set(TAGS)


@pytest.mark.parametrize(
    ("tag", "month", "day", "period", "seasons"),
    [
        ("ar", "أغسطس 2024", "1 أغسطس 2024", "أغسطس 2024 – حتى الآن", "صيف 2020، 2021"),
        ("ar-EG", "أغسطس 2024", "1 أغسطس 2024", "أغسطس 2024 – حتى الآن", "صيف 2020، 2021"),
        ("bg", "август 2024", "1 август 2024", "август 2024 – до момента", "лято 2020 и 2021"),
        ("ca", "agost de 2024", "1 d’agost de 2024", "agost de 2024 – actualitat",
         "estiu 2020 i 2021"),
        ("cs", "srpen 2024", "1. 8. 2024", "srpen 2024 – současnost", "léto 2020 a 2021"),
        ("da", "aug. 2024", "1. aug. 2024", "aug. 2024 – nu", "sommer 2020 og 2021"),
        ("de", "Aug. 2024", "01.08.2024", "Aug. 2024 – heute", "Sommer 2020 & 2021"),
        ("el", "Αυγ 2024", "1 Αυγ 2024", "Αυγ 2024 – σήμερα", "Καλοκαίρι 2020 και 2021"),
        ("fa", "اوت 2024", "1 اوت 2024", "اوت 2024 تا اکنون", "تابستان 2020، 2021"),
        ("fi", "elokuu 2024", "1.8.2024", "elokuu 2024 – nykyhetki", "kesä 2020 ja 2021"),
        ("he", "אוגוסט 2024", "1 באוגוסט 2024", "אוגוסט 2024 – היום", "קיץ 2020, 2021"),
        ("hi", "अग॰ 2024", "1 अग॰ 2024", "अग॰ 2024 – वर्तमान", "ग्रीष्म 2020 और 2021"),
        ("hr", "kol 2024.", "1. kol 2024.", "kol 2024. – danas", "ljeto 2020. i 2021."),
        ("hu", "2024. aug.", "2024. aug. 1.", "2024. aug. – jelenleg", "2020 nyara és 2021 nyara"),
        ("id", "Agu 2024", "1 Agu 2024", "Agu 2024 – sekarang", "musim panas 2020 dan 2021"),
        ("it", "ago 2024", "1 ago 2024", "ago 2024 – oggi", "estate 2020 e 2021"),
        ("ja", "2024年8月", "2024年8月1日", "2024年8月～現在", "2020年夏、2021年夏"),
        ("ko", "2024년 8월", "2024년 8월 1일", "2024년 8월 ~ 현재", "2020년 여름, 2021년 여름"),
        ("nb", "aug. 2024", "1. aug. 2024", "aug. 2024–nå", "sommer 2020 og 2021"),
        ("nl", "aug 2024", "1 aug 2024", "aug 2024 – heden", "zomer 2020 en 2021"),
        ("pl", "sie 2024", "1 sie 2024", "sie 2024 – obecnie", "lato 2020 i 2021"),
        ("pt-BR", "ago. de 2024", "1 de ago. de 2024", "ago. de 2024 – atual",
         "verão de 2020 e 2021"),
        ("pt-PT", "08/2024", "01/08/2024", "08/2024 – presente", "verão de 2020 e 2021"),
        ("ro", "aug. 2024", "1 aug. 2024", "aug. 2024 – prezent", "vara 2020 și 2021"),
        ("ru", "август 2024", "1 августа 2024", "август 2024 – настоящее время",
         "лето 2020 и 2021"),
        ("sk", "8/2024", "1. 8. 2024", "8/2024 – súčasnosť", "leto 2020 a 2021"),
        ("sl", "avg. 2024", "1. avg. 2024", "avg. 2024–danes", "poletje 2020 in 2021"),
        ("sv", "aug. 2024", "1 aug. 2024", "aug. 2024 – nuvarande", "sommar 2020 och 2021"),
        ("tr", "Ağu 2024", "1 Ağu 2024", "Ağu 2024 – Halen", "Yaz 2020 ve 2021"),
        ("uk", "серпень 2024", "1 серпня 2024", "серпень 2024 – теперішній час",
         "літо 2020 і 2021"),
        ("vi", "08/2024", "01/08/2024", "08/2024 – nay", "mùa hè 2020 và 2021"),
        ("zh", "2024年8月", "2024年8月1日", "2024年8月 – 至今", "2020年夏季、2021年夏季"),
        ("zh-TW", "2024年8月", "2024年8月1日", "2024年8月 – 至今", "2020年夏季、2021年夏季"),
    ],
)  # fmt: skip
def test_each_language_prints_dates_in_its_own_way(
    tag: str, month: str, day: str, period: str, seasons: str
) -> None:
    written = ["2024-08", "2024-08-01", "2024-08/..", "Summer 2020 & 2021"]
    found = [printed(tag, Dates.parse(one)) for one in written]
    assert found == [month, day, period, seasons]


def test_three_periods_are_a_list() -> None:
    three = Dates.parse("Summer 2020, 2021, and 2022")
    assert {tag: printed(tag, three) for tag in ("en", "de", "pl", "ja", "ar", "hu")} == {
        "en": "Summer 2020, 2021 & 2022",
        "de": "Sommer 2020, 2021 & 2022",
        "pl": "lato 2020, 2021 i 2022",
        "ja": "2020年夏、2021年夏、2022年夏",
        "ar": "صيف 2020، 2021، 2022",
        "hu": "2020 nyara, 2021 nyara és 2022 nyara",
    }


@pytest.mark.parametrize("tag", languages.available())
def test_lists_of_dates_as_printed_are_read_again(tag: str) -> None:
    for written in ("2010, 2012 & 2014", "Summer 2020, 2021 & 2022", "2010, 2012 – 2014 & 2016 – "):
        dates = Dates.parse(written)
        assert Dates.parse(printed(tag, dates), languages.load(tag)) == dates


@pytest.mark.parametrize(
    ("tag", "marks"),
    [
        ("en-US", (", ", ": ", "; ", (" (", ")"))),
        ("de", (", ", ": ", "; ", (" (", ")"))),
        ("fr", (", ", "\u00a0: ", "\u00a0; ", (" (", ")"))),
        ("ja", ("、", "：", "；", ("（", "）"))),
        ("zh-HK", ("、", "：", "；", ("（", "）"))),
        ("ko", (", ", ": ", "; ", (" (", ")"))),
        ("ar", ("، ", ": ", "؛ ", (" (", ")"))),
        ("fa-AF", ("، ", ": ", "؛ ", (" (", ")"))),
    ],
)
def test_the_document_has_the_marks_of_its_language(
    document_of: DocumentOf, tag: str, marks: tuple[str, str, str, tuple[str, str]]
) -> None:
    document = document_of("basics: {name: Ada}", locale=tag)
    assert (document.comma, document.colon, document.semicolon, document.brackets) == marks


@pytest.mark.parametrize(
    ("tag", "place"),
    [("en", "1-2 Marunouchi, 100-0005 Tokyo, Japan"), ("ja", "日本 100-0005 Tokyo 1-2 Marunouchi")],
)
def test_places_run_from_small_to_large_or_back(
    document_of: DocumentOf, tag: str, place: str
) -> None:
    where = "{address: 1-2 Marunouchi, postal_code: 100-0005, city: Tokyo, country: JP}"
    (contact,) = document_of(
        f"basics: {{name: Ada, location: {where}}}", locale=tag
    ).header.contacts
    assert contact.text[0].text == place


JAPANESE = """\
    basics: {name: 山田 花子, details: {国籍: 日本}}
    education: [{institution: 東京大学, degree: 修士, area: 情報理工学, thesis: 分散学習の研究,
                 courses: [代数, 統計]}]
    skills: [{name: 言語, level: 上級, keywords: [Python, C++, Go]}]
    """


@pytest.fixture
def japanese(document_of: DocumentOf) -> Document:
    return document_of(JAPANESE, locale="ja")


def test_text_has_the_marks_of_the_language(japanese: Document) -> None:
    lines = text.export(japanese, built_in().load("classic")).data.decode().splitlines()
    assert {"国籍：日本", "修士、情報理工学", "学位論文：分散学習の研究"} <= set(lines)
    assert {"履修科目：代数、統計", "言語（上級）：Python、C++、Go"} <= set(lines)


def test_markdown_has_the_marks_of_the_language(japanese: Document) -> None:
    lines = markdown.export(japanese, built_in().load("classic")).data.decode().splitlines()
    assert {"国籍：日本", "**修士、情報理工学**", "**学位論文**：分散学習の研究\\"} <= set(lines)
    assert {"**履修科目**：代数、統計", "- **言語**（上級）：Python、C++、Go"} <= set(lines)


def test_french_labels_have_a_blank_before_the_colon_that_does_not_break(
    document_of: DocumentOf,
) -> None:
    document = document_of(
        "basics: {name: Ada, details: {Permis: B}}\neducation: [{institution: X, score: '16'}]",
        locale="fr-CA",
    )
    assert "Note\u00a0: 16\n" in text.export(document, built_in().load("classic")).data.decode()
    found = markdown.export(document, built_in().load("classic")).data.decode()
    assert "**Note\u00a0:** 16\n" in found
    assert "Permis\u00a0: B\n" in found


@pytest.mark.parametrize("tag", ["ja", "ar", "de", "zh-Hant"])
def test_the_fullest_resume_has_the_titles_of_the_language(
    document_of: DocumentOf, tag: str
) -> None:
    document = document_of(FULLEST.read_text(encoding="utf-8"), locale=tag)
    titles = dict(languages.load(tag).sections) | {"work": "Experience"}
    lines = text.export(document, built_in().load("classic")).data.decode().splitlines()
    headings = [line for line, below in pairwise(lines) if set(below) == {"-"}]
    own = [heading for heading in headings if heading in titles.values()]
    assert own == [titles[section.name] for section in document.sections if section.name in titles]
    assert len(own) == len(titles)
    marked = markdown.export(document, built_in().load("classic")).data.decode().splitlines()
    assert [line[3:] for line in marked if line.startswith("## ") and line[3:] in own] == own


@pytest.mark.parametrize(
    ("tag", "given", "printed"),
    [
        ("en", "de", "German"),
        ("en", "ger", "German"),
        ("de", "deu", "Deutsch"),
        ("en", "haw", "Hawaiian"),
        ("en", "xxx", "Xxx"),
        ("en", "English (C1)", "English (C1)"),
    ],
)
def test_languages_are_given_by_names_or_codes(tag: str, given: str, printed: str) -> None:
    assert Wording.of(tag).spoken(given) == printed

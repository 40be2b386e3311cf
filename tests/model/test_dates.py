from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cvkit import languages
from cvkit.model import Dates, PartialDate, Period


def iso(text: str, locale: str = "en") -> str:
    """Show each period as start/end, with .. for an end that is open."""
    dates = Dates.parse(text, languages.load(locale))
    return " & ".join(_show(period) for period in dates.periods)


def _show(period: Period) -> str:
    start, end = (point.iso if point else ".." for point in (period.start, period.end))
    return start if start == end else f"{start}/{end}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024", "2024"),
        ("2024-08", "2024-08"),
        ("2024-8", "2024-08"),
        ("2024-08-01", "2024-08-01"),
        ("Aug 2024", "2024-08"),
        ("August 2024", "2024-08"),
        ("AUGUST 2024", "2024-08"),
        ("aug. 2024", "2024-08"),
        ("Aug, 2024", "2024-08"),
        ("Aug-2024", "2024-08"),
        ("Sept 2024", "2024-09"),
        ("Sept. 2024", "2024-09"),
        ("Mar 2024", "2024-03"),
        ("May 2024", "2024-05"),
        ("08/2024", "2024-08"),
        ("8/2024", "2024-08"),
        ("08.2024", "2024-08"),
        ("01.08.2024", "2024-08-01"),
        ("1 Aug 2024", "2024-08-01"),
        ("01-Aug-2024", "2024-08-01"),
        ("August 1, 2024", "2024-08-01"),
        ("Aug 1st, 2024", "2024-08-01"),
        ("22nd of August 2024", "2024-08-22"),
        ("Spring 2022", "2022-21"),
        ("Summer 2022", "2022-22"),
        ("summer of 2022", "2022-22"),
        ("Fall 2022", "2022-23"),
        ("Autumn 2022", "2022-23"),
        ("Winter 2022", "2022-24"),
        ("2022-22", "2022-22"),
        ("2024/08", "2024-08"),
        ("2024/8/1", "2024-08-01"),
        ("2024.08.01", "2024-08-01"),
        ("in 2024", "2024"),
        ("  Aug   2024 ", "2024-08"),
        ("2024-02-29", "2024-02-29"),
    ],
)
def test_one_date(text: str, expected: str) -> None:
    assert PartialDate.parse(text).iso == expected
    assert iso(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Aug 2024 – present", "2024-08/.."),
        ("05/2010-07/2010", "2010-05/2010-07"),
        ("Aug 2024 - Present", "2024-08/.."),
        ("Aug 2024 -- now", "2024-08/.."),
        ("Aug 2024—today", "2024-08/.."),
        ("Aug 2024-present", "2024-08/.."),
        ("2024-present", "2024/.."),
        ("2024 –", "2024/.."),
        ("2024 -", "2024/.."),
        ("2024 – ..", "2024/.."),
        ("2024/..", "2024/.."),
        ("2024/", "2024/.."),
        ("../2020", "../2020"),
        ("since 2020", "2020/.."),
        ("Since Aug 2020", "2020-08/.."),
        ("Aug 2024 to date", "2024-08/.."),
        ("Aug 2024 – to date", "2024-08/.."),
        ("Jan 2020 until now", "2020-01/.."),
        ("2020-06/2020-08", "2020-06/2020-08"),
        ("2020-06 - 2020-08", "2020-06/2020-08"),
        ("2020-06-01/2020-08-31", "2020-06-01/2020-08-31"),
        ("2020-21/2020-23", "2020-21/2020-23"),
        ("2020/2021", "2020/2021"),
        ("2020-2021", "2020/2021"),
        ("2020–21", "2020/2021"),
        ("2020\u20112021", "2020/2021"),
        ("2020 − 2021", "2020/2021"),
        ("from 2020 to 2021", "2020/2021"),
        ("Jan 2020 through Mar 2021", "2020-01/2021-03"),
        ("Jan – Mar 2020", "2020-01/2020-03"),
        ("Jan-Mar 2020", "2020-01/2020-03"),
        ("June 1 – August 3, 2020", "2020-06-01/2020-08-03"),
        ("Fall 2020 – Spring 2021", "2020-23/2021-21"),
        ("Aug-2024 – Sep-2025", "2024-08/2025-09"),
        ("2024 – Aug 1, 2024", "2024/2024-08-01"),
        ("2020.08-2021.03", "2020-08/2021-03"),
        ("2020/8 ~ 2021/3", "2020-08/2021-03"),
        ("2020/8 ~", "2020-08/.."),
    ],
)
def test_one_period(text: str, expected: str) -> None:
    assert iso(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Summer 2020 & 2021", "2020-22 & 2021-22"),
        ("Summer 2020 and 2021", "2020-22 & 2021-22"),
        ("Summer & Fall 2020", "2020-22 & 2020-23"),
        ("Summer 2020, Summer 2021", "2020-22 & 2021-22"),
        ("2019, 2020", "2019 & 2020"),
        ("Jan 1, 2024, Feb. 12, 2025", "2024-01-01 & 2025-02-12"),
        ("2020; 2021", "2020 & 2021"),
        ("2020 + 2022", "2020 & 2022"),
        ("2020-06 & 2021", "2020-06 & 2021"),
        ("Jan 2020 – Feb 2020, Mar 2021 – Apr 2021", "2020-01/2020-02 & 2021-03/2021-04"),
        ("Mar 2020 – Jul 2020 & Sep 2020 – present", "2020-03/2020-07 & 2020-09/.."),
        ("August 2024 – August 2025 & June 2026", "2024-08/2025-08 & 2026-06"),
        ("Summer 2019 & 2020 & 2021", "2019-22 & 2020-22 & 2021-22"),
        ("2010, 2012 & 2014", "2010 & 2012 & 2014"),
        ("2010, 2012, and 2014", "2010 & 2012 & 2014"),
        ("2010, 2012, & 2014", "2010 & 2012 & 2014"),
        ("2010, 2012, 2014, 2016", "2010 & 2012 & 2014 & 2016"),
        ("Summer 2020, 2021 & 2022", "2020-22 & 2021-22 & 2022-22"),
        ("Summer 2020, 2021, and Fall 2022", "2020-22 & 2021-22 & 2022-23"),
        ("Summers 2020, 2021 & 2022", "2020-22 & 2021-22 & 2022-22"),
        ("Summers of 2020 and 2021", "2020-22 & 2021-22"),
        ("Summer, Fall & Winter 2020", "2020-22 & 2020-23 & 2020-24"),
        ("Jan, Mar, May 2020", "2020-01 & 2020-03 & 2020-05"),
        ("Aug, 2020 & Sep, 2021", "2020-08 & 2021-09"),
        ("2010 – 2012, 2014 & 2016 – present", "2010/2012 & 2014 & 2016/.."),
        ("Jan 1, 2024, Feb 2, 2025 & Mar 3, 2026", "2024-01-01 & 2025-02-02 & 2026-03-03"),
    ],
)
def test_several_periods(text: str, expected: str) -> None:
    assert iso(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("August 2024", "2024-08"),
        ("1. August 2024", "2024-08-01"),
        ("1.8.2024 – 3.9.2024", "2024-08-01/2024-09-03"),
        ("März 2020 – Mai 2021", "2020-03/2021-05"),
        ("Mär 2020", "2020-03"),
        ("Jan. 2020 – Dez. 2020", "2020-01/2020-12"),
        ("Jänner 2020", "2020-01"),
        ("Mai 2020 bis heute", "2020-05/.."),
        ("2020-heute", "2020/.."),
        ("Juli 2020 – jetzt", "2020-07/.."),
        ("seit August 2020", "2020-08/.."),
        ("ab 2020", "2020/.."),
        ("von 2020 bis 2021", "2020/2021"),
        ("Jan bis März 2020", "2020-01/2020-03"),
        ("Sommer 2020 und 2021", "2020-22 & 2021-22"),
        ("Frühjahr 2021", "2021-21"),
        ("Herbst 2020", "2020-23"),
        ("Aug 2024 – present", "2024-08/.."),
    ],
)
def test_german(text: str, expected: str) -> None:
    assert iso(text, "de-AT") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("août 2024", "2024-08"),
        ("aout 2024", "2024-08"),
        ("1er août 2024", "2024-08-01"),
        ("janv. 2020 – févr. 2021", "2020-01/2021-02"),
        ("juil. 2020 au sept. 2021", "2020-07/2021-09"),
        ("de janvier 2020 à mars 2021", "2020-01/2021-03"),
        ("2020 jusqu’à 2021", "2020/2021"),
        ("juin à août 2020", "2020-06/2020-08"),
        ("Août 2024 – aujourd’hui", "2024-08/.."),
        ("Août 2024 – aujourd'hui", "2024-08/.."),
        ("mars 2020 – en cours", "2020-03/.."),
        ("mai 2020 à ce jour", "2020-05/.."),
        ("depuis août 2020", "2020-08/.."),
        ("été 2020 et 2021", "2020-22 & 2021-22"),
        ("e\u0301te\u0301 2020", "2020-22"),
        ("automne 2020", "2020-23"),
    ],
)
def test_french(text: str, expected: str) -> None:
    assert iso(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("agosto de 2024", "2024-08"),
        ("ago. 2024", "2024-08"),
        ("1 de agosto de 2024", "2024-08-01"),
        ("setiembre 2020", "2020-09"),
        ("ene. 2020 a mar. 2021", "2020-01/2021-03"),
        ("enero de 2020 hasta marzo de 2021", "2020-01/2021-03"),
        ("enero – marzo de 2020", "2020-01/2020-03"),
        ("enero 2020 – actualidad", "2020-01/.."),
        ("septiembre de 2024 - la actualidad", "2024-09/.."),
        ("2020 a la actualidad", "2020/.."),
        ("desde agosto de 2020", "2020-08/.."),
        ("verano de 2020 y 2021", "2020-22 & 2021-22"),
        ("primavera 2020 e invierno 2021", "2020-21 & 2021-24"),
    ],
)
def test_spanish(text: str, expected: str) -> None:
    assert iso(text, "es-MX") == expected


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("٢٠٢٤", "ar", "2024"),
        ("١ أغسطس ٢٠٢٤", "ar-EG", "2024-08-01"),
        ("آب 2024", "ar-SY", "2024-08"),
        ("من يناير 2020 إلى مارس 2021", "ar", "2020-01/2021-03"),
        ("صيف 2020 و2021", "ar", "2020-22 & 2021-22"),
        ("اوت ۲۰۲۴ – تاکنون", "fa", "2024-08/.."),
        ("אוג' 2024 – היום", "he", "2024-08/.."),
        ("מ-2020", "he", "2020/.."),
        ("２０２４年８月", "ja", "2024-08"),
        ("2020年4月から2024年3月まで", "ja", "2020-04/2024-03"),
        ("2020年4月〜現職", "ja", "2020-04/.."),
        ("2020年8月至今", "zh", "2020-08/.."),
        ("2020.08-至今", "zh", "2020-08/.."),
        ("自2020年8月", "zh", "2020-08/.."),
        ("2020年8月至2021年3月", "zh-TW", "2020-08/2021-03"),
        ("2020年夏、2021年秋", "zh", "2020-22 & 2021-23"),
        ("2020년 8월부터 2021년 3월까지", "ko", "2020-08/2021-03"),
        ("2020.08 ~ 재직 중", "ko", "2020-08/.."),
        ("tháng 8 năm 2024", "vi", "2024-08"),
        ("ngày 1 tháng 8 năm 2024 – nay", "vi", "2024-08-01/.."),
        ("01/08/2024", "vi", "2024-08-01"),
        ("август 2020 г. – по настоящее время", "ru", "2020-08/.."),
        ("с 1 августа 2020", "ru", "2020-08-01/.."),
        ("лето 2020 года", "ru", "2020-22"),
        ("sierpień 2020 – sierpnia 2021", "pl", "2020-08/2021-08"),
        ("od sie 2020", "pl", "2020-08/.."),
        ("2020. augusztus 1.", "hu", "2020-08-01"),
        ("elokuusta 2020", "fi", ""),
        ("d’agost de 2024", "ca", "2024-08"),
        ("από Ιαν. 2020 έως σήμερα", "el", "2020-01/.."),
    ],
)
def test_other_languages(text: str, locale: str, expected: str) -> None:
    if expected:
        assert iso(text, locale) == expected
    else:
        with pytest.raises(ValueError, match="there is no month"):
            iso(text, locale)


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("2010, 2012 und 2014", "de", "2010 & 2012 & 2014"),
        ("Sommer 2020, 2021 und 2022", "de", "2020-22 & 2021-22 & 2022-22"),
        ("été 2020, 2021 et 2022", "fr", "2020-22 & 2021-22 & 2022-22"),
        ("verano, otoño e invierno de 2020", "es", "2020-22 & 2020-23 & 2020-24"),
        ("2010、2012和2014", "zh", "2010 & 2012 & 2014"),
        ("2010年、2012年、2014年", "ja", "2010 & 2012 & 2014"),
        ("2010، 2012 و2014", "ar", "2010 & 2012 & 2014"),
        ("август, 2020 г.", "ru", "2020-08"),
        ("2010, 2012 и 2014", "ru", "2010 & 2012 & 2014"),
    ],
)
def test_lists_in_other_languages(text: str, locale: str, expected: str) -> None:
    assert iso(text, locale) == expected


@pytest.mark.parametrize("text", ["2021 – 2020", "May 2020 – Apr 2020", "2020-06-02/2020-06-01"])
def test_reversed(text: str) -> None:
    with pytest.raises(ValueError, match=r"2020"):
        Dates.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        *("2020-02 – 2020", "2020 – 2020-02", "Fall 2020 – Spring 2020", "2020 – 2020"),
        *("2020 – c. 2019", "2020-02 – 2020-01 (expected)", "Winter 2020/21 – 2021"),
    ],
)
def test_what_may_be_in_order_is_not_reversed(text: str) -> None:
    assert not Dates.parse(text).periods[0].is_reversed


def test_precision_bounds() -> None:
    assert PartialDate(2024, 2).earliest == dt.date(2024, 2, 1)
    assert PartialDate(2024, 2).latest == dt.date(2024, 2, 29)
    assert PartialDate(2024).latest == dt.date(2024, 12, 31)
    assert PartialDate(2024, part="summer").earliest == dt.date(2024, 1, 1)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("Q2 2020", dt.date(2020, 4, 1), dt.date(2020, 6, 30)),
        ("H2 2020", dt.date(2020, 7, 1), dt.date(2020, 12, 31)),
        ("Winter 2020/21", dt.date(2020, 1, 1), dt.date(2021, 12, 31)),
        ("2019/20", dt.date(2019, 1, 1), dt.date(2020, 12, 31)),
        ("mid-2015", dt.date(2015, 1, 1), dt.date(2015, 12, 31)),
        ("c. 2015", dt.date(2014, 1, 1), dt.date(2016, 12, 31)),
        ("c. Jan 2015", dt.date(2014, 12, 1), dt.date(2015, 2, 28)),
        ("c. 5 Dec 2015", dt.date(2015, 11, 1), dt.date(2016, 1, 31)),
        ("May 2027 (expected)", dt.date(2027, 4, 1), dt.date(2027, 6, 30)),
    ],
)
def test_what_is_not_exact_can_be_earlier_or_later(
    text: str, earliest: dt.date, latest: dt.date
) -> None:
    date = PartialDate.parse(text)
    assert (date.earliest, date.latest) == (earliest, latest)


@settings(deadline=None)  # the first error waits for the words of all languages
@given(st.text(), st.sampled_from(languages.available()))
def test_any_text_is_a_date_or_a_value_error(text: str, locale: str) -> None:
    try:
        dates = Dates.parse(text, languages.load(locale))
    except ValueError:
        return
    assert dates.periods


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2100, 12, 31)))
def test_iso_comes_back(day: dt.date) -> None:
    assert PartialDate.parse(day.isoformat()).iso == day.isoformat()

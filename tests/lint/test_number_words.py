"""Numbers in digits and in words."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from cvkit import languages
from cvkit.lint import number_words


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Cut costs by 40%"),
        ("en", "Led a team of twelve"),
        ("en", "Doubled the throughput"),
        ("en", "Saved €2.5m a year"),
        ("en", "Served 2000 guests"),
        ("en", "Sold ½ of the fleet"),
        ("ar", "أدار فريقا من ١٢ مهندسا"),
        ("ar", "أدار فريقا من خمسة مهندسين"),
        ("cs", "Vedl tým pěti lidí"),
        ("de", "Leitete ein zwölfköpfiges Team"),
        ("de", "Halbierte die Kosten"),
        ("el", "Ομάδα πέντε ατόμων"),
        ("es", "Dirigió a doscientas personas"),
        ("fa", "مدیریت تیم ۱۲ نفره"),
        ("fi", "Johti viiden hengen tiimiä"),
        ("fr", "Encadré une dizaine de développeurs"),
        ("he", "ניהלה צוות של חמישה מפתחים"),
        ("hi", "१२ लोगों की टीम"),
        ("hu", "Kétfős csapatot vezetett"),
        ("it", "Raddoppiato il fatturato"),
        ("ja", "売上を20%伸ばした"),
        ("ja", "五名のチームを率いた"),
        ("ko", "다섯 명의 팀을 이끌었다"),
        ("nl", "Leidde een team van vijfentwintig, twaalf van hen op afstand"),
        ("pl", "Kierował zespołem pięciu osób"),
        ("ru", "Руководил группой из двенадцати человек"),
        ("tr", "Beş kişilik bir ekibi yönetti"),
        ("uk", "Керував групою з п'яти осіб"),
        ("vi", "Quản lý đội mười người"),
        ("zh", "带领十二人的团队"),
        ("zh", "带领數百名志愿者"),
    ],
)
def test_a_number_is_found(language: str, text: str) -> None:
    assert number_words.has_number(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Moved the archive to S3 and HTTP/2"),
        ("en", "Wrote the timetable of 2019–2021, and of 1990"),
        ("en", "Often worked with one of the crews"),
        ("de", "Achtete auf die Elfenbeinküste"),
        ("fr", "Dirigé une équipe"),
        ("ja", "統一された一般的な設計"),
        ("zh", "统一管理团队"),
        ("xx", "Led a team of twelve"),
    ],
)
def test_what_is_no_number_is_not(language: str, text: str) -> None:
    assert not number_words.has_number(text, language)


def test_every_language_has_a_list() -> None:
    path = Path(number_words.__file__).with_suffix(".toml")
    listed = tomllib.loads(path.read_text(encoding="utf-8"))
    assert set(listed) == {languages.load(name).code for name in languages.available()}
    assert all(set(one) in ({"words"}, {"pattern"}, {"words", "prefix"}) for one in listed.values())

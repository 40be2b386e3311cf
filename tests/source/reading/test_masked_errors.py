"""Every mistake is told in one run; what only follows from one is not."""

from __future__ import annotations

import pytest

from cvkit.source import read

GOOD = "basics: {name: Ada}\n"


def told(text: str) -> list[str]:
    """Return ``line:column code`` for each diagnostic; a text without ``basics`` is put below."""
    text = text if "basics:" in text else GOOD + text
    return [
        f"{one.span.start.line}:{one.span.start.column} {one.code}"
        for one in read(text.encode(), "resume.yaml").diagnostics
        if one.span
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("work: [{title: x, roles: [{}]}]", ["2:9 CV020", "2:9 CV012"]),
        ("work: [{organization: A, team: x, roles: [{dates: x}]}]", ["2:26 CV020", "2:51 CV014"]),
        ("work: [{organization: A, title: x, dates: soon, team: y, roles: [{}]}]",
         ["2:26 CV020", "2:36 CV020", "2:43 CV014", "2:49 CV020"]),
        ("work: [{organization: A, bullets: x, roles: [{}]}]", ["2:26 CV020", "2:35 CV011"]),
        ("export: {foo: x, sections: [wrok]}", ["2:10 CV010", "2:29 CV013"]),
        ("export: {pages: 0, titles: {wrok: x}}", ["2:17 CV018", "2:29 CV013"]),
        ("export: {variants: {a: {page: x}, b: {sections: [wrok]}}}", ["2:31 CV013", "2:50 CV013"]),
        ("custom: [{title: T, foo: x, entries: [{dates: soon}]}]\nexport: {sections: [T, U]}",
         ["2:21 CV010", "2:47 CV014", "3:24 CV013"]),
        ("experience: [{organization: A, dates: soon}]", ["2:1 CV010", "2:39 CV014"]),
        ("experience: [{company: A, highlights: [[x]], startDate: 2020}]",
         ["2:1 CV010", "2:15 CV010", "2:27 CV010", "2:40 CV011", "2:46 CV010"]),
        ("awards: [{title: A, daet: soon}]", ["2:21 CV010", "2:27 CV014"]),
        ("experience: [{organization: {en: A, de: ''}}]", ["2:1 CV010", "2:41 CV019"]),
        ("references: [{name: A, email: [[x], b], url: '', phone: {x: y}}]",
         ["2:32 CV011", "2:46 CV019", "2:57 CV011"]),
    ],
)  # fmt: skip
def test_no_mistake_hides_another(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_no_account_hides_another() -> None:
    assert told("basics: {name: A, profiles: {x: [a], y: 'https://a b', z: [c]}}") == [
        *("1:33 CV011", "1:41 CV016", "1:59 CV011")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("work: [{company: A}]", ["2:9 CV010"]),
        ("custom: [{tilte: T}]\nexport: {sections: [T]}", ["2:11 CV010"]),
        ("custom: [{heading: T}]\nexport: {sections: [T]}", ["2:11 CV012", "2:11 CV010"]),
        ("custom: [{title: [T]}]\nexport: {pages: 0, sections: [T]}", ["2:18 CV011", "3:17 CV018"]),
        ("custom: {title: T}\nexport: {sections: [T]}", ["2:9 CV011"]),
        ("references: [{name: A, link: 'a b'}]", ["2:24 CV010"]),
        ("work: [{organization: A, dates: Mai 2020}]\nexport: {locale: ded}", ["3:18 CV013"]),
        ("work: [{organization: A, dates: Mai 2020}]\nexport: {local: de}", ["3:10 CV010"]),
        ("work: [{organization: A, dates: Mai 2020}]\nexport: {lang: de}", ["3:10 CV010"]),
        ("awards: [{title: A, date: Mai 2020}]\nlocale: de", ["3:1 CV010"]),
        ("awards: [{title: A, date: soon}]\nlocale: de", ["2:27 CV014", "3:1 CV010"]),
    ],
)  # fmt: skip
def test_what_only_follows_from_a_mistake_stays_unsaid(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_an_account_with_a_bad_address_has_one() -> None:
    assert told("basics: {name: A, profiles: [{network: x, url: 'a b'}]}") == ["1:48 CV016"]


def test_what_is_written_once_and_used_twice_is_told_once() -> None:
    found = told("experience: [&j {company: A, dates: soon}]\nvolunteer: [*j]\n")
    assert found == ["2:1 CV010", "2:18 CV010", "2:37 CV014"]


def test_the_first_of_two_keys_for_one_thing_is_taken_for_it() -> None:
    assert told("work: [{company: A, employer: B, dates: soon}]") == [
        *("2:9 CV010", "2:21 CV010", "2:41 CV014")
    ]

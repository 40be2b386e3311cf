"""Names and contacts in LaTeX."""

from __future__ import annotations

from typing import Any

import pytest

from imports import data_of, imported


def basics(body: str, document_class: str = "article") -> Any:  # noqa: ANN401 - plain data
    text = f"\\documentclass{{{document_class}}}\\begin{{document}}{body}\\end{{document}}"
    return data_of(text, "latex")["basics"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            r"{\Huge Ada B.} \\ Analyst \\ London, UK \\ ada@b.test \\ +44 20 7946 0000",
            {
                "name": "Ada B.",
                "headline": "Analyst",
                "email": "ada@b.test",
                "phone": "+44 20 7946 0000",
                "location": "London, UK",
            },
        ),
        (
            (
                r"\textbf{\href{https://ada.test}{Ada}} & Email: \href{mailto:a@b.test}{write}\\"
                r"https://github.com/ada & Phone: 020 7946 0000 & www.other.test"
            ),
            {
                "name": "Ada",
                "email": "a@b.test",
                "phone": "020 7946 0000",
                "url": "https://ada.test",
                "profiles": [
                    {"network": "GitHub", "username": "ada"},
                    {"network": "www.other.test", "url": "www.other.test"},
                ],
            },
        ),
    ],
)
def test_plain_lines(body: str, expected: object) -> None:
    assert basics(body) == expected


def test_guesses_are_marked() -> None:
    body = r"\documentclass{article}\begin{document}Ada \\ Analyst \\ Bonn, Germany"
    found = [one.message for one in imported(body, "x", "latex").reading.diagnostics]
    assert found == [
        "the first line is taken for the name",
        "this line is taken for the headline",
        "this line is taken for the place",
    ]


@pytest.mark.parametrize(
    ("macros", "expected"),
    [
        (r"\firstname{Ada}\familyname{L}", {"name": "Ada L"}),
        (r"\name{A}{B}\social[github]{ab}", {"name": "A B", "profiles": {"github": "ab"}}),
        (
            r"\name{A}{B}\linkedin{linkedin.com/in/ab}",
            {"name": "A B", "profiles": {"linkedin": "ab"}},
        ),
        (r"\name{A}{B}\email{a@b.test}\email{a@b.test}", {"name": "A B", "email": "a@b.test"}),
        (r"\name{A}{B}\phone[fixed]{1 234 567}\phone{2 345 678}",
         {"name": "A B", "phone": ["1 234 567", "2 345 678"]}),
        (r"\name{A}{B}\twitter{@ab}", {"name": "A B", "profiles": {"twitter": "ab"}}),
        (r"\name{A}{}\born{1985}\nationality{British}",
         {"name": "A", "birth_date": "1985", "nationality": "British"}),
    ],
)  # fmt: skip
def test_macros(macros: str, expected: object) -> None:
    assert basics(macros, "moderncv") == expected


def told(body: str) -> list[str]:
    text = f"\\documentclass{{altacv}}\\begin{{document}}\\name{{Ada}}{body}\\end{{document}}"
    return [one.message for one in imported(text, "x", "latex").reading.diagnostics]


def test_a_place_is_better_than_an_address() -> None:
    body = r"\name{Ada}\personalinfo{\mailaddress{1 Road, Bonn}\location{Bonn}}"
    assert basics(body, "altacv") == {"name": "Ada", "location": "Bonn"}
    assert "“1 Road, Bonn” is left out: “location” says where you are" in told(body)
    only = r"\name{Ada}\personalinfo{\mailaddress{1 Road, Bonn}}"
    assert basics(only, "altacv")["location"] == "1 Road, Bonn"


def test_a_fax_is_no_phone() -> None:
    body = r"\name{A}{B}\phone[mobile]{123 4567}\phone[fax]{765 4321}"
    assert basics(body, "moderncv") == {"name": "A B", "phone": "123 4567"}
    assert "“765 4321” is left out: cvkit has no key for a fax number" in told(body)


def test_an_address_that_is_shown_is_the_right_one() -> None:
    body = r"Ada \\\\ \href{https://github.com/...}{github.com/ada}".replace("\\\\\\\\", "\\\\")
    assert basics(body)["profiles"] == {"github": "ada"}
    assert "the link to https://github.com/... is left out" in told(body)


def test_information_with_an_icon() -> None:
    body = r"\personalinfo{\printinfo{\faPaw}{ada@b.test}[mailto:]\NewInfoField{x}{\faX}[https://x.test/]}"
    assert basics(r"\name{Ada}" + body, "altacv") == {"name": "Ada", "email": "ada@b.test"}
    assert [one for one in told(body) if "left out" in one] == [
        "3 settings of the other tool left out, such as ids and layout"
    ]


def test_what_has_no_place_is_told_once() -> None:
    found = told(r"\extrainfo{One of nine}")
    assert found == ["“One of nine” is left out: cvkit doesn't know what it is"]

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

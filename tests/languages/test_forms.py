"""The grammatical forms of dates."""

from __future__ import annotations

from typing import Any

import pytest

from cvkit.languages.date_words import plain
from cvkit.languages.date_words import read as read_words
from cvkit.languages.forms import BASE, Form, Frame, frame, patterns, read

ENGLISH = {
    "present": "Present",
    "academic_years": ["academic year {year}"],
    "seasons": {"spring": "Spring", "summer": "Summer", "autumn": "Fall", "winter": "Winter"},
    "parts": {"quarter": ["Q{number}"], "lent": ["Lent term"]},
}
RUSSIAN: dict[str, Any] = {
    "present": "сейчас",
    "seasons": {"spring": "весна", "summer": "лето", "autumn": "осень", "winter": "зима"},
    "patterns": {"month": "LLLL y", "year": "y"},
    "forms": {
        "genitive": {
            "month": "MMMM y",
            "spring": "весны",
            "quarter": "{number}-го квартала",
            "academic_year": "{year} учебного года",
        }
    },
}


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("до {genitive}", Frame("до ", "genitive", "")),
        ("{illative} asti", Frame("", "illative", " asti")),
        ("until {date}", Frame("until ", BASE, "")),
        ("", Frame("", "", "")),
        ("about", Frame("about", "", "")),
    ],
)
def test_a_frame_names_the_form_between_its_words(pattern: str, parts: Frame) -> None:
    assert frame(pattern) == parts


def test_a_form_has_its_own_names_and_the_patterns_that_it_does_not_change() -> None:
    forms = read(RUSSIAN, ENGLISH)
    assert forms.keys() == {BASE, "genitive"}
    assert forms[BASE].parts["spring"] == "весна"
    assert forms[BASE].academic_year == "academic year {year}"
    assert forms["genitive"] == Form(
        {"month": "MMMM y", "year": "y"},
        {
            "spring": "весны",
            "q1": "1-го квартала",
            "q2": "2-го квартала",
            "q3": "3-го квартала",
            "q4": "4-го квартала",
        },
        "{year} учебного года",
    )
    assert patterns(RUSSIAN["forms"]["genitive"]) == {"month": "MMMM y"}


def test_names_in_each_form_are_read() -> None:
    words = read_words(RUSSIAN, ENGLISH)
    assert dict(words.parts)[plain("весны")] == "spring"
    assert dict(words.parts)["3-го квартала"] == "q3"
    assert ("", "учебного года") in words.academic_years

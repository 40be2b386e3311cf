"""The words of dates, as they are read and printed."""

from __future__ import annotations

from cvkit import languages
from cvkit.languages.date_words import PARTS, QUALIFIERS, Qualifier, names, plain, read

ENGLISH = {
    "present": "Present",
    "open_words": ["to date"],
    "since_words": ["since"],
    "academic_years": ["academic year {year}"],
    "seasons": {"spring": "Spring", "summer": "Summer", "autumn": "Fall", "winter": "Winter"},
    "parts": {"quarter": ["Q{number}"], "semester": ["{season} semester"]},
    "qualifiers": {"approximate": ["c. {date}", "about"]},
}
GERMAN = {
    "present": "heute",
    "since_words": ["seit"],
    "seasons": {"spring": "Frühling", "summer": "Sommer", "autumn": "Herbst", "winter": "Winter"},
    "parts": {"summer_semester": ["Sommersemester", "SoSe"]},
}


def test_english_words_are_read_in_each_language() -> None:
    words = read(GERMAN, ENGLISH)
    assert words.open == {"heute", "to date"}
    assert words.since == {"seit", "since"}
    parts = dict(words.parts)
    assert (
        parts["sose"]
        == parts["summer semester"]
        == parts["fall semester"].replace("autumn", "summer")
    )
    assert parts["q3"] == "q3"
    assert words.academic_years == (("academic year", ""),)


def test_a_word_without_a_hole_stands_before_or_after() -> None:
    assert read(GERMAN, ENGLISH).qualifiers == (
        Qualifier("approximate", "c.", ""),
        Qualifier("approximate", "about", ""),
        Qualifier("approximate", "", "about"),
    )


def test_the_first_name_is_printed_in_english_if_there_is_none() -> None:
    found = names(GERMAN, ENGLISH)
    assert found["summer_semester"] == "Sommersemester"
    assert found["autumn_semester"] == "Fall semester"
    assert found["q1"] == "Q1"


def test_words_are_compared_in_a_plain_form() -> None:
    assert plain("Aujourd’hui") == "aujourd'hui"


def test_each_language_prints_every_part_and_qualifier() -> None:
    for code in languages.available():
        language = languages.load(code)
        assert language.parts.keys() == set(PARTS)
        assert language.qualifiers.keys() == set(QUALIFIERS)

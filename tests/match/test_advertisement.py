"""An advertisement's sections, and what it says isn't required."""

from __future__ import annotations

import pytest

from cvkit.match import advertisement
from cvkit.match.advertisement import read


def clauses(text: str) -> list[tuple[int, str, bool]]:
    return [(one.line, one.text, one.is_optional) for one in read(text, "en").clauses]


def test_what_is_offered_is_skipped() -> None:
    text = (
        "Nurse\n\nAbout us\nWe like Java.\n\nRequirements\n- Python\n\n"
        "What we offer\n- German lessons\nBenefits: Spanish lessons\n"
    )
    found = read(text, "en")
    assert [one.text for one in found.clauses] == ["Nurse", "Requirements", "Python"]
    assert found.skipped == (3, 4, 9, 10, 11)


def test_an_optional_section_ends_with_the_next() -> None:
    text = "Nice to have:\n- Kafka\nRequirements:\n- Go\n"
    assert clauses(text) == [
        (1, "Nice to have:", True),
        (2, "Kafka", True),
        (3, "Requirements:", False),
        (4, "Go", False),
    ]


def test_an_optional_part_of_a_sentence() -> None:
    assert clauses("- Fluent English; German is a plus") == [
        (1, "Fluent English;", False),
        (1, "German is a plus", True),
    ]


def test_what_is_ideal_is_what_follows() -> None:
    assert clauses("- Go, ideally with Kafka") == [
        (1, "Go,", False),
        (1, "ideally with Kafka", True),
    ]


def test_a_label_before_a_text() -> None:
    assert clauses("Desirable: Kafka\nGo") == [
        (1, "Desirable: Kafka", True),
        (2, "Go", False),
    ]


def test_an_unknown_heading_ends_what_is_optional() -> None:
    text = "Nice to have:\n- Kafka\nOur Python stack:\n- Go"
    assert [one[1:] for one in clauses(text)] == [
        ("Nice to have:", True),
        ("Kafka", True),
        ("Our Python stack:", False),
        ("Go", False),
    ]


def test_a_short_sentence_is_no_heading() -> None:
    assert clauses("Kafka is a plus\nGo") == [(1, "Kafka is a plus", True), (2, "Go", False)]
    assert clauses("You need Go\nRust") == [(1, "You need Go", False), (2, "Rust", False)]


def test_a_long_line_is_no_heading() -> None:
    text = "You will have experience with our benefits platform and Kafka."
    assert clauses(text) == [(1, text, False)]


def test_a_wished_profile_is_required() -> None:
    found = read("Profil souhaité :\n- Python\nCompétences souhaitées :\n- Go", "fr")
    assert [one.is_optional for one in found.clauses] == [False, False, True, True]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\f"])
def test_lines_are_counted_with_any_ends(end: str) -> None:
    assert [one.line for one in read(f"Go{end}{end}Rust", "en").clauses] == [1, 3]


def test_the_language_is_recognized() -> None:
    assert read("Wir suchen dich für unser Team").language == "de"


def test_common_words_of_a_language_and_of_english() -> None:
    assert {"und", "and", "fur"} <= advertisement.common_words("de")

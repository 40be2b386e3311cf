"""Values in a letter's texts: filled in, missing, unused, and braces that are none."""

from __future__ import annotations

import pytest

from cvkit.model.letter import Letter
from cvkit.model.letter_values import UsedValue, fill, filled, missing, unused
from cvkit.model.text import RichText


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("the role of {{ position }}.", "the role of Engineer."),
        ("{{position}}{{\n position}}", "EngineerEngineer"),
        (r"\{{ position }}", "{{ position }}"),
        (r"\\{{ position }}", r"\Engineer"),
        ("{{ positon }}", "{{ positon }}"),
        ("{ position }", "{ position }"),
        ("{{ position", "{{ position"),
    ],
)
def test_a_value_is_filled_in(written: str, printed: str) -> None:
    assert fill(RichText(written), {"position": "Engineer"}).plain == printed


def test_names_in_a_value_are_not_filled_in() -> None:
    assert fill(RichText("{{ a }}"), {"a": "{{ b }}", "b": "no"}).plain == "{{ b }}"


def test_every_text_of_a_letter_has_its_values() -> None:
    letter = Letter.model_validate(
        {
            "organization": "Navy",
            "position": "Engineer",
            "date": "2026-11-27",
            "values": {"who": "Ms. Hopper"},
            "recipient": ["{{ organization }}", "Arlington"],
            "subject": "{{ position }}",
            "salutation": "Dear {{ who }},",
            "paragraphs": ["On {{ date }} I apply."],
            "closing": "To the {{ organization }}",
            "enclosures": "A résumé for {{ who }}",
        }
    )
    assert missing(letter) == ()
    assert unused(letter) == ()
    made = filled(letter, "November 27, 2026")
    assert made.recipient == ("Navy", "Arlington")
    assert made.subject == "Engineer"
    assert made.salutation == "Dear Ms. Hopper,"
    assert made.paragraphs == ("On November 27, 2026 I apply.",)
    assert made.closing == "To the Navy"
    assert made.enclosures == ("A résumé for Ms. Hopper",)


def test_missing_values_have_a_place_and_unused_ones_a_name() -> None:
    letter = Letter.model_construct(
        values={"team": RichText("Compilers")},
        subject=RichText("{{ position }}"),
        paragraphs=(RichText("I apply."), RichText("On {{ date }} and {{  }}.")),
    )
    assert missing(letter) == (
        UsedValue(("subject",), "position"),
        UsedValue(("paragraphs", 1), "date"),
        UsedValue(("paragraphs", 1), ""),
    )
    assert unused(letter) == ("team",)

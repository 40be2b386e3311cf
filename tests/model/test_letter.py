"""What a cover letter may say, and its form in each country."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from cvkit.model.letter import Letter, LetterForm, usual_form


@pytest.mark.parametrize(
    ("locale", "form"),
    [
        ("de", LetterForm.DIN5008_B),
        ("de_AT", LetterForm.DIN5008_B),
        ("en-US", LetterForm.US),
        ("en-GB", LetterForm.UK),
        ("fr-CA", LetterForm.FR),
        ("en", LetterForm.PLAIN),
        ("ja", LetterForm.PLAIN),
    ],
)
def test_the_form_follows_the_locale(locale: str, form: LetterForm) -> None:
    assert usual_form(locale) is form


def test_a_form_may_be_written_with_spaces() -> None:
    letter = Letter.model_validate({"form": "DIN5008 A", "paragraphs": "I apply."})
    assert letter.form is LetterForm.DIN5008_A
    assert letter.paragraphs == ("I apply.",)


@pytest.mark.parametrize("paragraphs", [[], [""], [" "], None])
def test_a_letter_has_paragraphs(paragraphs: object) -> None:
    with pytest.raises(ValidationError, match="paragraphs"):
        Letter.model_validate({"paragraphs": paragraphs})


def test_unknown_keys_are_errors() -> None:
    with pytest.raises(ValidationError, match="salutaton"):
        Letter.model_validate({"paragraphs": "I apply.", "salutaton": "Dear all,"})


def test_own_values_have_other_names_than_built_in_ones() -> None:
    with pytest.raises(ValidationError, match="write `position:` in the letter itself"):
        Letter.model_validate({"paragraphs": "I apply.", "values": {"position": "Engineer"}})

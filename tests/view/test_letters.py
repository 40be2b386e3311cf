"""What a letter prints, in its order, with the places that its texts come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.diagnostics import Origin
from cvkit.model.letter import Letter, LetterForm
from cvkit.view.inline import WrittenText, plain
from cvkit.view.letters import parts
from cvkit.view.wording import Wording

if TYPE_CHECKING:
    from cvkit.view.letter_parts import LetterParts


def _parts(letter: dict[str, object], tag: str = "en-US") -> LetterParts:
    return parts(Letter.model_validate(letter), Wording.of(tag), tag)


def test_every_text_is_printed_in_order() -> None:
    made = _parts(
        {
            "position": "Engineer",
            "recipient": ["Ms. Grace Hopper", "Arlington, VA"],
            "date": "2026-11-27",
            "subject": "{{ position }}",
            "salutation": "Dear Ms. Hopper:",
            "paragraphs": ["I write **programs**.", "I wrote this on {{ date }}."],
            "closing": "Sincerely,",
            "enclosures": "Résumé",
        }
    )
    assert [plain(one) for one in made.texts()] == [
        *("Ms. Grace Hopper", "Arlington, VA", "November 27, 2026", "Engineer"),
        *("Dear Ms. Hopper:", "I write programs.", "I wrote this on November 27, 2026."),
        "Sincerely,",
    ]
    assert made.enclosures_label == "Enclosures"
    assert [plain(one) for one in made.enclosures] == ["Résumé"]


def test_a_text_knows_its_place() -> None:
    second = _parts({"paragraphs": ["One.", "Two."]}).paragraphs[1]
    assert isinstance(second, WrittenText)
    assert second.origin == Origin(("letter", "paragraphs", 1))


def test_what_is_not_given_is_not_printed() -> None:
    made = _parts({"paragraphs": "One."})
    assert [plain(one) for one in made.texts()] == ["One."]


@pytest.mark.parametrize(
    ("tag", "written", "printed"),
    [
        ("de", "2026-11-27", "27. November 2026"),
        ("fr", "2026-11-27", "27 novembre 2026"),
        ("en-GB", "2026-11-27", "27 November 2026"),
        ("de", "2026-11", "Nov. 2026"),
        ("en-US", "c. 2026", "c. 2026"),
    ],
)
def test_dates_are_written_as_in_the_locale(tag: str, written: str, printed: str) -> None:
    assert plain(_parts({"date": written, "paragraphs": "One."}, tag).date) == printed


def test_the_letter_decides_on_its_form_before_the_locale() -> None:
    assert _parts({"paragraphs": "One."}, "de").form is LetterForm.DIN5008_B
    assert _parts({"form": "uk", "paragraphs": "One."}, "de").form is LetterForm.UK
